import Domain

/// Survey answers about felt safety compared with reported incidents, area by area (decision 0030).
///
/// An area's share of unsafe answers is shrunk towards the municipality's (beta–binomial) and gets
/// Wilson's 95 % interval. It is felt less or more safe where the interval excludes the
/// municipality's share. Many incidents means at least `manyIncidents` times the median area's, few
/// at most the inverse.
struct FeltSafetyRule {
    let input: SituationInput
    let settings: SituationSettings
    private let byArea: [AreaID: SafetyAnswers]

    /// The municipality's share of unsafe answers.
    private let wholeShare: Double

    /// Counts the answers of the latest year.
    init(_ input: SituationInput, settings: SituationSettings) {
        (self.input, self.settings) = (input, settings)
        var (byArea, elsewhere): ([AreaID: SafetyAnswers], SafetyAnswers) = ([:], SafetyAnswers())
        let known = Set(input.areas.map(\.id))
        for row in input.answers where (0...settings.patternWindow).contains(row.period) {
            if let area = row.area, known.contains(area) {
                byArea[area, default: SafetyAnswers()] += row.answers
            } else {
                elsewhere += row.answers
            }
        }
        let groups = byArea.sorted { $0.key < $1.key }.map(\.value) + [elsewhere]
        wholeShare = Self.meanShare(of: groups, strength: settings.answerStrength)
        self.byArea = byArea
    }

    /// Weighted mean of the areas' shares, each area's weight bounded as in shrinkage, so that ten
    /// thousand answers from one area are not the municipality.
    private static func meanShare(of groups: [SafetyAnswers], strength: Double) -> Double {
        var (sum, weights) = (0.0, 0.0)
        for answers in groups where answers.all > 0 {
            let weight = 1 / (Double(answers.all) + strength)
            sum += weight * Double(answers.unsafe)
            weights += weight * Double(answers.all)
        }
        return weights > 0 ? sum / weights : 0
    }

    /// Felt safety of each area with answers, by id.
    func areas(beside picture: SituationPicture) -> [FeltSafety] {
        guard byArea.values.contains(where: { $0.all > 0 }) else { return [] }
        let rates = rates
        let median = Self.median(rates.values.sorted())
        return byArea.sorted { $0.key < $1.key }.map { area, answers in
            let cells = picture.cells.filter { $0.area == area }
            let (share, interval) = share(answers)
            let level = median > 0 ? (rates[area] ?? 0) / median : 1
            return FeltSafety(
                area: area,
                answers: answers,
                unsafeShare: share,
                low: interval.lowerBound,
                high: interval.upperBound,
                incidentsPerPeriod: rates[area] ?? 0,
                incidents: cells.reduce(0) { $0 + $1.observed },
                raised: cells.filter { $0.verdict == .more }.map(\.category),
                verdict: verdict(answers, interval, level: level),
                fewest: settings.fewestAnswers
            )
        }
    }

    private func verdict(
        _ answers: SafetyAnswers,
        _ interval: ClosedRange<Double>,
        level: Double
    ) -> FeltSafetyVerdict {
        if answers.all < settings.fewestAnswers { return .tooFew }
        if interval.lowerBound > wholeShare {
            return level <= 1 / settings.manyIncidents ? .unsafeThoughFew : .unsafe
        }
        if interval.upperBound < wholeShare {
            return level >= settings.manyIncidents ? .safeThoughMany : .safe
        }
        return .asElsewhere
    }

    /// Share of unsafe answers with `answerStrength` prior answers at the municipality's share, and
    /// Wilson's (1927) 95 % interval.
    private func share(_ answers: SafetyAnswers) -> (Double, ClosedRange<Double>) {
        let n = Double(answers.all) + settings.answerStrength
        let share = (Double(answers.unsafe) + settings.answerStrength * wholeShare) / n
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
