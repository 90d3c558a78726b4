/// Observed and expected incidents of one category in one area in one period.
public struct Cell: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// The category.
    public let category: CategoryID

    /// Observed incidents.
    public let observed: Int

    /// Expected incidents, given the history and the coverage; nil without history.
    public let expected: Double?

    /// Lower end of the 95 % prediction interval.
    public let low: Int

    /// Upper end of the 95 % prediction interval.
    public let high: Int

    /// Upper mid-p of the observed count.
    public let upperTail: Double

    /// The verdict.
    public let verdict: Verdict

    /// Creates a cell.
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

/// Verdict on a count against its expectation.
public enum Verdict: CaseIterable, Sendable {
    /// More than chance explains.
    case more
    /// Within the range of chance.
    case asExpected
    /// Fewer than chance explains.
    case fewer
    /// Too few incidents for a verdict.
    case tooFew
    /// Without history, with decisive silence, or with an area redrawn too recently.
    case notAssessable
}

/// A cell with more than chance explains, ranked by importance.
public struct Flag: Hashable, Sendable {
    /// The cell.
    public let cell: Cell

    /// Category weight × incidents above the expected.
    public let importance: Double

    /// Creates a flag.
    public init(cell: Cell, importance: Double) {
        self.cell = cell
        self.importance = importance
    }
}

/// A category over the whole municipality.
public struct CategoryTotal: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// Incidents this period, placed or not.
    public let observed: Int

    /// Expected incidents this period; nil without history.
    public let expected: Double?

    /// Counts of this period and the one before, of the reporters present in both; nil where the two
    /// may not be compared.
    public let change: Change?

    /// Why they may not be compared; nil where they may.
    public let incomparable: Incomparability?

    /// The verdict on observed against expected.
    public let verdict: Verdict

    /// Creates a total.
    public init(
        category: CategoryID,
        observed: Int,
        expected: Double?,
        change: Change?,
        incomparable: Incomparability?,
        verdict: Verdict
    ) {
        self.category = category
        self.observed = observed
        self.expected = expected
        self.change = change
        self.incomparable = incomparable
        self.verdict = verdict
    }
}

/// Forecast of one category in one area and slot of the week over the coming period.
public struct ForecastCell: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// The slot of the week.
    public let slot: WeekSlot

    /// The category.
    public let category: CategoryID

    /// Expected incidents in the period; proactive categories are never forecast.
    public let incidents: Double

    /// Creates a forecast.
    public init(area: AreaID, slot: WeekSlot, category: CategoryID, incidents: Double) {
        self.area = area
        self.slot = slot
        self.category = category
        self.incidents = incidents
    }
}
