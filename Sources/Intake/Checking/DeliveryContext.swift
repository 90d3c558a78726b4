public import Domain

/// What is known of a delivery before it is read.
public struct DeliveryContext: Sendable {
    /// Who sent it.
    ///
    /// Where its id or type is empty, a column of the file tells.
    public var reporter: Reporter

    /// Name of the file, for findings.
    public var file: String

    /// Hash of its content.
    public var delivery: String

    /// The day it came: nothing it tells of can have happened later.
    public var receivedOn: Day

    /// The days that rows without a time of their own belong to, where that is plain.
    public var describes: Period?

    /// The municipality's categories; empty keeps the words as they are.
    public var categories: [Category]

    /// What the columns hold.
    public var map: ColumnMap

    /// Whether person data is masked.
    public var masks: Bool

    /// Whether a time to come, or long past, is refused.
    public var checksTimes: Bool

    /// Whether a table without headings that are known is handed on as well: each of its records as
    /// it stands, in quarantine.
    public var takesAnyTable = false

    /// Where the rows that a mended quarantine file replaces came from.
    public var origins: [QuarantineID: RowOrigin]

    /// What is known of one delivery.
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
