/// What was seen of one category in one area in one period, beside what was to be expected.
public struct Cell: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// The category.
    public let category: CategoryID

    /// Incidents counted.
    public let observed: Int

    /// Incidents expected from the history and from who reported; nil without history.
    public let expected: Double?

    /// Fewest incidents that chance alone explains (95 %).
    public let low: Int

    /// Most incidents that chance alone explains (95 %).
    public let high: Int

    /// Mid-p of seeing as many as observed, or more, by chance.
    public let upperTail: Double

    /// What follows from it.
    public let verdict: Verdict

    /// A cell with its figures.
    public init(
        area: AreaID,
        category: CategoryID,
        observed: Int,
        expected: Double?,
        low: Int,
        high: Int,
        upperTail: Double,
        verdict: Verdict
    ) {
        self.area = area
        self.category = category
        self.observed = observed
        self.expected = expected
        self.low = low
        self.high = high
        self.upperTail = upperTail
        self.verdict = verdict
    }
}

/// What can be said of a count beside its expectation.
public enum Verdict: CaseIterable, Sendable {
    /// More than chance explains.
    case more
    /// Within what chance explains.
    case asExpected
    /// Fewer than chance explains.
    case fewer
    /// The counts are too small for any verdict.
    case tooFew
    /// There is no history, those who use to report were silent, or the area was redrawn too lately.
    case notAssessable
}
