/// File that a reporter delivered, known by the hash of its content.
public struct Delivery: Hashable, Sendable {
    /// SHA-256 of its content, in hexadecimal.
    public let hash: String

    /// The reporter in whose folder it was.
    public let reporter: String

    /// Its name in that folder.
    public let file: String

    /// Creates a delivered file.
    public init(hash: String, reporter: String, file: String) {
        self.hash = hash
        self.reporter = reporter
        self.file = file
    }

    /// State of a file before it is read: new, known, or known under another name.
    public enum Standing: Hashable, Sendable {
        /// The content is not known and is to be read; it replaces the deliveries with these
        /// numbers, which the file held until now, where it can be read.
        case new(replacing: [Int64])
        /// The file has the content that was read last.
        case known
        /// Another file of the reporter has the same content; the number is that delivery's.
        case again(original: Int64)
    }

    /// Outcome of a delivery.
    public enum Status: String, CaseIterable, Sendable {
        /// The rows were read.
        case read
        /// The file could not be read at all.
        case unreadable
        /// The file is a copy of another one.
        case again
        /// The file has other content since.
        case replaced
    }
}

/// Outcome of one row in the account.
public enum RowOutcome: String, CaseIterable, Sendable {
    /// The row became a report that was not known.
    case accepted
    /// The row, or the report in it, was delivered before.
    case duplicate
    /// The row could not be read and waits to be mended.
    case quarantined
    /// Staff have struck the row: it could not be read, and waits no more.
    case struck
    /// Another row stands for it, so that it does not count.
    case replaced
}

/// Place of a row: a delivery and a line in it.
public struct RowPlace: Hashable, Sendable {
    /// Number of the delivery.
    public let delivery: Int64

    /// 1-based line in it.
    public let line: Int

    /// Creates a place.
    public init(delivery: Int64, line: Int) {
        self.delivery = delivery
        self.line = line
    }
}
