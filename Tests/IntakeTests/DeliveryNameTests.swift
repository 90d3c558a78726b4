import Domain
import Intake
import Testing

struct DeliveryNameTests {
    @Test(arguments: [
        ("2026-v43-44.csv", "2026-10-19", "2026-11-01"),
        ("v43-44.csv", "2026-10-19", "2026-11-01"),
        ("vecka 43-44 2026.csv", "2026-10-19", "2026-11-01"),
        ("kopia av 2026-v43-44.csv", "2026-10-19", "2026-11-01"),
        ("2026-v44_rattad.csv", "2026-10-26", "2026-11-01"),
        ("2026-10-19_2026-11-01.csv", "2026-10-19", "2026-11-01"),
        ("rapport 20261019-20261101.csv", "2026-10-19", "2026-11-01"),
        ("vecka 43-44 skickad 2026-11-02.csv", "2026-10-19", "2026-11-01"),
        ("Läsår 2025-2026 v5.csv", "2026-01-26", "2026-02-01"),
        ("Läsår 2026-2027 v43.csv", "2026-10-19", "2026-10-25"),
        ("19 oktober - 1 november 2026.csv", "2026-10-19", "2026-11-01"),
        ("19-25 oktober 2026.csv", "2026-10-19", "2026-10-25"),
        ("2026-10-19 t o m 2026-11-01 export 20261102.csv", "2026-10-19", "2026-11-01"),
        ("2026-v2.csv", "2026-01-05", "2026-01-11"),
        ("20261019-2026-11-01.csv", "2026-10-19", "2026-11-01"),
        ("19850101 2026-v43-44.csv", "2026-10-19", "2026-11-01"),
        ("2025-v52-01.csv", "2025-12-22", "2026-01-04"),
        ("v50.csv", "2025-12-08", "2025-12-14"),
    ])
    func `a file's name says which days it describes`(name: String, first: String, last: String) {
        let days = DeliveryName.days(name, receivedOn: day("2026-11-03"))
        #expect(days == day(first)...day(last))
    }

    @Test(arguments: [
        "anteckningar.csv", "2026.csv", "v99.csv", "", "2026-13-40.csv", "2025-v53.csv",
        "Anna Testberg 19850101-1234.csv", "Elev 20120229-9999.csv", "1985-01-01.csv",
        "2026-10-19.csv", "register_20261026.csv", "rapport v2 2026-11-02.csv", "rapport v2.csv",
    ])
    func `a name without clear days says nothing`(name: String) {
        #expect(DeliveryName.days(name, receivedOn: day("2026-11-03")) == nil)
    }

    @Test(arguments: [
        ("register_20261026.csv", "2026-10-26"), ("Incidentrapport 2026-11-02.csv", "2026-11-02"),
        ("export_20261102_080012.csv", "2026-11-02"),
        ("v43-44 skickad 2026-11-02.csv", "2026-11-02"),
        ("2026-10-19_2026-11-01.csv", nil), ("2026-v43-44.csv", nil), ("2026-12-24.csv", nil),
    ])
    func `a single day in a file's name is when it was made`(name: String, made: String?) {
        let exported = DeliveryName.exportDay(name, receivedOn: day("2026-11-03"))
        #expect(exported == made.map(day))
    }
}
