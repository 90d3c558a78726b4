public import Domain

/// What a whole delivery came to.
public struct DeliverySummary: Hashable, Sendable {
    /// Rows handed on, accepted or in quarantine.
    public var rows = 0

    /// Encoding of most of the file.
    public var encoding = TextEncoding.ascii

    /// Character between cells.
    public var delimiter: Character = ";"

    /// Character around cells that have a delimiter in them.
    public var quote: Character = "\""

    /// Whether quotes in a cell have a backslash before them.
    public var escapesQuotes = false

    /// What is wrong with the file as a whole.
    public var findings: [Finding] = []

    /// Whether the file says that it was calm, and nothing else.
    public var isCalm = false

    /// Whether nothing could be read from the file.
    public var isUnreadable = false
}
