/// Two windows set beside each other, or why they may not be: the one guard of every comparison (decision 0028).
public enum Comparison: Hashable, Sendable {
    /// What the same reporters told of in both.
    case change(Change)

    /// Why nothing is compared; in the order of `Incomparability`.
    case refused([Incomparability])

    /// What a window may be compared with: given by rule, never picked.
    public enum Base: String, CaseIterable, Sendable {
        /// The window just before it.
        case previous
        /// The same time a year before it.
        case yearBefore = "year-before"
    }

    /// The comparison of two windows; `change` is nil where no reporter was heard of in both.
    public init(
        of now: ComparisonWindow,
        with before: ComparisonWindow?,
        base: Base,
        change: Change?
    ) {
        var reasons = Comparison.reasons(now, before, base: base)
        if change == nil, reasons.isEmpty { reasons = [.differentReporters] }
        if reasons.isEmpty, let change { self = .change(change) } else { self = .refused(reasons) }
    }

    /// What was compared.
    public var change: Change? {
        if case .change(let change) = self { change } else { nil }
    }

    /// Why nothing was.
    public var reasons: [Incomparability] {
        if case .refused(let reasons) = self { reasons } else { [] }
    }

    /// All that speaks against comparing two windows, whoever reported; none where nothing does.
    public static func reasons(
        _ now: ComparisonWindow,
        _ before: ComparisonWindow?,
        base: Base
    ) -> [Incomparability] {
        guard let before else { return [.noEarlierPeriod] }
        let windows = [now, before]
        let holds: [(Incomparability, Bool)] = [
            (.unequalLength, now.length == before.length),
            (.otherBase, isBase(before, of: now, base)),
            (.otherSeason, base == .yearBefore || now.length <= longestSeason),
            (.partlyCovered, windows.allSatisfy(\.isCovered)),
            (.purged, !windows.contains(where: \.isPurged)),
        ]
        return holds.filter { !$0.1 }.map(\.0)
    }

    /// Days above which a window and the one just before it are different seasons.
    private static let longestSeason = 60

    /// Days that a window of the year before may lie off the same date, so that weekdays and periods fit.
    private static let yearSlack = 15.0

    private static let year = 365.25

    private static func isBase(
        _ before: ComparisonWindow,
        of now: ComparisonWindow,
        _ base: Base
    ) -> Bool {
        switch base {
        case .previous:
            before.last.adding(1) == now.first
        case .yearBefore:
            abs(Double(now.first.number - before.first.number) - year) <= yearSlack
        }
    }
}
