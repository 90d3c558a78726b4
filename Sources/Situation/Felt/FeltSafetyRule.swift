import Domain

/// Felt safety beside reported incidents, area by area (decision 0030).
///
/// An area's share of unsafe answers is drawn towards the municipality's. It is felt less or more safe where the interval
/// leaves the municipality's share out. Many incidents are those of one and a half median areas or more, few their inverse.
struct FeltSafetyRule {
    let input: SituationInput
    let settings: SituationSettings
    private let byArea: [AreaID: VoiceCounts]

    /// The municipality's share of unsafe answers.
    private let wholeShare: Double

    /// Answers of the latest year.
    init(_ input: SituationInput, settings: SituationSettings) {
        (self.input, self.settings) = (input, settings)
        var (byArea, elsewhere): ([AreaID: VoiceCounts], VoiceCounts) = ([:], VoiceCounts())
        let known = Set(input.areas.map(\.id))
        for row in input.voices where (0...settings.patternWindow).contains(row.period) {
            if let area = row.area, known.contains(area) {
                byArea[area, default: VoiceCounts()] += row.voices
            } else {
                elsewhere += row.voices
            }
        }
        let groups = byArea.sorted { $0.key < $1.key }.map(\.value) + [elsewhere]
        wholeShare = Self.meanShare(of: groups, strength: settings.voiceStrength)
        self.byArea = byArea
    }

    /// The mean of the areas' shares, each weighing as far as its answers tell: ten thousand from one area are not
    /// the municipality.
    private static func meanShare(of groups: [VoiceCounts], strength: Double) -> Double {
        var (sum, weights) = (0.0, 0.0)
        for voices in groups where voices.all > 0 {
            let weight = 1 / (Double(voices.all) + strength)
            sum += weight * Double(voices.unsafe)
            weights += weight * Double(voices.all)
        }
        return weights > 0 ? sum / weights : 0
    }

    /// Areas with answers, by id.
    func areas(beside picture: SituationPicture) -> [FeltSafety] {
        guard byArea.values.contains(where: { $0.all > 0 }) else { return [] }
        let rates = rates
        let median = Self.median(rates.values.sorted())
        return byArea.sorted { $0.key < $1.key }.map { area, voices in
            let cells = picture.cells.filter { $0.area == area }
            let (share, interval) = share(voices)
            let level = median > 0 ? (rates[area] ?? 0) / median : 1
            return FeltSafety(
                area: area,
                voices: voices,
                unsafeShare: share,
                low: interval.lowerBound,
                high: interval.upperBound,
                incidentsPerPeriod: rates[area] ?? 0,
                incidents: cells.reduce(0) { $0 + $1.observed },
                raised: cells.filter { $0.verdict == .more }.map(\.category),
                verdict: verdict(voices, interval, level: level),
                fewest: settings.fewestVoices
            )
        }
    }

    private func verdict(
        _ voices: VoiceCounts,
        _ interval: ClosedRange<Double>,
        level: Double
    ) -> FeltVerdict {
        if voices.all < settings.fewestVoices { return .tooFew }
        if interval.lowerBound > wholeShare {
            return level <= 1 / settings.manyIncidents ? .unsafeThoughFew : .unsafe
        }
        if interval.upperBound < wholeShare {
            return level >= settings.manyIncidents ? .safeThoughMany : .safe
        }
        return .asElsewhere
    }

    /// The share of unsafe answers, as if `voiceStrength` answers more were as the municipality's, with Wilson's interval (1927) of 95 %.
    private func share(_ voices: VoiceCounts) -> (Double, ClosedRange<Double>) {
        let n = Double(voices.all) + settings.voiceStrength
        let share = (Double(voices.unsafe) + settings.voiceStrength * wholeShare) / n
        let z = 1.959964
        let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half =
            z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return (share, max(0, middle - half)...min(1, middle + half))
    }

    /// Incidents per period of every area over the latest year, or since it was redrawn.
    private var rates: [AreaID: Double] {
        let periods = min(input.historyLength, settings.patternWindow) + 1
        let counted = Set(input.categories.filter { $0.kind == .event }.map(\.id))
        var sums = Dictionary(uniqueKeysWithValues: input.areas.map { ($0.id, 0) })
        for count in input.counts where count.period < periods {
            guard let category = count.category, counted.contains(category) else { continue }
            if let area = count.area, let sum = sums[area] { sums[area] = sum + count.incidents }
        }
        return Dictionary(
            uniqueKeysWithValues: sums.map { area, sum in
                let own = input.redrawn[area].map { min($0 + 1, periods) } ?? periods
                return (area, Double(sum) / Double(own))
            }
        )
    }

    private static func median(_ sorted: [Double]) -> Double {
        guard !sorted.isEmpty else { return 0 }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
