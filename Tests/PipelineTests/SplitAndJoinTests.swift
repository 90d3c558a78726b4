import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Several incidents in a row and one over several rows, from the file to the account.
struct SplitAndJoinTests {
    private func town(_ settings: String, _ rows: String) throws -> TemporaryWorkspace {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration.replacing(
            "  - {id: tyst, name: Tysta bolaget, type: bostadsbolag}\n",
            with: "  - {id: natt, name: Nattvakten, type: väktare, \(settings)}\n"
        )
        files["inbox/rapporter/natt/2026-v43-44.csv"] = rows
        return try TemporaryWorkspace(files)
    }

    private let log = """
        Datum;Plats;Anteckningar
        2026-10-20;Storskolan;"22.10 klotter; 23.40 bråk; 00.20 klotter på dörren"
        2026-10-21;ICA Torget;Bråk

        """

    private let split = "split: {column: Anteckningar, by: ';'}"

    @Test func `one row counts once, however many reports it became`() throws {
        let town = try town(split, log)
        let run = try EstRun(town.workspace).run()
        #expect(run.account == RowAccount(accepted: 11, duplicates: 0, quarantined: 1))
        let again = try EstRun(town.workspace).run()
        #expect(again.account.received == 0)
    }

    @Test func `the same night under another name is delivered again, part for part`() throws {
        let town = try town(split, log)
        _ = try EstRun(town.workspace).run()
        try town.write(log + "2026-10-22;ICA Torget;Klotter\n", to: "inbox/rapporter/natt/mer.csv")
        let run = try EstRun(town.workspace).run()
        #expect(run.account == RowAccount(accepted: 1, duplicates: 2, quarantined: 0))
    }

    @Test func `joined rows count as the row that they were joined to`() throws {
        let rows = """
            Datum;Plats;Anteckningar
            2026-10-20;Storskolan;Klotter på fasaden
            ;;även på dörren
            2027-10-20;Storskolan;Klotter på fasaden
            ;;även på dörren

            """
        let town = try town("join: continuation", rows)
        let run = try EstRun(town.workspace).run()
        #expect(run.account == RowAccount(accepted: 11, duplicates: 0, quarantined: 3))
        try town.write(rows + "\n", to: "inbox/rapporter/natt/igen.csv")
        let again = try EstRun(town.workspace).run()
        #expect(again.account == RowAccount(accepted: 0, duplicates: 4, quarantined: 0))
    }

    @Test(arguments: [
        ("split: {column: A}", "missing("), ("split: {column: A, by: ''}", "separator"),
        ("split: {groups: [[A, B], [C]]}", "groups"), ("join: rows", "fortsättning"),
        ("split: {colum: A, by: ';'}", "nearest: Optional(\"column\")"),
    ])
    func `a setting that cannot be is refused with what it must be`(
        settings: String,
        part: String
    ) throws {
        let town = try town(settings, log)
        let error = #expect(throws: ConfigurationError.self) { try EstRun(town.workspace).run() }
        #expect(error.map { "\($0)".contains(part) } == true)
    }
}
