/// A file that a reporter delivered, as the database knows it.
public struct Delivery: Hashable, Sendable {
    /// SHA-256 of its content, in hexadecimal.
    public let hash: String

    /// Whose folder it lay in.
    public let reporter: String

    /// Its name in that folder.
    public let file: String

    /// A delivered file.
    public init(hash: String, reporter: String, file: String) {
        self.hash = hash
        self.reporter = reporter
        self.file = file
    }

    /// What the database knows of a delivery before it is read.
    public enum Standing: Hashable, Sendable {
        /// Nothing that holds now: it is to be read. The numbers are those of what the file held
        /// until now, which it replaces where it can be read.
        case new(replacing: [Int64])
        /// This is what the file held when it was last taken in.
        case known
        /// Another file of the reporter holds the same; the number is that delivery's.
        case again(original: Int64)
    }

    /// What became of a delivery.
    public enum Status: String, CaseIterable, Sendable {
        /// Its rows were read.
        case read
        /// It could not be read at all.
        case unreadable
        /// Its content had been delivered before.
        case again
        /// The file has other content since.
        case replaced
    }
}

/// What became of one row.
public enum RowOutcome: String, CaseIterable, Sendable {
    /// Taken in.
    case accepted
    /// Delivered before.
    case duplicate
    /// Waits to be mended.
    case quarantined
    /// Another row stands for it, so it counts no more.
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
