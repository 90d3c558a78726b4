import Domain
import Intake
import TestTools
import Testing

/// What staff write in rosters and decisions, as everybody reads it, or told (decisions 0037 and 0038).
struct StaffTruthTests {
    /// The days of a roster, one for each row.
    struct Days: Decodable, Sendable, CustomTestStringConvertible {
        let id, file: String
        let days, expected: [String]
        var testDescription: String { id }
    }

    /// The clocks of a shift.
    struct Clocks: Decodable, Sendable, CustomTestStringConvertible {
        let id, from, to, expected: String
        var testDescription: String { id }
    }

    private func roster(_ rows: [[String]], file: String = "bemanning.csv")
        -> StaffFile.Reading<
            RosterEntry
        >
    {
        let text =
            "funktion;lag;datum;från;till;antal;art\n"
            + rows.map { $0.joined(separator: ";") + "\n" }.joined()
        return StaffFile.roster(Array(text.utf8), file: file)
    }

    @Test(arguments: ReadingTruth.more("staff-days", as: Days.self))
    func `the days of a roster are read as its column tells, or told`(column: Days) {
        let read = roster(
            column.days.map { ["väktare", "Lag A", $0, "18.00", "23.00", "2", "schema"] },
            file: column.file
        )
        let found = column.days.indices.map { index in
            let shift = read.rows.first { $0.line == index + 2 }
            let isTold = read.findings.contains { $0.line == index + 2 && $0.column == "datum" }
            return shift.map { "\($0.time.start.day)" } ?? (isTold ? "told" : "nothing")
        }
        #expect(found == column.expected)
    }

    @Test(arguments: ReadingTruth.more("staff-clocks", as: Clocks.self))
    func `the clocks of a roster are read in digits of every width, or told`(clocks: Clocks) {
        let read = roster([
            ["väktare", "Lag A", "2026-11-06", clocks.from, clocks.to, "2", "schema"]
        ])
        func text(_ time: LocalTime) -> String {
            let (hour, minute) = (time.minuteOfDay / 60, time.minuteOfDay % 60)
            return "\(hour < 10 ? "0" : "")\(hour).\(minute < 10 ? "0" : "")\(minute)"
        }
        let found = read.rows.first.map { "\(text($0.time.start))-\(text($0.time.end))" }
        #expect((found ?? (read.findings.isEmpty ? "nothing" : "told")) == clocks.expected)
    }

    @Test(arguments: ["antagen?", "Antagen ?", "?antagen", "antagen？", "avslagen?", "egen??"])
    func `a decision in doubt is none, and is told`(word: String) {
        let text = "rad;beslut;ansvarig\nr1;\(word);chef\n"
        let read = StaffFile.decisions(Array(text.utf8), file: "beslut.csv")
        #expect(read.rows.isEmpty)
        #expect(read.findings.map(\.code) == [.doubtfulValue])
    }

    @Test func `every value in doubt is told, and free text may ask`() {
        func codes(_ text: String) -> [FindingCode] {
            StaffFile.delivered(Array(text.utf8), file: "a.csv").findings.map(\.code)
        }
        let heading = "funktion;från;till;utfört;iakttaget\n"
        #expect(codes(heading + "vakt;2026-10-23 20.00;22.00;ja?;") == [.doubtfulValue])
        #expect(codes(heading + "vakt;2026-10-23 20.00?;22.00;ja;") == [.doubtfulValue])
        #expect(codes(heading + "vakt;2026-10-23 20.00;22.00?;ja;") == [.doubtfulValue])
        #expect(codes(heading + "vakt;2026-10-23 20.00;22.00;ja;varför så tomt?") == [])
        #expect(codes(heading + "vakt;11/06/2026 20.00;22.00;ja;") == [.ambiguousDateOrder])
        let answers = StaffFile.answers(
            Array("par;svar\np1f0c93ab77de2045-9a3e5b0c6d1f7728;samma?\n".utf8),
            file: "a.csv"
        )
        #expect(answers.rows.isEmpty)
        #expect(answers.findings.map(\.code) == [.doubtfulValue])
        let people = roster([["väktare", "A", "2026-11-06", "18.00", "23.00", "2?", "schema"]])
        #expect(people.findings.map(\.column) == ["antal"])
    }

    @Test func `days of the calendar and of decisions are settled by their files too`() {
        let calendar = StaffFile.calendar(
            Array("från;till;vad\n11/06/2026;11/20/2026;Lov\n".utf8),
            file: "kalender.csv"
        )
        #expect(calendar.rows.map { "\($0.first)" } == ["2026-11-06"])
        let open = StaffFile.calendar(
            Array("från;till;vad\n11/06/2026;11/08/2026;Lov\n".utf8),
            file: "kalender.csv"
        )
        #expect(open.findings.map(\.code) == [.ambiguousDateOrder])
        let decision = StaffFile.decisions(
            Array("rad;beslut;dag\nr1;antagen;11/06/2026\n".utf8),
            file: "beslut.csv"
        )
        #expect(decision.findings.map(\.code) == [.ambiguousDateOrder])
    }
}
