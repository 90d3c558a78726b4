/// Exit code of the program: one for each way that a command can end.
///
/// The table in the manual, `est --help` and the systemd unit are checked against this list by a test.
public enum ExitCode: Int32, CaseIterable, Sendable {
    /// The work was done.
    case done = 0
    /// Done, and rows wait in quarantine until they are corrected.
    case quarantine = 3
    /// Done, but less than the configured share of the reporters were heard from.
    case tooFewReporters = 4
    /// The configuration, or a file that it names, cannot be used.
    case configuration = 10
    /// Another run holds the workspace's lock.
    case locked = 11
    /// The disk, the database, a published file or standard output cannot be read or written.
    case storage = 12
    /// What was read waits for staff to confirm something before a page is made.
    case confirmation = 13
    /// The command line asks for something that cannot be done.
    case usage = 64
    /// Stopped by a signal (128 + SIGINT, as shells report it).
    case interrupted = 130

    /// Meaning in a few English words, as `est --help` and the manual's table print it.
    public var meaning: String {
        switch self {
        case .done: "done"
        case .quarantine: "done, with rows in quarantine"
        case .tooFewReporters: "done, but too few reporters were heard from"
        case .configuration: "configuration"
        case .locked: "another run works in the workspace"
        case .storage: "storage, or output that cannot be written"
        case .confirmation: "waits for confirmation"
        case .usage: "usage"
        case .interrupted: "interrupted"
        }
    }

    /// Whether the work was done, so that a scheduler counts the command as a success.
    public var isDone: Bool {
        switch self {
        case .done, .quarantine, .tooFewReporters: true
        case .configuration, .locked, .storage, .confirmation, .usage, .interrupted: false
        }
    }
}

/// Kind of failure; it determines the exit code.
public enum FailureKind: CaseIterable, Sendable {
    /// The configuration, or a file that it names, cannot be used.
    case configuration
    /// Another run holds the lock.
    case locked
    /// The database, a file or a folder cannot be read or written.
    case storage
    /// A request that cannot be met, such as a period that has not closed.
    case usage

    /// Exit code of the program.
    public var exitCode: ExitCode {
        switch self {
        case .configuration: .configuration
        case .locked: .locked
        case .storage: .storage
        case .usage: .usage
        }
    }
}

/// Error that declares its kind, and with it the exit code; every error type of the program conforms.
///
/// Errors are values without text: the command line words them.
public protocol ClassifiedError: Error {
    /// Kind of failure.
    var kind: FailureKind { get }
}

extension FailureKind {
    /// Reads the kind that an error declares.
    ///
    /// An error of any other type comes from the system, and counts as a storage fault.
    public init(_ error: any Error) {
        self = (error as? any ClassifiedError)?.kind ?? .storage
    }
}
