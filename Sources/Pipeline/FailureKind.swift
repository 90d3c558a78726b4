import Geography
import Planning
import Store

/// What sort of failure an error is: each sort has an exit code of its own.
public enum FailureKind: Hashable, Sendable {
    /// The configuration, or a file that it names, cannot be used.
    case configuration
    /// Another run holds the lock.
    case locked
    /// The database or a folder cannot be written.
    case storage
    /// A wish that cannot be met, such as a period that has not closed.
    case usage

    /// The sort that an error belongs to.
    public init(_ error: any Error) {
        switch error {
        case is ConfigurationError, is GeographyError, is GeoPackageError, is PlanningError:
            self = .configuration
        case RunError.locked: self = .locked
        case RunError.notClosed, RunError.notMade, RunError.notYet, RunError.clockBackwards,
            RunError.unknownReporter, RunError.purged, RunError.dueFirst, RunError.exists,
            RunError.notOwn, RunError.nothingToRollUp, RunError.noHistory, RunError.noPlan:
            self = .usage
        case is TableError, is AliasError, is PlanWishError: self = .usage
        default: self = .storage
        }
    }

    /// The code that the program leaves with.
    public var exitCode: Int32 {
        switch self {
        case .configuration: 10
        case .locked: 11
        case .storage: 12
        case .usage: 64
        }
    }
}
