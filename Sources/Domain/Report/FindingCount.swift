/// How often a fault was found in a file.
public struct FindingCount: Hashable, Sendable {
    /// Reporter and file.
    public let file: String

    /// The fault's code.
    public let code: String

    /// How grave it is.
    public let severity: String

    /// How many times.
    public let number: Int

    /// The first line it was found on; nil where the whole file is meant.
    public let firstLine: Int?

    /// A fault with how often it was found.
    public init(file: String, code: String, severity: String, number: Int, firstLine: Int?) {
        self.file = file
        self.code = code
        self.severity = severity
        self.number = number
        self.firstLine = firstLine
    }
}
