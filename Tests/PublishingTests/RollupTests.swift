import Domain
import Publishing
import Testing

/// The page, the figures and the sheet of a roll-up.
struct RollupTests {
    private func text(_ name: String, _ rollup: Rollup = SampleEdition.rollup()) -> String {
        let file = RollupPublication.files(rollup).first { $0.name == name }
        return String(decoding: file?.bytes ?? [], as: UTF8.self)
    }

    @Test(arguments: ["sammanstallning.html", "sammanstallning.json", "sammanstallning.csv"])
    func `every file is the one that was looked at`(name: String) throws {
        try Golden.expect(Array(text(name).utf8), named: name)
    }

    @Test func `percent stands only where both counts reach fifty, and the rule beside it`() {
        let page = text("sammanstallning.html")
        #expect(page.contains("fler, +68\u{A0}%"))
        #expect(page.contains("minst 50 händelser i båda"))
        #expect(page.ranges(of: "\u{A0}%").count == 1)
        #expect(page.contains("2 mot 31"))
    }

    @Test func `what may not be compared is refused with every reason`() {
        let page = text("sammanstallning.html")
        #expect(
            page.contains(
                "Jämförs inte med tiden närmast före: det är en annan tid på året och "
                    + "rapporterna från en del av tiden är gallrade."
            )
        )
        #expect(page.contains("jämförs inte: området har fått andra gränser"))
    }

    @Test func `days that are covered, left out and silentPeriods are told`() {
        let page = text("sammanstallning.html")
        #expect(page.contains("2026-05-01–2026-05-03 efterfrågades men ingår inte"))
        #expect(page.contains("2026-09-01–2026-09-06 ingår fast de inte efterfrågades"))
        #expect(page.contains("Ingen hördes av under v. 25–26"))
        #expect(page.contains("Inte använda källor"))
    }

    @Test func `text from outside is escaped on the page and guarded in the sheet`() {
        let rollup = SampleEdition.rollup(attack: "<script>alert(1)</script>")
        #expect(!text("sammanstallning.html", rollup).contains("<script>"))
        var formula = SampleEdition.rollup()
        formula.standings = [
            RollupReporterStatus(
                reporter: Reporter(id: "x", name: "=1+1", type: ""),
                reported: 0,
                calm: 0,
                unreadable: 0,
                silent: 9
            )
        ]
        #expect(text("sammanstallning.csv", formula).contains(";'=1+1;"))
    }
}
