public import Domain
import GRDB

/// What staff have asked of runs, and what became of it (decision 0047).
public struct RequestRepository {
    let database: Database

    /// Whether a request has been answered.
    public func isAnswered(_ key: String) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM request WHERE key = ?)",
            arguments: [key]
        ) ?? false
    }

    /// Keeps the answer to a request.
    public func add(_ answer: RequestAnswer, key: String) throws {
        let (outcome, version) = Self.stored(answer.outcome)
        try database.execute(
            sql: "INSERT OR REPLACE INTO request VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                key, answer.day.number, answer.request.action.rawValue, answer.request.period,
                answer.request.reason, answer.request.line, outcome, version,
            ]
        )
    }

    /// The latest answers, newest first.
    public func latest(_ limit: Int) throws -> [RequestAnswer] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM request ORDER BY day DESC, line DESC LIMIT ?",
            arguments: [limit]
        )
        .compactMap(Self.answer)
    }

    /// Whether a request has confirmed what waited for it.
    public func hasConfirmation() throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM request WHERE action = ? AND outcome = 'done')",
            arguments: [StaffRequest.Action.confirm.rawValue]
        ) ?? false
    }

    private static func stored(_ outcome: RequestAnswer.Outcome) -> (code: String, version: Int?) {
        switch outcome {
        case .done(let version): ("done", version)
        case .notMade: ("not-made", nil)
        case .purged: ("purged", nil)
        case .nothingWaits: ("nothing-waits", nil)
        }
    }

    private static func answer(_ row: Row) -> RequestAnswer? {
        guard let action = StaffRequest.Action(rawValue: row["action"]) else { return nil }
        let request = StaffRequest(
            action: action,
            period: row["period"],
            reason: row["reason"],
            line: row["line"]
        )
        let outcome: RequestAnswer.Outcome =
            switch row["outcome"] as String {
            case "done": .done(version: row["version"])
            case "purged": .purged
            case "nothing-waits": .nothingWaits
            default: .notMade
            }
        return RequestAnswer(request, on: Day(number: row["day"]), outcome)
    }
}
