/// Proposed settings of one reporter by what its files hold, with how sure each is.
///
/// It holds all that `est init` and `est columns` write of a reporter, and no sentence.
public struct ReporterProposal: Hashable, Sendable {
    /// Id, valid as the name of a folder.
    public let id: ReporterID

    /// Name to show, guessed by the name of the folder or file.
    public let name: String

    /// Type of reporter; nil where the name does not show it.
    public let type: String?

    /// Whether `kommun.yml` has the reporter, so that only news are proposed.
    public let isKnown: Bool

    /// Names of the files that were read.
    public let files: [String]

    /// Number of rows in them.
    public let rows: Int

    /// The fields that are read, each with its columns, in the order of the settings.
    public var fields: [Field] = []

    /// Columns that are not read, each with why.
    public var unread: [UnreadColumn] = []

    /// Order of day, month and year, as the setting writes it; nil where the usual Swedish forms are recognised.
    public var dateOrder: String?

    /// Whether the year may be at either end of most dates.
    public var isYearDoubtful = false

    /// Projected reference system of the coordinates; nil where it need not be named or cannot be determined.
    public var system: CoordinateSystem?

    /// Whether there are coordinates in a system that cannot be determined.
    public var lacksSystem = false

    /// Place or area where the reporter is, by its name or the names of its files; nil where there is none.
    public var home: String?

    /// Whether the home has the reporter's own name.
    public var isHomeSure = true

    /// How files follow each other; nil where one file cannot tell.
    public var deliveries: Deliveries?

    /// Number of files without rows.
    public var emptyFiles = 0

    /// Kind of every row; nil where the headings do not show it.
    public var kind: ReportKind?

    /// Words for categories that the municipality's categories do not have, most rows first.
    public var words: [Word] = []

    /// Number of such words that are not shown, since they may hold person data.
    public var hiddenWords = 0

    /// How a row is split into incidents; nil where each row seems to be one.
    public var split: Split?

    /// Key of the setting that joins rows into incidents; nil where each row seems to be one.
    public var join: String?

    /// A proposal without settings.
    public init(
        id: ReporterID,
        name: String,
        type: String?,
        isKnown: Bool,
        files: [String],
        rows: Int
    ) {
        (self.id, self.name, self.type, self.isKnown) = (id, name, type, isKnown)
        (self.files, self.rows) = (files, rows)
    }

    /// One field with the columns that hold it.
    public struct Field: Hashable, Sendable {
        /// Key of the field in the settings: "case_number".
        public let key: String

        /// The columns, in the order in which their texts are joined.
        public let columns: [Column]

        /// A field with its columns.
        public init(key: String, columns: [Column]) {
            (self.key, self.columns) = (key, columns)
        }
    }

    /// One column with how sure its field is.
    public struct Column: Hashable, Sendable {
        /// Name by which the settings find it: its heading, with a number where an earlier column has the same.
        public let name: String

        /// Whether the field is certain by heading and cells.
        public let isSure: Bool

        /// Whether the column is not read until the settings name it.
        public let isNew: Bool

        /// Keys of other possible fields, best first.
        public let alternatives: [String]

        /// Number of cells that are not empty.
        public let rows: Int

        /// A column with how sure its field is.
        public init(name: String, isSure: Bool, isNew: Bool, alternatives: [String], rows: Int) {
            (self.name, self.isSure, self.isNew) = (name, isSure, isNew)
            (self.alternatives, self.rows) = (alternatives, rows)
        }
    }

    /// A reporter's word for a category.
    public struct Word: Hashable, Sendable {
        /// The word, without person data.
        public let text: String

        /// Number of rows with it.
        public let rows: Int

        /// Categories that it may mean, best first; empty where none is near.
        public let categories: [CategoryID]

        /// Whether the first category is certain, or, where there are none, that it is no category.
        public let isSure: Bool

        /// A word with what it may mean.
        public init(text: String, rows: Int, categories: [CategoryID], isSure: Bool) {
            (self.text, self.rows, self.categories, self.isSure) = (text, rows, categories, isSure)
        }
    }

    /// How files follow each other.
    public enum Deliveries: String, Hashable, Sendable {
        /// Each holds new rows only.
        case additions
        /// Each repeats what was sent before.
        case whole
    }

    /// How one row holds several incidents.
    public enum Split: Hashable, Sendable {
        /// One cell describes them all, with a separator between them.
        case cell(column: String, separator: String)
        /// Each has columns of its own.
        case groups([[String]])
    }
}

/// What people should be asked about a proposal.
extension ReporterProposal {
    /// A question with the number of rows that its answer concerns.
    public struct Question: Hashable, Sendable {
        /// What is asked.
        public let subject: Subject

        /// Number of rows that the answer concerns.
        public let rows: Int
    }

    /// What a question is about.
    public enum Subject: Hashable, Sendable {
        /// Whether a column holds the field with this key.
        case column(String, key: String)
        /// What category a word means.
        case word(String)
        /// What category the rows are of, since no column tells.
        case category
        /// Where it happened, since no column tells.
        case home
        /// At which end of the dates the year is.
        case yearOrder
        /// In which system the coordinates are.
        case system
        /// Whether each file repeats what was sent before.
        case deliveries
        /// Whether an empty file says that nothing happened.
        case emptyFiles
    }

    /// Questions worth asking, those that concern most rows first.
    public var questions: [Question] {
        let all =
            columnQuestions + wordQuestions + gaps.map { Question(subject: $0, rows: rows) }
            + (emptyFiles > 0 ? [Question(subject: .emptyFiles, rows: emptyFiles)] : [])
        return all.enumerated()
            .sorted { ($1.element.rows, $0.offset) < ($0.element.rows, $1.offset) }.map(\.element)
    }

    private var columnQuestions: [Question] {
        fields.flatMap { field in
            field.columns.filter { !$0.isSure }.map {
                Question(subject: .column($0.name, key: field.key), rows: $0.rows)
            }
        }
    }

    private var wordQuestions: [Question] {
        words.filter { !$0.isSure }.map { Question(subject: .word($0.text), rows: $0.rows) }
    }

    /// What concerns all rows.
    private var gaps: [Subject] {
        let keys = Set(fields.map(\.key))
        var gaps: [Subject] = []
        if isYearDoubtful, dateOrder == nil { gaps.append(.yearOrder) }
        if lacksSystem { gaps.append(.system) }
        if !keys.contains("category"), kind == nil { gaps.append(.category) }
        let tellsPlace = !keys.isDisjoint(with: ["place", "address", "area", "coordinate", "north"])
        if !tellsPlace, home == nil { gaps.append(.home) }
        if deliveries == .whole { gaps.append(.deliveries) }
        return isKnown ? [] : gaps
    }
}
