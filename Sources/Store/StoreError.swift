public import Domain

/// Why the database cannot be used.
///
/// Names files and tables only: rows may describe people.
public enum StoreError: ClassifiedError, Equatable, CustomStringConvertible {
    /// The file cannot be opened, read or written; `reason` is SQLite's own short text.
    case unusable(file: String, reason: String)

    /// The database was made by a newer version of the program.
    case tooNew(file: String)

    /// The database is not as SQLite, or the latest run, left it.
    case damaged(file: String)

    /// Kind of failure.
    public var kind: FailureKind { .storage }

    /// What is wrong, and with which file.
    public var description: String {
        switch self {
        case .unusable(let file, let reason):
            "The database '\(file)' cannot be used: \(reason)."
        case .tooNew(let file):
            "The database '\(file)' was made by a newer version of est; install that version."
        case .damaged(let file):
            "The database '\(file)' is damaged. Set the workspace back to a backup with"
                + " 'est restore --force BACKUP', or ask 'est verify' what is wrong."
        }
    }
}
