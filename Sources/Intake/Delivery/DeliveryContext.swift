public import Domain

/// Facts about a delivery that are known before it is read.
public struct DeliveryContext: Sendable {
    /// Reporter that sent the delivery; where its id or type is empty, a column of the file tells.
    public var reporter: Reporter

    /// Name of the file, for findings.
    public var file: String

    /// Hash of its content.
    public var delivery: String

    /// Day of receipt: no reported incident can be later.
    public var receivedOn: Day

    /// Period of rows without a time of their own; nil where it is not known.
    public var describes: Period?

    /// Period of a nil report without a day of its own; nil where it is not known.
    public var calmPeriod: Period?

    /// What the whole file says about its times, where it has been read or surveyed before.
    public var timeSpelling: TimeSpelling?

    /// Hashes of the case numbers that many rows of the file share, where it has been read before: they are none.
    public var sharedCaseNumbers: Set<UInt64> = []

    /// Whether only the spelling of times is wanted, so that no row is read.
    public var surveysTimesOnly = false

    /// Categories of the municipality; where there are none, the words of the rows are the categories.
    public var categories: [Category]

    /// The municipality's words about what free texts say, and what labelled reports have taught.
    public var textRules = TextRules()

    /// Content of the columns.
    public var map: ColumnMap

    /// Whether person data is masked.
    public var masks: Bool

    /// Whether a time in the future, or before 2000, is an error.
    public var checksTimes: Bool

    /// Whether the records of a table without known headings are handed on too, each as it is
    /// written, quarantined.
    public var acceptsUnknownTables = false

    /// Origin of the rows that a mended quarantine file replaces.
    public var origins: [QuarantineID: RowOrigin]

    /// A context; only reporter, file, hash and day of receipt are always known.
    public init(
        reporter: Reporter,
        file: String,
        delivery: String,
        receivedOn: Day,
        describes: Period? = nil,
        categories: [Category] = [],
        map: ColumnMap = ColumnMap(),
        masks: Bool = true,
        checksTimes: Bool = true,
        origins: [QuarantineID: RowOrigin] = [:]
    ) {
        self.reporter = reporter
        self.file = file
        self.delivery = delivery
        self.receivedOn = receivedOn
        self.describes = describes
        self.categories = categories
        self.map = map
        self.masks = masks
        self.checksTimes = checksTimes
        self.origins = origins
    }
}

/// Days that a row's delivery describes, by which its time is read and checked.
public struct RowOrigin: Hashable, Sendable {
    /// Days in the name of the file; nil where it names none.
    public let days: ClosedRange<Day>?

    /// Period of rows without a time of their own; nil where it is not known.
    public let period: Period?

    /// The origin of a row.
    public init(days: ClosedRange<Day>?, period: Period?) {
        self.days = days
        self.period = period
    }
}
