import Domain
import Intake
import Testing

/// Days that a weekday and a week in columns of their own tell, and rows whose only time is that of the report.
struct WeekColumnTests {
    private let map = ColumnMap(headings: [.week: ["V"], .date: ["Dag"], .text: ["Vad vi sett"]])

    private func spans(_ rows: String, _ map: ColumnMap) -> [TimeSpan] {
        Delivered(rows, .plain(map: map)).reports.map(\.time)
    }

    @Test func `a weekday is of the week in its row, or of the week above where that is empty`() {
        let rows = "V;Dag;Vad vi sett\n43;Tis;Klotter\n;tors;Bråk\nv 44;Mån;Stök\n;fredag;Brand\n"
        let days = ["2026-10-20", "2026-10-22", "2026-10-26", "2026-10-30"]
        #expect(spans(rows, map) == days.map { TimeSpan(day: day($0)) })
    }

    @Test func `a row of a whole week is of the week, and one with a date of the date`() {
        let spans = spans("V;Dag;Vad vi sett\n43;;Lugnt\n;hela v;Stök\n43;2026-10-14;Brand\n", map)
        #expect(spans.map(\.start.day) == ["2026-10-19", "2026-10-19", "2026-10-14"].map(day))
        #expect(spans.map(\.precision) == [.week, .week, .day])
    }

    @Test func `what is no week is told`() {
        let read = Delivered("V;Dag;Vad vi sett\n77;Tis;Klotter\n", .plain(map: map))
        #expect(read.codes.contains(.badTime))
    }

    @Test func `where no column is of the incident, it is on the day of the report`() {
        let map = ColumnMap(headings: [.reportedAt: ["Inkom"], .text: ["Text"]])
        let spans = spans("Inkom;Text\n2026-10-20 14:30;Hål i vägen\n", map)
        #expect(spans == [TimeSpan(day: day("2026-10-20"))])
    }

    @Test func `a map names the second column with a heading by its number`() {
        let map = ColumnMap(headings: [.date: ["Datum"], .text: ["Kommentar (2)"]])
        let read = Delivered("Datum;Kommentar;Kommentar\n2026-10-20;ett;två\n", .plain(map: map))
        #expect(read.reports.map(\.text) == ["två"])
    }
}
