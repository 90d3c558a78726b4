public import Domain
import GRDB

extension Transaction {
    /// The texts of the incidents of some periods, by incident and report; reports without any are left out.
    public func incidentTexts(from first: Period, through last: Period) throws -> [IncidentText] {
        let cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT incident.period, incident.id, incident.area, report.reporter, report.text
                FROM incident JOIN member ON member.incident = incident.id
                    JOIN report ON report.id = member.report AND report.knownUntil IS NULL
                WHERE incident.period BETWEEN ? AND ? AND report.text <> ''
                ORDER BY incident.id, report.id
                """,
            arguments: [first.first.number, last.first.number]
        )
        var texts: [IncidentText] = []
        while let row = try cursor.next() {
            texts.append(
                IncidentText(
                    period: last.age(of: Day(number: row[0])),
                    incident: row[1],
                    area: row[2],
                    reporter: row[3],
                    text: row[4]
                )
            )
        }
        return texts
    }
}
