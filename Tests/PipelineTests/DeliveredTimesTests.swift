import Domain
import Foundation
import Store
import TestSupport
import Testing

@testable import Pipeline

/// Times that a whole file settles, and days that its name does not give.
struct DeliveredTimesTests {
    private static let heading = "Datum;Tid;Plats;Kategori;Beskrivning\n"
    private static let silent = "inbox/rapporter/tyst/"
    private static let period = Period(first: Day(number: 20_745), length: 14)

    private func reports(_ town: TemporaryWorkspace) throws -> [Report] {
        try town.workspace.copiedStore()
            .read { try $0.reports.all(of: Self.period) }
            .map(\.report).filter { $0.reporter == "tyst" }.sorted { $0.line < $1.line }
    }

    @Test func `a file is read by what all its rows say, not by its first rows`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let row = { (day: String, clock: String) in "\(day);\(clock);Storskolan;Klotter;\(clock)\n"
        }
        let beginning = String(repeating: row("20/10/2026", "00:00"), count: 250)
        try town.write(
            Self.heading + beginning + row("21/10/2026", "21:30"),
            to: Self.silent + "a.csv"
        )
        let open = String(repeating: row("10/12/2026", "20:00"), count: 250)
        try town.write(Self.heading + open + row("10/23/2026", "20:00"), to: Self.silent + "b.csv")
        _ = try EstRun(town.workspace).run()
        let times = try reports(town).map(\.time)
        #expect(Set(times.map(\.precision)) == [.minute])
        let last = Day(iso: "2026-10-23").map { TimeSpan(minute: LocalTime($0, hour: 20)) }
        #expect(times.contains { $0 == last })
        let findings = try town.workspace.copiedStore().read { try $0.findings.groups() }
        #expect(!findings.contains { $0.first.code == .ambiguousDateOrder })
    }

    @Test(arguments: [
        "export_20261102_080012.csv", "Lugnt.csv", "vecka 43-44 skickad 2026-11-02.csv",
    ])
    func `a report of nothing sent just after a period closed belongs to it`(name: String) throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write("Lugnt\n", to: Self.silent + name)
        _ = try EstRun(town.workspace).run()
        #expect(try reports(town).map(\.kind) == [.calm])
    }

    @Test func `a row that the next export of a whole file lacks is withdrawn`() throws {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration.replacing(
            "type: bostadsbolag}",
            with: "type: bostadsbolag, deliveries: whole}"
        )
        let town = try TemporaryWorkspace(files)
        let kept = "2026-10-21;21:00;Storskolan;Klotter;kvar\n"
        let wrong = "2026-10-20;21:00;Storskolan;Klotter;fel\n"
        try town.write(Self.heading + wrong + kept, to: Self.silent + "register_20261026.csv")
        _ = try EstRun(town.workspace, options: RunOptions(asOf: Day(iso: "2026-10-26"))).run()
        try town.write(Self.heading + kept, to: Self.silent + "register_20261102.csv")
        _ = try EstRun(town.workspace).run()
        #expect(try reports(town).map(\.text) == ["kvar"])
    }
}
