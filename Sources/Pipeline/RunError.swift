public import Domain

/// Why a run stopped before its work was done.
public enum RunError: ClassifiedError, Equatable, CustomStringConvertible {
    /// Another run works in the same workspace.
    case locked

    /// A file or folder that the program writes cannot be written; the text says which.
    case storage(String)

    /// The period asked for has not closed, or is no period of the calendar.
    case notClosed(String)

    /// There is no lägesbild of the period to make anew.
    case notMade(String)

    /// The day to take for today has not come.
    case notYet(day: String, today: String)

    /// What the period's lägesbild would be made from, or its documents, has been purged.
    case purged(String)

    /// Closed periods have no lägesbild yet: nothing that one may rest on is purged before.
    case dueFirst([String])

    /// No two periods following each other can be held against each other.
    case noHistory

    /// A file or folder is there already, and would be replaced.
    case exists(String)

    /// A folder holds what the program did not write, or what was changed since.
    case notOwn(String)

    /// No closed period with reports lies in the days of a roll-up.
    case nothingToRollUp(String, nearest: String?)

    /// The clock stands before a day that a run is known to have lived.
    case clockBackwards(today: String, latest: String)

    /// No plan has been published, or none with the lägesbild of that period.
    case noPlan(String?, nearest: String?)

    /// No reporter of the configuration has that id.
    case unknownReporter(String, nearest: String?)

    /// Kind of failure.
    public var kind: FailureKind {
        switch self {
        case .locked: .locked
        case .storage: .storage
        case .notClosed, .notMade, .notYet, .purged, .dueFirst, .noHistory, .exists, .notOwn,
            .nothingToRollUp, .clockBackwards, .noPlan, .unknownReporter:
            .usage
        }
    }

    /// What stopped the run, in one sentence.
    public var description: String {
        switch self {
        case .locked:
            "Another run works in this workspace; nothing was done."
        case .storage(let text):
            text
        case .notClosed(let period):
            "'\(period)' is not the name of a period that has closed."
        case .notMade(let period):
            "No lägesbild of '\(period)' has been made, so there is none to make anew."
        case .purged(let period):
            "'\(period)' or what it rests on has been purged, so it is never made again."
        case .dueFirst(let periods):
            "Nothing was purged: \(periods.joined(separator: ", ")) has no lägesbild yet. Use 'est run' first."
        case .noHistory:
            "Fewer than two closed periods with incidents are known there, so there is nothing to hold against each other."
        case .exists(let path):
            "'\(path)' is there already and was left as it is; --force replaces it."
        case .notOwn(let path):
            "'\(path)' holds what est did not write, or what was changed since, and was left as it is."
        case .nothingToRollUp(let days, let nearest):
            "No closed period that anybody reported of lies in \(days)."
                + (nearest.map { " Nearest: \($0)." } ?? "")
        case .notYet(let day, let today):
            "Today is \(today), and \(day) has not come: only simulated data has a later day."
        case .unknownReporter(let id, let nearest):
            "No reporter is called '\(id)'." + (nearest.map { " Nearest: '\($0)'." } ?? "")
        case .noPlan(let period, let nearest):
            (period.map { "No plan was published with a lägesbild of '\($0)'." }
                ?? "No plan has been published yet; 'est run' makes one.")
                + (nearest.map { " Nearest: '\($0)'." } ?? "")
        case .clockBackwards(let today, let latest):
            "Today is \(today), but est ran on \(latest) or later: check the clock, or use --as-of."
        }
    }
}
