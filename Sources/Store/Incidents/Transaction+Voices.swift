public import Domain
import GRDB

extension Transaction {
    /// The kinds of report that are answers, as a list in SQL.
    static let voiceKinds = ReportKind.allCases.filter(\.isVoice).map { "'\($0.rawValue)'" }
        .joined(separator: ", ")

    /// Answers about felt safety per period and area; a row without a number is one answer.
    public func answerCounts(from first: Period, through last: Period) throws -> [AnswerCount] {
        func sum(_ kind: ReportKind) -> String {
            "sum(iif(kind = '\(kind.rawValue)', coalesce(people, 1), 0))"
        }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT period, area, \(sum(.feltSafe)) AS safe, \(sum(.feltUnsafe)) AS unsafe,
                    \(sum(.feltNeither)) AS neither FROM report
                WHERE knownUntil IS NULL AND kind IN (\(Self.voiceKinds)) AND period BETWEEN ? AND ?
                GROUP BY period, area ORDER BY period, area
                """,
            arguments: [first.first.number, last.first.number]
        )
        .map {
            AnswerCount(
                period: last.age(of: Day(number: $0["period"])),
                area: $0["area"],
                answers: SafetyAnswers(
                    safe: $0["safe"],
                    unsafe: $0["unsafe"],
                    neither: $0["neither"]
                )
            )
        }
    }
}
