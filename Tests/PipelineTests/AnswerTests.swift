import Domain
import Foundation
import Publishing
import Store
import TestSupport
import Testing
import Toolkit

@testable import Pipeline

/// Answers about pairs of reports, from the file that the group fills in to the page.
struct AnswerTests {
    private static let period = "2026-v43-44"
    private let town: TemporaryWorkspace

    init() throws {
        town = try TemporaryWorkspace(SmallTown.files)
    }

    /// Incidents of the period as sets of reports, by name.
    private func incidents(
        in town: TemporaryWorkspace? = nil
    ) throws -> [IncidentID: Set<ReportID>] {
        let workspace = (town ?? self.town).workspace
        let calendar = try Settings(workspace).configuration.calendar
        let period = calendar.period(containing: try #require(Day(iso: "2026-10-20")))
        let incidents = try workspace.copiedStore().read { try $0.incidents.all(of: period) }
        return Dictionary(
            uniqueKeysWithValues: incidents.map { ($0.id, Set($0.members.map(\.report))) }
        )
    }

    /// The two reports of the window that the school and the guards both tell of.
    private func window() throws -> (IncidentID, ReportID, ReportID) {
        let found = try #require(try incidents().first { $0.value.count == 2 })
        let reports = found.value.sorted()
        return (found.key, reports[0], reports[1])
    }

    private func answer(_ rows: [(ReportID, ReportID, String)], as name: String = "a.csv") throws {
        let lines = rows.map { "\(LinkAnswer.pair($0.0, $0.1));\($0.2);samordnaren" }
        let text = (["par;svar;vem"] + lines).joined(separator: "\n") + "\n"
        try town.write(text, to: "inbox/kopplingar/\(name)")
    }

    private func run(remake: Bool = false) throws -> RunSummary {
        try EstRun(
            town.workspace,
            options: remake ? RunOptions(remake: Self.period) : RunOptions()
        ).run()
    }

    @Test func `an answer parts an incident, is told, and stays over a remake and a new delivery`()
        throws
    {
        _ = try run()
        let (name, one, other) = try window()
        try answer([(one, other, "olika")])
        let summary = try run()
        #expect(summary.late.map(\.changes) == [1])
        let parted = try incidents()
        #expect(parted[name]?.count == 1)
        #expect(parted.values.contains([one]) && parted.values.contains([other]))

        try town.remove("inbox/kopplingar/a.csv")
        try town.write(SmallTown.guards + "\n", to: "inbox/rapporter/vakt/igen.csv")
        _ = try run(remake: true)
        #expect(try incidents() == parted)
        let page = try town.text(of: "reports/\(Self.period)/lagesbild.html")
        #expect(page.contains("En händelse är nu två"))
        #expect(page.contains("sedan någon svarat i a.csv, rad 2."))
        let changes = try town.picture(of: Self.period)["incident_changes"] as? [[String: Any]]
        #expect(changes?.map { $0["kind"] as? String } == ["split"])
    }

    @Test func `osäker undoes an answer, and the incident has its name again`() throws {
        _ = try run()
        let before = try incidents()
        let (_, one, other) = try window()
        try answer([(one, other, "olika")])
        _ = try run()
        try answer([(one, other, "osäker")], as: "b.csv")
        _ = try run()
        #expect(try incidents() == before)
        // The first file is read again with a row more: its old row does not speak over the newer one.
        try answer([(one, other, "olika"), ("x", "y", "samma")])
        _ = try run()
        #expect(try incidents() == before)
    }

    @Test func `reports of different fortnights are one incident where someone says so`() throws {
        _ = try run()
        let sets = try incidents().values.filter { $0.count == 1 }.flatMap { $0 }.sorted()
        try answer([(sets[0], sets[1], "samma"), (sets[1], sets[2], "samma")])
        _ = try run()
        #expect(try incidents().values.contains(Set(sets[0...2])))
    }

    @Test func `what was made one over months is two again, each with a name, once that is undone`()
        throws
    {
        let row = "Datum;Tid;Plats;Kategori;Beskrivning\n2026-08-04;21:30;Storskolan;Klotter;Vägg\n"
        try town.write(row, to: "inbox/rapporter/tyst/2026-08.csv")
        _ = try run()
        let before = try incidents()
        let calendar = try Settings(town.workspace).configuration.calendar
        let august = calendar.period(containing: try #require(Day(iso: "2026-08-04")))
        let old = try town.workspace.copiedStore().read { try $0.incidents.all(of: august) }
        let other = try #require(before.keys.sorted().last { before[$0]?.count == 1 })
        let report = try #require(before[other]?.first)
        for verdict in ["samma", "osäker"] {
            try answer([(old[0].id, report, verdict)], as: "\(verdict).csv")
            _ = try run()
        }
        #expect(try incidents() == before)
        let now = try town.workspace.copiedStore().read { try $0.incidents.all(of: august) }
        #expect(now == old)
    }

    @Test func `answers against each other are told with their lines, and the newest stands`()
        throws
    {
        _ = try run()
        let sets = try incidents().values.filter { $0.count == 1 }.flatMap { $0 }.sorted()
        let (a, b, c) = (sets[0], sets[1], sets[2])
        try answer([(a, b, "samma"), (b, c, "samma"), (a, c, "olika")])
        let finding = try #require(
            try run().findings.first { $0.code == .contradictoryAnswer }
        )
        #expect(
            (finding.file, finding.line, finding.hint.map(FindingText.hint))
                == ("kopplingar/a.csv", 2, "rad 3, rad 4")
        )
        let now = try incidents().values
        #expect(now.contains([b, c]) && now.contains([a]))
    }

    @Test func `an answer about a report that is gone waits, and one without a pair is told`()
        throws
    {
        let text = "par;svar\np1-2;samma\n;olika\np12;samma\np3-4;nej\np5-6;\n"
        try town.write(text, to: "inbox/kopplingar/a.csv")
        let findings = try run().findings.filter { $0.file == "kopplingar/a.csv" }
        #expect(
            findings.map(\.code) == [.unknownPair, .unknownPair, .unknownValue, .waitingAnswer]
        )
        #expect(findings.map(\.line) == [3, 4, 5, 2])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `rows in any order and any deliveries give the same incidents`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let words = ["Krossad ruta", "Slagsmål", "Klotter på fasaden", "Berusade personer"]
        let rows = (0..<90).map { _ in
            let (day, hour) = (
                Int.random(in: 19...31, using: &generator),
                Int.random(in: 19...22, using: &generator)
            )
            let place = Bool.random(using: &generator) ? "Storskolan" : "ICA Torget"
            let text = words.randomElement(using: &generator) ?? ""
            let reporter = ["skolan", "vakt", "tyst"].randomElement(using: &generator) ?? "tyst"
            let minute = Int.random(in: 10...59, using: &generator)
            return (reporter, "2026-10-\(day);\(hour):\(minute);\(place);Skadegörelse;\(text)\n")
        }
        func deliver(_ rows: [(String, String)], as name: String, to town: TemporaryWorkspace)
            throws
        {
            for (reporter, rows) in Dictionary(grouping: rows, by: \.0) {
                let text = "Datum;Tid;Plats;Kategori;Beskrivning\n" + rows.map(\.1).joined()
                try town.write(text, to: "inbox/rapporter/\(reporter)/\(name).csv")
            }
            _ = try EstRun(town.workspace).run()
        }
        let empty = SmallTown.files.filter { !$0.key.hasPrefix("inbox/rapporter") }
        let (whole, parts) = (try TemporaryWorkspace(empty), try TemporaryWorkspace(empty))
        try deliver(rows, as: "alla", to: whole)
        let shuffled = rows.shuffled(using: &generator)
        for part in 0..<4 {
            let some = shuffled.indices.filter { $0 % 4 == part }.map { shuffled[$0] }
            try deliver(some, as: "del\(part)", to: parts)
        }
        let together = try incidents(in: whole)
        #expect(together.values.contains { $0.count > 1 })
        #expect(Set(together.values) == Set(try incidents(in: parts).values))
    }
}
