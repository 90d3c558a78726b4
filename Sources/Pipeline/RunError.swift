public import Domain

/// Reason why a command on a workspace stopped before its work was done.
public enum RunError: ClassifiedError, Equatable {
    /// Another run works in the same workspace.
    case locked

    /// The disk fails, or a file that the program needs cannot be read or written.
    case storage(StorageFault)

    /// A row counted as accepted leads to no report: a mistake of the program, so nothing of the run is kept.
    case unaccounted(file: String, line: Int)

    /// The period asked for has not closed, or is not a period of the calendar.
    case notClosed(String)

    /// No lägesbild of the period exists, so that no new version of it can be made.
    case notMade(String)

    /// The day given as today is in the future.
    case notYet(day: String, today: String)

    /// The reports that the period's lägesbild would be made from, or its documents, have been purged.
    case purged(String)

    /// Closed periods have no lägesbild yet; reports that one may be made from cannot be purged before then.
    case dueFirst([String])

    /// Fewer than two consecutive periods are known, so that nothing can be backtested.
    case noHistory

    /// A file or folder exists, and may not be replaced.
    case exists(String)

    /// A folder holds files that the program did not write, or that were changed since.
    case notOwn(String)

    /// The days of a roll-up include no closed period with reports.
    case nothingToRollUp(days: String, nearest: String?)

    /// The number of weeks of a roll-up does not make a span of days.
    case nothingInWeeks(Int)

    /// The day counted as today is before a day on which a run has worked.
    case clockBackwards(today: String, latest: String)

    /// No plan has been published, or none with the lägesbild of that period.
    case noPlan(String?, nearest: String?)

    /// No reporter of the configuration has that id.
    case unknownReporter(String, nearest: String?)

    /// Kind of failure.
    public var kind: FailureKind {
        switch self {
        case .locked: .locked
        case .storage, .unaccounted: .storage
        case .notClosed, .notMade, .notYet, .purged, .dueFirst, .noHistory, .exists, .notOwn,
            .nothingToRollUp, .nothingInWeeks, .clockBackwards, .noPlan, .unknownReporter:
            .usage
        }
    }
}

/// Fault of the disk, or of a file that the program reads or keeps.
public enum StorageFault: Hashable, Sendable {
    /// A call of the system failed on a file or folder; `errno` is the system's number.
    case failed(Operation, path: String, errno: Int32)

    /// A file cannot be read, or not all of it.
    case unreadable(String)

    /// A folder cannot be read.
    case unreadableFolder(String)

    /// A file cannot be opened because the disk does not respond.
    case noAnswer(String)

    /// A file cannot be copied to a folder.
    case notCopied(String, to: String)

    /// A file cannot be removed from a folder.
    case notRemoved(from: String)

    /// A file is larger than 999 MB, the largest file that a backup can hold.
    case tooLargeForBackup(String)

    /// A workspace has no database.
    case noDatabase(workspace: String)

    /// A file was changed while it was copied to the archive.
    case changedWhileCopied(String)

    /// Operation on a file or folder.
    public enum Operation: CaseIterable, Sendable {
        /// Making a folder.
        case makeFolder
        /// Opening a file.
        case open
        /// Reading.
        case read
        /// Writing, or flushing to the disk.
        case write
        /// Renaming a finished file or folder to its final name.
        case replace
        /// Removing.
        case remove
    }
}
