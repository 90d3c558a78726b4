public import Domain
import GRDB

/// Reason why the database cannot be used; names files only, since rows may describe people.
public enum StoreError: ClassifiedError, Equatable {
    /// The file cannot be opened, read or written; `reason` is SQLite's result code.
    case unusable(file: String, reason: String)

    /// The database was made by a newer version of the program.
    case tooNew(file: String)

    /// A page, index or reference is not as SQLite left it.
    case damaged(file: String)

    /// Kind of failure.
    public var kind: FailureKind { .storage }
}

extension Store {
    /// Turns GRDB's errors into ``StoreError``.
    static func mapped<Value>(_ file: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
                throw StoreError.damaged(file: file)
            default: throw StoreError.unusable(file: file, reason: "\(error.resultCode)")
            }
        }
    }
}
