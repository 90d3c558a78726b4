public import Domain

/// What a row says of the row in quarantine that it is to replace.
public struct MendedRow: Hashable, Sendable {
    /// The `karantän-id` of that row.
    public let id: QuarantineID

    /// Whether staff have struck it: it is not to be taken in, and waits no more.
    public let isStruck: Bool

    /// A row that replaces another.
    public init(id: QuarantineID, isStruck: Bool = false) {
        self.id = id
        self.isStruck = isStruck
    }
}

/// The days that a row's delivery describes: what its time is read beside.
public struct RowOrigin: Hashable, Sendable {
    /// The days that the name of its file tells.
    public let days: ClosedRange<Day>?

    /// The period that rows without a time of their own belong to, where that is plain.
    public let period: Period?

    /// An origin.
    public init(days: ClosedRange<Day>?, period: Period?) {
        self.days = days
        self.period = period
    }
}
