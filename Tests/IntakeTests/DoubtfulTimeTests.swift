import Domain
import Intake
import Testing

struct DoubtfulTimeTests {
    @Test(arguments: ["2026-10-2O", "2O26-10-20", "2026-1O-20", "2o26-10-20"])
    func `a letter O for a zero in a day is told`(date: String) {
        let delivered = Delivered("Datum;Text\n\(date);Bråk\n2026-10-20;Bråk\n")
        #expect(delivered.codes.contains(.badTime))
    }

    @Test(arguments: [("22-21", true), ("22-10", false), ("08-21", true), ("22-22", false)])
    func `a range of more than half a day is a note`(time: String, isNoted: Bool) {
        let delivered = Delivered("Datum;Tid;Text\n2026-10-19;\(time);Bråk\n")
        #expect(delivered.rows.flatMap(\.findings).map(\.severity) == (isNoted ? [.note] : []))
        #expect(delivered.codes == (isNoted ? [.doubtfulTime] : []))
    }

    @Test(arguments: [
        ("2006-10-20", "2026-v43-44.csv"), ("10/11", "2026-v43-44.csv"), ("10/11", "vakt.csv"),
        ("2025-09-20", "vakt.csv"), ("2025-11-10", "2025-12-01_2026-10-31.csv"),
    ])
    func `a day far from those of the delivery is kept, with a finding`(date: String, file: String)
    {
        var context = DeliveryContext.plain()
        context.file = file
        let kept = Delivered("Datum;Text\n\(date);Bråk\n2026-10-20;Bråk\n", context)
        let isFar = file != "2025-12-01_2026-10-31.csv"
        #expect(kept.reports.count == 2)
        #expect(kept.codes == (isFar ? [.farTime] : []))
        #expect(kept.rows[0].findings.map(\.severity) == (isFar ? [.warning] : []))
        #expect(kept.rows[0].findings.map(\.column) == (isFar ? ["Datum"] : []))
    }

    @Test(arguments: [
        ("01/02/03", [FindingCode.farTime, .doubtfulTime]), ("25/10/26", [.doubtfulTime]),
        ("19/10/26", []), ("26-10-19", []), ("19/10-26", []), ("10/10/10", [.farTime]),
    ])
    func `a two-digit year that may be first or last is a note`(
        date: String,
        codes: [FindingCode]
    ) {
        #expect(Delivered("Datum;Text\n\(date);Bråk\n").codes == codes)
        let map = ColumnMap(dateOrder: .dayFirst)
        let known = Delivered("Datum;Text\n\(date);Bråk\n", .plain(map: map)).codes
        #expect(!known.contains(.doubtfulTime))
    }
}
