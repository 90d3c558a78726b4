public import Domain

/// Why a stage by itself cannot work on the files it was given.
public enum TableError: ClassifiedError, Equatable, CustomStringConvertible {
    /// A file cannot be opened or read.
    case unreadable(file: String)

    /// A file is no table; the code says why.
    case noTable(file: String, code: String)

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

    /// What is wrong with which file.
    public var description: String {
        switch self {
        case .unreadable(let file):
            "Cannot read '\(file)'."
        case .noTable(let file, let code):
            "'\(file)' cannot be read as a table of reports: \(code)."
        case .notWeights(let file):
            "'\(file)' holds no weights: it should be what 'est learn' has written."
        case .notJudged(let file):
            "'\(file)' judges no report: it should have the columns report_id and incident_id."
        case .unknownReporter(let id, let nearest):
            "The configuration has no reporter '\(id)'."
                + (nearest.map { " The nearest is '\($0)'." } ?? "")
        case .unknownReport(let id, let nearest):
            "There is no report '\(id)' of something that happened."
                + (nearest.map { " The nearest is '\($0)'." } ?? "")
        case .notPlaced(let file):
            "'\(file)' has no 'placed_area' column: run 'est place' on it first, or give --areas."
        }
    }
}
