import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Whole fortnights, from files in an inbox to published pages.
struct FortnightTests {
    @Test func `a closed period gets its lägesbild, with an account that adds up`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let summary = try EstRun(town.workspace).run()
        #expect(summary.account == RowAccount(accepted: 9, duplicates: 0, quarantined: 1))
        #expect(summary.made.map(\.period.id) == ["2026-v43-44"])

        let picture = try town.picture(of: "2026-v43-44")
        #expect(
            picture["account"] as? [String: Int]
                == ["received": 10, "accepted": 9, "duplicates": 0, "quarantined": 1, "struck": 0]
        )
        let incidents = picture["incidents"] as? [String: Int]
        #expect(incidents == ["count": 7, "reports": 8])
        let reporters = picture["reporters"] as? [[String: Any]] ?? []
        #expect(
            reporters.map { $0["status"] as? String } == ["reported", "reported", "silent"]
        )
        let plan = picture["plan"] as? [[String: Any]] ?? []
        #expect(plan.contains { $0["resource"] as? String == "trygghetsvandrare" })
    }

    @Test
    func `running again changes nothing, and a file under a new name counts as delivered again`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let before = try town.hashes(below: "reports")
        let again = try EstRun(town.workspace).run()
        #expect(again.made.isEmpty)
        #expect(again.account.received == 0)
        #expect(try town.hashes(below: "reports") == before)

        try town.write(SmallTown.guards, to: "inbox/rapporter/vakt/kopia av v43-44.csv")
        let copied = try EstRun(town.workspace).run()
        #expect(copied.account == RowAccount(accepted: 0, duplicates: 3, quarantined: 0))
        let after = try town.hashes(below: "reports")
        #expect(before.keys.filter { before[$0] != after[$0] } == ["index.html"])
    }

    @Test func `same input, same bytes`() throws {
        let towns = try (0..<2).map { _ in try TemporaryWorkspace(SmallTown.files) }
        for town in towns { _ = try EstRun(town.workspace).run() }
        let hashes = try towns.map { try $0.hashes(below: "reports") }
        #expect(hashes[0] == hashes[1])
        #expect(hashes[0].keys.contains("2026-v43-44/lagesbild.html"))
        #expect(hashes[0].keys.contains("2026-v43-44/manifest.json"))
    }

    @Test func `the order of rows changes no incident and no line of the plan`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        var turned = SmallTown.files
        for (path, text) in turned where path.hasPrefix("inbox/rapporter/") {
            let lines = text.split(separator: "\n")
            turned[path] = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
        }
        let other = try TemporaryWorkspace(turned)
        let pictures = try [town, other].map {
            _ = try EstRun($0.workspace).run()
            return try $0.picture(of: "2026-v43-44")
        }
        for key in ["incidents", "areas", "plan", "account"] {
            let values = pictures.map { NSDictionary(dictionary: [key: $0[key] ?? ""]) }
            #expect(values[0] == values[1], "\(key)")
        }
    }

    @Test func `person data is in no published file and not in the database`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let files = FileManager.default.enumerator(
            at: town.workspace.root,
            includingPropertiesForKeys: nil
        )
        var seen = 0
        for case let url as URL in files ?? FileManager.DirectoryEnumerator() {
            guard !url.path.contains("/inbox/"), let data = try? Data(contentsOf: url) else {
                continue
            }
            seen += 1
            for secret in ["811228-9874", "070-174 06 05"] {
                #expect(data.range(of: Data(secret.utf8)) == nil, "\(url.lastPathComponent)")
            }
        }
        #expect(seen > 5)
    }

    @Test func `rows that come late are told of, and a remake keeps the version before`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let first = try town.text(of: "reports/2026-v43-44/lagesbild.json")
        try town.write(
            "Datum;Tid;Plats;Kategori;Beskrivning\n2026-10-30;21:00;ICA Torget;Skadegörelse;Kyld\n",
            to: "inbox/rapporter/skolan/sent.csv"
        )
        let late = try EstRun(town.workspace).run()
        #expect(late.made.isEmpty)
        #expect(late.late.map(\.rows) == [1])

        let remade = try EstRun(town.workspace, options: RunOptions(remake: "2026-v43-44")).run()
        #expect(remade.made.map(\.version) == [2])
        #expect(remade.late.isEmpty)
        #expect(try town.text(of: "reports/2026-v43-44/v1/lagesbild.json") == first)
        #expect(try town.picture(of: "2026-v43-44")["version"] as? Int == 2)
        #expect(try EstRun(town.workspace).run().late.isEmpty)
    }

    @Test func `a dry run tells the account and writes nothing`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let before = try town.hashes(below: ".")
        let summary = try EstRun(town.workspace, options: RunOptions(isDryRun: true)).run()
        #expect(summary.account.received == 10)
        #expect(summary.due.map(\.id) == ["2026-v43-44"])
        #expect(summary.made.isEmpty)
        #expect(try town.hashes(below: ".") == before)
    }

    @Test func `beside a database, a dry run and an overview write nothing either`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        try town.write(SmallTown.guards, to: "inbox/rapporter/vakt/kopia.csv")
        let before = try town.hashes(below: ".")
        let summary = try EstRun(town.workspace, options: RunOptions(isDryRun: true)).run()
        #expect(summary.account == RowAccount(accepted: 0, duplicates: 3, quarantined: 0))
        #expect(summary.due.isEmpty)
        let overview = try WorkspaceState(town.workspace)
        #expect(overview.pages.map(\.version) == [1])
        #expect(try town.hashes(below: ".") == before)
    }

    @Test func `a day that has not come is refused, unless the data is simulated`() throws {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration
            .replacing("simulated_as_of: 2026-11-03\n", with: "")
        let town = try TemporaryWorkspace(files)
        let options = RunOptions(asOf: Day(iso: "9000-01-01"))
        let error = #expect(throws: RunError.self) {
            try EstRun(town.workspace, options: options).run()
        }
        #expect(error.map(FailureKind.init) == .usage)
        #expect(error.map { "\($0)".contains("9000-01-01") } == true)
        #expect(!FileManager.default.fileExists(atPath: town.workspace.root.path + "/.est"))
    }

    @Test func `a corrected row replaces the one it corrects`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(
            "ärende,datum,tid,plats,händelse,anteckning\nV-2,2026-10-24,23:00,Storskolan,Bråk,Rättad\n",
            to: "inbox/rapporter/vakt/rättad.csv"
        )
        let summary = try EstRun(town.workspace).run()
        #expect(summary.account.accepted == 10)
        let incidents = try town.picture(of: "2026-v43-44")["incidents"] as? [String: Int]
        #expect(incidents == ["count": 7, "reports": 8])
    }

    @Test func `a period that has not closed cannot be made`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        #expect(throws: RunError.notClosed("2026-v45-46")) {
            try EstRun(town.workspace, options: RunOptions(period: "2026-v45-46")).run()
        }
    }

    @Test func `a missed run makes every period that has closed since`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let options = RunOptions(asOf: Day(iso: "2026-12-01"))
        let summary = try EstRun(town.workspace, options: options).run()
        #expect(summary.made.map(\.period.id) == ["2026-v43-44", "2026-v45-46", "2026-v47-48"])
    }

    @Test func `a clock that has gone backwards stops the run`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        #expect(throws: RunError.clockBackwards(today: "2026-11-02", latest: "2026-11-03")) {
            try EstRun(town.workspace, options: RunOptions(asOf: Day(iso: "2026-11-02"))).run()
        }
    }
}
