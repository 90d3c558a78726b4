public import Domain

/// Map from the columns of one reporter's files to fields.
///
/// Headings that it does not name are recognised by common words (`CommonHeadings`).
public struct ColumnMap: Hashable, Sendable, Encodable {
    /// Headings per field; several are joined, texts by a line break.
    public var headings: [Field: [String]]

    /// Order of day, month and year in dates of digits; nil recognises the Swedish forms.
    public var dateOrder: DateOrder?

    /// Reference system of the coordinates; nil recognises it.
    public var coordinateSystem: CoordinateSystem?

    /// The reporter's own words for categories.
    public var categoryWords: [String: CategoryID]

    /// Municipality of every row without one of its own.
    public var municipality: String?

    /// Kind of every row without one of its own.
    public var kind: ReportKind?

    /// Category of every row without one of its own.
    public var category: CategoryID?

    /// Whether a file without rows is a nil report.
    public var emptyMeansCalm: Bool

    /// How one row holds several incidents; nil where each row is one.
    public var split: RowSplit?

    /// How several rows hold one incident; nil where each row is one.
    public var join: RowJoin?

    /// Whether every row is an answer about felt safety, and never an incident.
    public var isSurvey = false

    /// A map; without any settings all columns are recognised.
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

    /// Content of a column; the raw values are the keys in `kommun.yml`.
    public enum Field: String, CaseIterable, Sendable, Encodable, CodingKeyRepresentable {
        /// The reporter's own number for the case.
        case caseNumber = "case_number"
        /// Day, or day and clock.
        case date
        /// Week of the day, where the column of days names a weekday only.
        case week
        /// Clock or part of the day.
        case time
        /// Clock, or day and clock, of the end.
        case endTime = "end_time"
        /// Time of reporting.
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
        /// Category of incident.
        case category
        /// Free text.
        case text
        /// Number of people.
        case people
        /// Whether it was called in or found on patrol.
        case origin
        /// Kind of report.
        case kind
        /// Municipality.
        case municipality
        /// Reporter; read only where the delivery has none.
        case reporter
        /// Type of reporter; read only where the delivery has none.
        case reporterType = "reporter_type"
    }

    /// Order of day, month and year in dates of digits.
    public enum DateOrder: String, CaseIterable, Sendable, Encodable {
        /// 2026-10-19, 261019.
        case yearFirst = "ymd"
        /// 19/10/2026, 191026.
        case dayFirst = "dmy"
        /// 10/19/2026, 101926.
        case monthFirst = "mdy"
    }
}

extension ColumnMap.Field {
    /// Fields of days and clocks.
    static let ofTimes: [ColumnMap.Field] = [.date, .time, .endTime, .reportedAt]
}

/// How one row of a reporter's files holds several incidents (decision 0017).
public enum RowSplit: Hashable, Sendable, Encodable {
    /// One cell describes them all, with a separator between them: a semicolon, a comma, a line break.
    case cell(column: String, separator: String)

    /// Each has columns of its own, listed in the same order; the map names the fields of the first
    /// group.
    case groups([[String]])

    /// Headings of the columns that are split.
    var headings: [String] {
        switch self {
        case .cell(let column, _): [column]
        case .groups(let groups): groups.flatMap(\.self)
        }
    }
}

/// How several rows of a reporter's files hold one incident (decision 0017).
public enum RowJoin: String, CaseIterable, Sendable, Encodable {
    /// Rows with the same case number, such as one for each damaged object.
    case caseNumber = "case_number"

    /// A row where only the text is filled in continues the row before it.
    case continuation
}
