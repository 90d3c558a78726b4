import Domain

/// Before–after comparison of an area with a control group: all areas without delivered measures.
struct ControlComparison {
    private let counts: [AreaID: [Int: Int]]
    private let untreated: [AreaID]
    /// Periods before; the one that the plan was made from is left out.
    private let before: [Int]
    private let after: Int
    private let dispersion: Overdispersion

    /// Fewest and most periods before: fewer give mostly chance, more reach into another time.
    private static let periods = 6...12

    /// Significance level, also of the power rule.
    private static let level = 0.05

    init(_ input: FollowUpInput, treated: Set<AreaID>) {
        var counts: [AreaID: [Int: Int]] = [:]
        for count in input.counts {
            counts[count.area, default: [:]][count.period, default: 0] += count.incidents
        }
        let earlier = Set(input.counts.map(\.period)).filter { $0 < input.selectionPeriod }.sorted()
        let before = Array(earlier.suffix(ControlComparison.periods.upperBound))
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

    /// Comparison of an area with delivered measures with the control group.
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
        guard p < ControlComparison.level else { return .noDifference }
        return Double(table.treatedAfter) < table.expectedAfter ? .fewer : .more
    }

    /// Power rule: whether half of the expected incidents would have been significant.
    ///
    /// Without overdispersion, and with a control ten times as large, that takes sixteen to
    /// eighteen incidents in the period after.
    private func wouldSeeHalving(_ table: ContingencyTable) -> Bool {
        guard before.count >= ControlComparison.periods.lowerBound else { return false }
        let half = table.replacing(treatedAfter: Int((table.expectedAfter / 2).rounded(.up)))
        return dispersion.widened(half.midP) < ControlComparison.level
    }

    private func sum(_ areas: [AreaID], _ periods: [Int]) -> Int {
        areas.reduce(0) { sum, area in
            periods.reduce(sum) { $0 + (counts[area]?[$1] ?? 0) }
        }
    }
}
