/// Comparison of two windows, or the reasons against one: the rule of every comparison (decision
/// 0028).
public enum Comparison: Hashable, Sendable {
    /// Counts of the same reporters in both.
    case change(Change)

    /// Reasons against a comparison, in the order of `Incomparability`.
    case refused([Incomparability])

    /// Base of a comparison: given by rule, never picked.
    public enum Base: String, CaseIterable, Sendable {
        /// The window immediately before.
        case previous
        /// The same time a year earlier.
        case yearBefore = "year-before"
    }

    /// Compares two windows; `change` is nil where no reporter was present in both.
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

    /// The change, if the windows are comparable.
    public var change: Change? {
        if case .change(let change) = self { change } else { nil }
    }

    /// The reasons; empty if the windows are comparable.
    public var reasons: [Incomparability] {
        if case .refused(let reasons) = self { reasons } else { [] }
    }

    /// Reasons against comparing two windows, whoever reported.
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

    /// Longest window in days that is compared with the one immediately before; longer ones differ
    /// in season.
    private static let longestSeason = 60

    /// Most days that a window of the year before may be off, so that weekdays and periods fit.
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

/// One of two windows of days to be compared.
public struct ComparisonWindow: Hashable, Sendable {
    /// First day.
    public let first: Day

    /// Last day.
    public let last: Day

    /// Whether any reporter was present in every part of it.
    public var isCovered = true

    /// Whether the reports of any part of it are purged.
    public var isPurged = false

    /// Creates the window of the days from `first` through `last`.
    public init(first: Day, last: Day) {
        precondition(first <= last, "a window ends after it begins")
        self.first = first
        self.last = last
    }

    /// Length in days.
    public var length: Int {
        last.number - first.number + 1
    }
}

/// Reason against comparing two windows.
public enum Incomparability: String, CaseIterable, Sendable {
    /// There is no earlier window.
    case noEarlierPeriod = "no-earlier-period"
    /// The windows are not equally long.
    case unequalLength = "unequal-length"
    /// The earlier window is neither the one before nor the same time a year before.
    case otherBase = "other-base"
    /// The windows are at different times of the year.
    case otherSeason = "other-season"
    /// No reporter was present in a part of one window.
    case partlyCovered = "partly-covered"
    /// The reports of one window are purged, so that their reporters are unknown.
    case purged
    /// No reporter was present in both.
    case differentReporters = "different-reporters"
    /// The area was redrawn in between.
    case redrawn
}
