public import Domain

/// Why a stage by itself cannot work on the files it was given.
public enum TableError: ClassifiedError, Equatable {
    /// A file cannot be opened or read.
    case unreadable(file: String)

    /// A file is no table; the code says why.
    case noTable(file: String, code: FindingCode)

    /// The reports are not placed, and no areas were given to place them in.
    case notPlaced(file: String)

    /// A file holds no weights of the linker.
    case notWeights(file: String)

    /// A file names no incident of any report.
    case notJudged(file: String)

    /// The configuration names no such reporter; the nearest that it names, where there is one.
    case unknownReporter(String, nearest: String?)

    /// No row is called so, or the last run knows no such report; the nearest that there is.
    case unknownReport(String, nearest: String?)

    /// Kind of failure.
    public var kind: FailureKind { .usage }
}
