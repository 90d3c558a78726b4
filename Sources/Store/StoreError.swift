public import Domain

/// Reason why the database cannot be used; names files only, since rows may describe people.
public enum StoreError: ClassifiedError, Equatable, CustomStringConvertible {
    /// The file cannot be opened, read or written; `reason` is SQLite's result code.
    case unusable(file: String, reason: String)

    /// The database was made by a newer version of the program.
    case tooNew(file: String)

    /// A page, index or reference is not as SQLite left it.
    case damaged(file: String)

    /// Kind of failure.
    public var kind: FailureKind { .storage }

    /// Sentence with the file's name.
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
