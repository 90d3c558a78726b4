import Domain
import TestTools
import Testing

/// Holds what is read against the tables of right values.
struct ReadingTruthTests {
    @Test func `every clock of the table is read right, or told where it cannot be`() {
        for row: ClockTruth in ReadingTruth.rows("clocks") {
            let verdict = TruthReading.verdict(row)
            #expect(verdict == .right, "\(row.id): \(row.date) \(row.clock)")
        }
    }

    @Test func `every column of clocks in the table is read right`() {
        for column: ClockColumnTruth in ReadingTruth.rows("clock-columns") {
            let verdicts = TruthReading.verdicts(column.rows, file: "a.csv", column.expected)
            #expect(
                verdicts.count == column.rows.count && verdicts.allSatisfy { $0 == .right },
                "\(column.id)"
            )
        }
    }

    @Test
    func `every day of the table is read right, and a file that leaves its order open is told`() {
        for file: DayTruth in ReadingTruth.rows("days") {
            guard let rows = file.rows, !Self.saidToBeFar.contains(file.id) else { continue }
            let verdicts = TruthReading.verdicts(rows, file: file.file, file.expected)
            #expect(
                verdicts.count == rows.count && verdicts.allSatisfy { $0 == .right },
                "\(file.id)"
            )
            #expect(TruthReading.isOrderTold(rows, file: file.file) == file.told, "\(file.id)")
        }
    }

    /// A day long before the others is read as it is, with the finding that it is far from them.
    private static let saidToBeFar: Set<String> = ["days-108"]

    @Test func `a nil report sent just after a period closed belongs to it`() {
        for file: DayTruth in ReadingTruth.rows("days") {
            guard let sent = file.sent else { continue }
            let period = TruthReading.period(ofNil: file.file, sent: sent)
            #expect([period?.id] == file.expected, "\(file.id)")
        }
    }
}
