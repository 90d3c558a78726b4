public import Domain

/// Why the database cannot be used.
///
/// Names files and tables only: rows may describe people.
public enum StoreError: ClassifiedError, Equatable {
    /// The file cannot be opened, read or written; `reason` is SQLite's own short text.
    case unusable(file: String, reason: String)

    /// The database was made by a newer version of the program.
    case tooNew(file: String)

    /// The database is not as SQLite, or the latest run, left it.
    case damaged(file: String)

    /// Kind of failure.
    public var kind: FailureKind { .storage }
}
