public import Domain

/// What the columns of one reporter's files hold.
///
/// Headings that are not named here are recognised by common Swedish and English words (`Column`).
public struct ColumnMap: Hashable, Sendable {
    /// Headings per field; several are joined, for texts with a line break.
    public var headings: [Field: [String]]

    /// Order of day, month and year in dates of digits; nil recognises the Swedish forms.
    public var dateOrder: DateOrder?

    /// System of the coordinates; nil recognises it.
    public var coordinateSystem: CoordinateSystem?

    /// The reporter's own words for categories.
    public var categoryWords: [String: CategoryID]

    /// Municipality of every row, where no column says it.
    public var municipality: String?

    /// Type of every row, where no column says it.
    public var kind: ReportKind?

    /// Category of every row, where no column says it.
    public var category: CategoryID?

    /// Whether a file without rows says that it was calm.
    public var emptyMeansCalm: Bool

    /// How one row holds several incidents; nil where each row is one.
    public var split: RowSplit?

    /// How one incident goes on over several rows; nil where each row is one.
    public var join: RowJoin?

    /// Whether every row is someone's answer about felt safety, and never an incident.
    public var isSurvey = false

    /// A map; without any settings everything is recognised.
    public init(
        headings: [Field: [String]] = [:],
        dateOrder: DateOrder? = nil,
        coordinateSystem: CoordinateSystem? = nil,
        categoryWords: [String: CategoryID] = [:],
        municipality: String? = nil,
        kind: ReportKind? = nil,
        category: CategoryID? = nil,
        emptyMeansCalm: Bool = false,
        split: RowSplit? = nil,
        join: RowJoin? = nil
    ) {
        self.headings = headings
        self.dateOrder = dateOrder
        self.coordinateSystem = coordinateSystem
        self.categoryWords = categoryWords
        self.municipality = municipality
        self.kind = kind
        self.category = category
        self.emptyMeansCalm = emptyMeansCalm
        self.split = split
        self.join = join
    }

    /// What a column can hold; the raw values are the names in the configuration.
    public enum Field: String, CaseIterable, Sendable {
        /// The reporter's own number for the case.
        case caseNumber = "case_number"
        /// Day, or day and clock.
        case date
        /// Clock or part of the day.
        case time
        /// Clock, or day and clock, when it ended.
        case endTime = "end_time"
        /// When it was written down.
        case reportedAt = "reported_at"
        /// Place or landmark.
        case place
        /// Street and number.
        case address
        /// Named area.
        case area
        /// Latitude, or metres north.
        case north
        /// Longitude, or metres east.
        case east
        /// Both coordinates in one cell, north first.
        case coordinate
        /// What kind of incident.
        case category
        /// What was seen.
        case text
        /// How many people.
        case people
        /// Called in or found on patrol.
        case origin
        /// What type of thing the row is.
        case kind
        /// Municipality.
        case municipality
        /// Who reported; read only where the delivery does not say it.
        case reporter
        /// Kind of reporter; read only where the delivery does not say it.
        case reporterType = "reporter_type"
    }

    /// Order of day, month and year in dates of digits.
    public enum DateOrder: String, CaseIterable, Sendable {
        /// 2026-10-19, 261019.
        case yearFirst = "ymd"
        /// 19/10/2026, 191026.
        case dayFirst = "dmy"
        /// 10/19/2026, 101926.
        case monthFirst = "mdy"
    }
}
