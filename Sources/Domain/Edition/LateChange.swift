/// What has become other in an earlier published lägesbild, and through what.
public struct LateChange: Hashable, Sendable {
    /// What it describes.
    public let period: Period

    /// The version that was published last.
    public let version: Int

    /// Figures that would be others now, by area and category; nil where the published ones were not written down.
    public let figures: [LateFigure]?

    /// What came after it was published, in the order of `LateCause`.
    public let causes: [LateCauseCount]

    /// A change of a published lägesbild.
    public init(period: Period, version: Int, figures: [LateFigure]?, causes: [LateCauseCount]) {
        self.period = period
        self.version = version
        self.figures = figures
        self.causes = causes
    }
}

/// Incidents of an area and category as they were published and as they are known now.
public struct LateFigure: Hashable, Sendable {
    /// The area, as it is called on the period's map; nil for what could not be placed.
    public let area: String?

    /// The category; nil where none is known.
    public let category: CategoryID?

    /// Incidents as published.
    public let published: Int

    /// Incidents as they are known now.
    public let now: Int

    /// A figure that has changed.
    public init(area: String?, category: CategoryID?, published: Int, now: Int) {
        self.area = area
        self.category = category
        self.published = published
        self.now = now
    }
}

/// Through what a published figure became other.
public enum LateCause: String, CaseIterable, Sendable {
    /// Rows that came after it was published.
    case late
    /// Reports that were corrected or withdrawn.
    case corrected
    /// Rows that waited to be mended, and were.
    case mended
    /// Pairs of reports that someone has answered about.
    case answered
    /// Reports that another map or alias gave another area.
    case placed
}

/// How often a cause is behind a change.
public struct LateCauseCount: Hashable, Sendable {
    /// The cause.
    public let cause: LateCause

    /// Rows, reports, answers or incidents, as the cause says; at least 1.
    public let number: Int

    /// A cause with its number.
    public init(_ cause: LateCause, _ number: Int) {
        self.cause = cause
        self.number = number
    }
}
