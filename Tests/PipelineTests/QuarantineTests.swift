import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Rows that could not be read, mended by staff and dropped back.
struct QuarantineTests {
    private let good = QuarantineWorkspace.row("2026-10-21", "Ett")
    private let bad = QuarantineWorkspace.row("2026-10-99", "Två")
    private let mended = QuarantineWorkspace.row("2026-10-22", "Två")

    private func desk() throws -> (desk: QuarantineWorkspace, id: String) {
        let desk = try QuarantineWorkspace()
        try desk.deliver([good, bad], as: "rapport.csv")
        return (desk, try #require(try desk.waiting().first?.id))
    }

    @Test func `what waits is kept with its masked cells under the delivery's headings`() throws {
        let desk = try QuarantineWorkspace()
        try desk.deliver(
            [QuarantineWorkspace.row("fel dag", "Ring 070-174 06 05")],
            as: "rapport.csv"
        )
        let row = try #require(try desk.waiting().first)
        #expect(row.heading == ["Datum", "Tid", "Plats", "Kategori", "Beskrivning"])
        #expect(row.cells == ["fel dag", "21:00", "Storskolan", "Skadegörelse", "Ring [telefon]"])
        #expect(row.line == 2)
        #expect(row.findings.map(\.code) == [.badTime])
    }

    @Test func `a mended row takes the place of the one that waited`() throws {
        let (desk, id) = try desk()
        #expect(try desk.account() == RowAccount(accepted: 1, quarantined: 1))
        try desk.mend([(id, "", mended)], as: "vad som helst.csv")
        #expect(try desk.account() == RowAccount(accepted: 2))
        #expect(try desk.waiting().isEmpty)
        #expect(try desk.publishedReports() == 2)
    }

    @Test func `a mended file that comes twice, or under another name, changes nothing`() throws {
        let (desk, id) = try desk()
        try desk.mend([(id, "", mended)], as: "a.csv")
        try desk.mend([(id, "", mended)], as: "a.csv")
        #expect(try desk.account() == RowAccount(accepted: 2))
        try desk.mend([(id, "", mended)], as: "b.csv")
        #expect(try desk.account() == RowAccount(accepted: 2, duplicates: 1))
        #expect(try desk.publishedReports() == 2)
    }

    @Test func `a row that is still unreadable waits as itself, with what was written last`() throws
    {
        let (desk, id) = try desk()
        try desk.mend([(id, "", bad)], as: "a.csv")
        try desk.mend([(id, "", QuarantineWorkspace.row("2026-13-22", "Två"))], as: "b.csv")
        #expect(try desk.account() == RowAccount(accepted: 1, duplicates: 2, quarantined: 1))
        let row = try #require(try desk.waiting().first)
        #expect(row.id == id)
        #expect(row.cells.first == "2026-13-22")
        #expect(row.file == "rapport.csv")
        #expect(row.findings.map(\.line) == [3])
        try desk.mend([(id, "", mended)], as: "c.csv")
        #expect(try desk.waiting().isEmpty)
    }

    @Test func `a mended file may have the name of the file it mends`() throws {
        let (desk, id) = try desk()
        try desk.mend([(id, "", mended)], as: "rapport.csv")
        #expect(try desk.account() == RowAccount(accepted: 2))
        #expect(try desk.run().account.received == 0)
        #expect(try desk.publishedReports() == 2)
    }

    @Test func `a mended file that is replaced mends what it holds then`() throws {
        let (desk, id) = try desk()
        try desk.mend([(id, "", mended)], as: "a.csv")
        try desk.mend([(id, "", QuarantineWorkspace.row("2026-10-25", "Två"))], as: "a.csv")
        #expect(try desk.account() == RowAccount(accepted: 2))
        try desk.mend([(id, "", bad)], as: "a.csv")
        #expect(try desk.waiting().map(\.id) == [id])
        #expect(try desk.publishedReports() == 1)
    }

    @Test func `a row that moves to another period is counted there and nowhere else`() throws {
        let (desk, id) = try desk()
        _ = try EstRun(desk.town.workspace).run()
        try desk.town.write(
            "karantän-id;\(QuarantineWorkspace.heading)\n\(id);"
                + QuarantineWorkspace.row("2026-11-02", "Två") + "\n",
            to: "inbox/rapporter/tyst/a.csv"
        )
        let summary = try EstRun(desk.town.workspace).run()
        #expect(summary.late.map(\.rows) == [1])
        #expect(summary.account == RowAccount(accepted: 1))
        #expect(try desk.account() == RowAccount(accepted: 1))
    }

    @Test func `an id that is unknown, or another reporter's, is refused with its reason`() throws {
        let (desk, id) = try desk()
        try desk.mend([("k000000000000", "", mended)], as: "a.csv")
        let row = try #require(try desk.waiting().first { $0.file == "a.csv" })
        #expect(row.findings.map(\.code) == [.unknownQuarantineID])
        try desk.mend([(id, "", mended)], as: "b.csv", of: "skolan")
        #expect(try desk.waiting().map(\.reporter).sorted() == ["skolan", "tyst", "tyst"])
        #expect(try desk.account() == RowAccount(accepted: 1, quarantined: 3))
        #expect(try desk.publishedReports() == 1)
    }

    @Test func `a row that staff strike waits no more, and is in no picture`() throws {
        let (desk, id) = try desk()
        try desk.mend([(id, "Stryk", bad)], as: "a.csv")
        #expect(try desk.waiting().isEmpty)
        #expect(try desk.account() == RowAccount(accepted: 1, struck: 1))
        #expect(try desk.publishedReports() == 1)
        let receipt = try desk.town.text(of: "reports/2026-v43-44/kvittens-tyst.csv")
        #expect(receipt.contains("rapport.csv;3;;inget gick förlorat;Raden är struken"))
    }

    @Test func `a time that the original's file name gave is given to the mended row too`() throws {
        let desk = try QuarantineWorkspace()
        let name = "2026-10-19_2026-11-01.csv"
        try desk.deliver([";;;;"], as: name)
        try desk.deliver(["2026-10-21;;;;", good], as: name)
        let id = try #require(try desk.waiting().first?.id)
        try desk.mend([(id, "", ";;Storskolan;Skadegörelse;Utan tid")], as: "a.csv")
        #expect(try desk.account().accepted == 2)
    }

    @Test func `a corrected file empties the quarantine, and ids of before mend nothing`() throws {
        let (desk, id) = try desk()
        try desk.deliver([good, mended], as: "rapport.csv")
        #expect(try desk.waiting().isEmpty)
        try desk.mend([(id, "", QuarantineWorkspace.row("2026-10-24", "Två"))], as: "a.csv")
        #expect(try desk.publishedReports() == 2)
    }

    @Test func `a bad row that is sent again waits once, and under the same id`() throws {
        let (desk, id) = try desk()
        try desk.deliver(
            [good, bad, QuarantineWorkspace.row("2026-10-30", "Tre")],
            as: "rapport-2.csv"
        )
        #expect(try desk.waiting().map(\.id) == [id])
        try desk.deliver(
            [good, QuarantineWorkspace.row("2026-10-30", "Fyra"), bad],
            as: "rapport.csv"
        )
        #expect(try desk.waiting().map(\.id) == [id])
        try desk.mend([(id, "", mended)], as: "a.csv")
        try desk.deliver([bad], as: "rapport-3.csv")
        #expect(try desk.waiting().isEmpty)
        #expect(try desk.publishedReports() == 4)
    }

    @Test func `like rows of one file wait each for itself`() throws {
        let desk = try QuarantineWorkspace()
        try desk.deliver([bad, bad], as: "rapport.csv")
        #expect(Set(try desk.waiting().map(\.id)).count == 2)
    }

    @Test func `a short row that comes back filled up, but unchanged, is not taken for whole`()
        throws
    {
        let desk = try QuarantineWorkspace()
        try desk.deliver(["2026-10-21;Storskolan;Skadegörelse;Ruta"], as: "rapport.csv")
        let row = try #require(try desk.waiting().first)
        #expect(row.findings.map(\.code) == [.shortRow])
        try desk.mend([(row.id, "", row.cells.joined(separator: ";"))], as: "a.csv")
        #expect(try desk.waiting().map(\.id) == [row.id])
    }

    @Test func `a mended file of a reporter that sends whole files withdraws nothing`() throws {
        let whole = SmallTown.configuration.replacingOccurrences(
            of: "{id: tyst,",
            with: "{id: tyst, deliveries: whole,"
        )
        let desk = try QuarantineWorkspace(configuration: whole)
        try desk.deliver([good, bad], as: "rapport.csv")
        let id = try #require(try desk.waiting().first?.id)
        try desk.mend([(id, "", mended)], as: "a.csv")
        try desk.deliver(
            [good, bad, QuarantineWorkspace.row("2026-10-30", "Tre")],
            as: "rapport-2.csv"
        )
        #expect(try desk.publishedReports() == 3)
    }

    @Test func `a mended file is read after the files it mends, whatever its name`() throws {
        let (desk, id) = try desk()
        try desk.mend([(id, "", mended)], as: "0.csv")
        try desk.town.remove(".est")
        try desk.run()
        #expect(try desk.account() == RowAccount(accepted: 2))
    }

    @Test func `the published quarantine file can be dropped back as it is`() throws {
        let (desk, id) = try desk()
        _ = try desk.publishedReports()
        let text = try desk.town.text(of: "reports/2026-v43-44/karantan-tyst.csv")
        #expect(text.contains("\(id);3;rapport.csv;Tiden i kolumnen ”Datum” gick inte att läsa."))
        try desk.town.write(
            text.replacingOccurrences(of: "2026-10-99", with: "2026-10-22"),
            to: "inbox/rapporter/tyst/karantan-tyst.csv"
        )
        _ = try EstRun(desk.town.workspace).run()
        #expect(try desk.waiting().isEmpty)
        _ = try EstRun(desk.town.workspace, options: RunOptions(remake: "2026-v43-44")).run()
        let names = try desk.town.hashes(below: "reports/2026-v43-44").keys
        #expect(!names.contains("karantan-tyst.csv"))
        #expect(names.contains("v1/karantan-tyst.csv"))
    }

    @Test func `what another file holds too stands when one of them changes`() throws {
        let desk = try QuarantineWorkspace()
        try desk.deliver([good, bad], as: "a.csv")
        try desk.deliver([good, bad], as: "b.csv")
        let id = try #require(try desk.waiting().first?.id)
        try desk.deliver([QuarantineWorkspace.row("2026-10-30", "Tre")], as: "a.csv")
        #expect(try desk.waiting().map(\.id) == [id])
        #expect(try desk.waiting().map(\.file) == ["b.csv"])
        #expect(try desk.publishedReports() == 2)
    }
}
