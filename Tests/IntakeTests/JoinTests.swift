import Domain
import Intake
import Testing

/// One incident in several rows, joined by the column map.
struct JoinTests {
    private func read(_ text: String, _ join: RowJoin?) -> Delivered {
        let map = ColumnMap(headings: [.caseNumber: ["Nr"]], join: join)
        return Delivered(text, .plain(map: map))
    }

    @Test func `rows where only the text is filled in continue the row before them`() {
        let read = read(
            """
            Nr;Datum;Plats;Text
            1;2026-10-19;Torget;Klotter på fasaden
            ;;;även på dörren
            ;;;och på skylten
            2;2026-10-20;Coop;Bråk

            """,
            .continuation
        )
        #expect(
            read.reports.map(\.text) == [
                "Klotter på fasaden\näven på dörren\noch på skylten", "Bråk",
            ]
        )
        #expect(read.reports.map(\.line) == [2, 5])
        #expect(read.reports.map(\.joinedLines) == [[3, 4], []])
        #expect(read.rows.map(\.line) == [2, 3, 4, 5])
        #expect(read.rows[1].outcome == .joined(to: 2))
        #expect(read.rows[1].cells == ["", "", "", "även på dörren"])
        #expect(read.summary.rows == 4 && read.codes == [])
    }

    @Test func `a row that continues nothing is quarantined`() {
        let read = read("Nr;Datum;Plats;Text\n;;;även på dörren\n", .continuation)
        #expect(read.quarantined.count == 1 && read.codes == [.unjoinedRow])
    }

    @Test func `rows that continue a quarantined row are quarantined with it`() {
        let read = read(
            "Nr;Datum;Plats;Text\n1;2031-01-01;Torget;Klotter\n;;;även på dörren\n",
            .continuation
        )
        #expect(read.quarantined.map(\.line) == [2, 3])
        #expect(read.codes == [.impossibleTime, .impossibleTime])
    }

    @Test func `rows with one case number are one report, even with others between them`() {
        let read = read(
            """
            Nr;Datum;Plats;Antal;Text
            7;2026-10-19;Torget;;Fönster krossat
            8;2026-10-19;Coop;;Bråk
            7;2026-10-19;;3;Dörr sparkad

            """,
            .caseNumber
        )
        #expect(read.reports.map(\.caseNumber) == ["7", "8"])
        #expect(read.reports[0].text == "Fönster krossat\nDörr sparkad")
        #expect(read.reports[0].people == 3 && read.reports[0].joinedLines == [4])
        #expect(read.rows.map(\.line) == [2, 3, 4])
    }

    @Test func `a contradiction of a joined row is a finding, and the first row takes precedence`()
    {
        let read = read(
            "Nr;Datum;Plats;Text\n7;2026-10-19;Torget;Klotter\n7;2026-10-19;Coop;Bråk\n",
            .caseNumber
        )
        #expect(read.reports.map(\.place.text) == ["Torget"])
        #expect(read.rows[1].findings.map(\.code) == [.joinConflict])
        #expect(read.rows[1].findings[0].column == "Plats")
    }

    @Test
    func `the same number on another day, or far away, is another report`() {
        let otherDay = read(
            "Nr;Datum;Plats;Text\n7;2026-10-19;Torget;Klotter\n7;2026-10-20;Torget;Klotter\n",
            .caseNumber
        )
        #expect(otherDay.reports.count == 2 && otherDay.codes == [.repeatedCaseNumber])
        let between = (1...300).map { "x\($0);2026-10-19;Torget;Bråk \($0)\n" }.joined()
        let farAway = read(
            "Nr;Datum;Plats;Text\n7;2026-10-19;Torget;Klotter\n\(between)7;2026-10-19;Torget;Mer\n",
            .caseNumber
        )
        #expect(farAway.reports.count == 302 && farAway.codes == [.repeatedCaseNumber])
    }

    @Test func `without the setting each row is a report`() {
        let read = read(
            "Nr;Datum;Plats;Text\n7;2026-10-19;Torget;Klotter\n7;2026-10-19;;Dörr\n",
            nil
        )
        #expect(read.reports.count == 2 && read.codes == [.repeatedCaseNumber])
    }

    @Test func `a row that is joined and then split is both`() {
        let map = ColumnMap(
            split: .cell(column: "Text", separator: "\n"),
            join: .continuation
        )
        let read = Delivered(
            "Datum;Plats;Text\n2026-10-19;Torget;22.10 klotter\n;;23.40 bråk\n",
            .plain(map: map)
        )
        #expect(read.reports.map(\.time.start) == [at("2026-10-19 22.10"), at("2026-10-19 23.40")])
        #expect(read.reports.map(\.joinedLines) == [[3], [3]])
    }
}
