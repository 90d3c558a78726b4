import Domain

/// Incidents per area and period, arranged for comparing one area with those where nothing was
/// done.
struct CountHistory {
    private let counts: [AreaID: [Int: Int]]
    private let untreated: [AreaID]
    /// The periods before, the one that the plan was made from left out.
    private let before: [Int]
    private let after: Int
    private let dispersion: Overdispersion

    /// Fewest and most periods before: of fewer the mean is mostly chance, more tell of another
    /// time.
    private static let periods = 6...12

    /// The level below which chance is no longer believed, and at which a halving must be seen.
    private static let level = 0.05

    init(_ input: FollowUpInput, treated: Set<AreaID>) {
        var counts: [AreaID: [Int: Int]] = [:]
        for count in input.counts {
            counts[count.area, default: [:]][count.period, default: 0] += count.incidents
        }
        let earlier = Set(input.counts.map(\.period)).filter { $0 < input.picking }.sorted()
        let before = Array(earlier.suffix(CountHistory.periods.upperBound))
        let untreated = counts.keys.filter {
            !treated.contains($0) && !input.incomparable.contains($0)
        }
        .sorted()
        self.counts = counts
        self.before = before
        self.untreated = untreated
        after = input.after
        dispersion = Overdispersion(
            of: untreated.map { area in before.map { counts[area]?[$0] ?? 0 } }
        )
    }

    /// What can be said of the incidents in an area where something was done.
    func comparison(of area: AreaID) -> EffectComparison {
        let table = ContingencyTable(
            treatedBefore: sum([area], before),
            treatedAfter: sum([area], [after]),
            controlBefore: sum(untreated, before),
            controlAfter: sum(untreated, [after])
        )
        let p = dispersion.widened(table.midP)
        return EffectComparison(
            before: before.isEmpty ? nil : Double(table.treatedBefore) / Double(before.count),
            after: table.treatedAfter,
            ratio: table.ratio,
            midP: p,
            verdict: verdict(of: table, p: p)
        )
    }

    private func verdict(of table: ContingencyTable, p: Double) -> EffectComparison.Verdict {
        guard wouldSeeHalving(table) else { return .tooFew }
        guard p < CountHistory.level else { return .noDifference }
        return Double(table.treatedAfter) < table.expectedAfter ? .fewer : .more
    }

    /// The power rule: whether half of what was to be expected would have been told from chance.
    ///
    /// Without overdispersion, and with a control ten times as large, that takes sixteen to
    /// eighteen incidents in the period after.
    private func wouldSeeHalving(_ table: ContingencyTable) -> Bool {
        guard before.count >= CountHistory.periods.lowerBound else { return false }
        let half = table.replacing(treatedAfter: Int((table.expectedAfter / 2).rounded(.up)))
        return dispersion.widened(half.midP) < CountHistory.level
    }

    private func sum(_ areas: [AreaID], _ periods: [Int]) -> Int {
        areas.reduce(0) { sum, area in
            periods.reduce(sum) { $0 + (counts[area]?[$1] ?? 0) }
        }
    }
}
