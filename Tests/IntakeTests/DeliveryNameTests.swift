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
        ("2026-10-19.csv", "2026-10-19", "2026-10-19"),
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

    ])
    func `a name without clear days says nothing`(name: String) {
        #expect(DeliveryName.days(name, receivedOn: day("2026-11-03")) == nil)
    }
}
