/// Change of a published lägesbild since, with its causes.
public struct FigureRevision: Hashable, Sendable {
    /// Period that it describes.
    public let period: Period

    /// Version that was published last.
    public let version: Int

    /// Changed figures by area and category; nil if the published ones were not stored.
    public let figures: [LateFigure]?

    /// Causes, in the order of `LateCause`.
    public let causes: [LateCauseCount]

    /// A change of a published lägesbild.
    public init(period: Period, version: Int, figures: [LateFigure]?, causes: [LateCauseCount]) {
        self.period = period
        self.version = version
        self.figures = figures
        self.causes = causes
    }
}

/// Incidents of an area and category, as published and as known now.
public struct LateFigure: Hashable, Sendable {
    /// Name of the area on the period's map; nil for reports without an area.
    public let area: String?

    /// The category; nil if it is unknown.
    public let category: CategoryID?

    /// Incidents as published.
    public let published: Int

    /// Incidents as known now.
    public let now: Int

    /// A figure that has changed.
    public init(area: String?, category: CategoryID?, published: Int, now: Int) {
        self.area = area
        self.category = category
        self.published = published
        self.now = now
    }
}

/// Cause of a change in a published figure.
public enum LateCause: String, CaseIterable, Sendable {
    /// Rows delivered after publication.
    case late
    /// Reports corrected or withdrawn.
    case corrected
    /// Rows mended in quarantine.
    case mended
    /// Answers about pairs of reports.
    case answered
    /// Reports moved to another area by a new map or alias.
    case placed
}

/// Number of changes from one cause.
public struct LateCauseCount: Hashable, Sendable {
    /// The cause.
    public let cause: LateCause

    /// Number of rows, reports or answers, depending on the cause; at least 1.
    public let number: Int

    /// A cause with its number.
    public init(_ cause: LateCause, _ number: Int) {
        self.cause = cause
        self.number = number
    }
}
