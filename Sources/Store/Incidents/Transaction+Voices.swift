public import Domain
import GRDB

/// Answers of one kind about felt safety in one area and period.
public struct AnswerCount: Hashable, Sendable {
    /// First day of the period.
    public let period: Day

    /// The area; nil for those that could not be placed.
    public let area: AreaID?

    /// What was answered.
    public let kind: ReportKind

    /// How many answered so.
    public let voices: Int
}

extension Transaction {
    /// The kinds of report that are answers, as a list in SQL.
    static let voiceKinds = ReportKind.allCases.filter(\.isVoice).map { "'\($0.rawValue)'" }
        .joined(separator: ", ")

    /// Answers about felt safety per period, area and kind; a row without a number is one voice.
    public func answerCounts(from first: Period, through last: Period) throws -> [AnswerCount] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT period, area, kind, sum(coalesce(people, 1)) AS voices FROM report
                WHERE knownUntil IS NULL AND kind IN (\(Self.voiceKinds)) AND period BETWEEN ? AND ?
                GROUP BY period, area, kind ORDER BY period, area, kind
                """,
            arguments: [first.first.number, last.first.number]
        )
        .compactMap { row in
            ReportKind(rawValue: row["kind"]).map {
                AnswerCount(
                    period: Day(number: row["period"]),
                    area: row["area"],
                    kind: $0,
                    voices: row["voices"]
                )
            }
        }
    }
}
