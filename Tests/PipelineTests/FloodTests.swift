import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Reporters that send too much, the same again, or in another's name.
struct FloodTests {
    private static let limited = SmallTown.configuration.replacingOccurrences(
        of: "{id: tyst,",
        with: "{id: tyst, most_rows: 3,"
    )

    private func rows(_ count: Int) -> [String] {
        (0..<count).map { QuarantineWorkspace.row("2026-10-2\($0)", "Rad \($0)") }
    }

    @Test func `a file with too many rows is left out whole, and what it held before stands`()
        throws
    {
        let desk = try QuarantineWorkspace(configuration: Self.limited)
        try desk.deliver(rows(3), as: "rapport.csv")
        try desk.deliver(rows(4), as: "rapport.csv")
        #expect(try desk.account() == RowAccount(accepted: 3))
        #expect(try desk.publishedReports() == 3)
        let unreadable = try desk.town.picture(of: QuarantineWorkspace.period)["unreadable"]
        let codes = (unreadable as? [[String: Any]])?.compactMap { $0["code"] as? String }
        #expect(codes == ["too-many-rows"])
    }

    @Test func `a file is read once the limit lets it`() throws {
        let desk = try QuarantineWorkspace(configuration: Self.limited)
        try desk.deliver(rows(4), as: "rapport.csv")
        try desk.run()
        #expect(try desk.account() == RowAccount())
        try desk.town.write(
            Self.limited.replacingOccurrences(of: "most_rows: 3", with: "most_rows: 4"),
            to: "inbox/kommun.yml"
        )
        try desk.run()
        #expect(try desk.account() == RowAccount(accepted: 4))
        #expect(try desk.publishedReports() == 4)
        let unreadable =
            try desk.town.picture(of: QuarantineWorkspace.period)["unreadable"] as? [Any]
        #expect(unreadable?.isEmpty == true)
    }

    @Test func `the page and the status tell of a reporter with most of the rows`() throws {
        let desk = try QuarantineWorkspace()
        try desk.town.write(SmallTown.guards, to: "inbox/rapporter/vakt/2026-v43-44.csv")
        try desk.deliver(rows(7), as: "rapport.csv")
        _ = try EstRun(desk.town.workspace).run()
        let page = try desk.town.text(of: "reports/2026-v43-44/lagesbild.html")
        #expect(page.contains("Tysta bolaget står för 7 av raderna, mer än hälften"))
        #expect(try WorkspaceState(desk.town.workspace).accounts.last?.dominant?.reporter == "tyst")
    }

    @Test func `an old file that comes again, under any name, changes no picture`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        let before = try town.publishedHashes()
        try town.write(SmallTown.guards, to: "inbox/rapporter/vakt/2026-v45-46.csv")
        let summary = try EstRun(town.workspace).run()
        #expect(summary.account == RowAccount(duplicates: 3))
        #expect(summary.late.isEmpty)
        #expect(try town.publishedHashes() == before)
    }

    @Test func `who reported is told by the folder, whatever a column says`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let forged =
            "rapportör;typ;datum;tid;plats;händelse\nvakt;polis;2026-10-20;20:00;Storskolan;Bråk\n"
        try town.write(forged, to: "inbox/rapporter/tyst/rapport.csv")
        let summary = try EstRun(town.workspace).run()
        #expect(summary.accounts["tyst"] == RowAccount(accepted: 1))
        #expect(summary.accounts["vakt"] == RowAccount(accepted: 3))
    }

    @Test func `SQL in a cell or a name is text like any other`() throws {
        let desk = try QuarantineWorkspace()
        let attack = "'); DROP TABLE report; --"
        try desk.deliver(
            ["2026-10-20", "\"\(attack)\""].map { QuarantineWorkspace.row($0, "\"\(attack)\"") },
            as: "rapport'); DROP TABLE row; --.csv"
        )
        #expect(try desk.account() == RowAccount(accepted: 1, quarantined: 1))
        #expect(try desk.waiting().first?.cells.first == attack)
    }
}
