import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

struct ConfigurationTests {
    @Test(arguments: [
        (
            "weight: 2", "wieght: 2",
            "Unknown setting 'categories[1].wieght' in 'kommun.yml', line 7. Nearest setting: 'weight'."
        ),
        (
            "anchor: 2026-10-19", "anchor: soon",
            "The setting 'periods.anchor' in 'kommun.yml', line 3, must be a date such as 2026-10-19."
        ),
        (
            "responsible: Samordnare", "avoids_violence: false",
            "Missing setting 'resources[1].responsible' in 'kommun.yml', in the part that begins on line 19."
        ),
        (
            "{ungdomssamling: 1}", "{ungdomsamling: 1}",
            "The setting 'resources[2].fit' in 'kommun.yml', line 28, must be the id of a category, "
                + "which 'ungdomsamling' is not (nearest: 'ungdomssamling')."
        ),
        (
            "id: vald,", "id: skadegorelse,",
            "The setting 'categories' in 'kommun.yml', line 7, must be a list with at least one entry, "
                + "each with its own 'id'."
        ),
        (
            "case_number: [ärende]", "casenumber: [ärende]",
            "Unknown setting 'columns.casenumber' in 'kommun.yml', line 16. "
                + "Nearest setting: 'case_number'."
        ),
        (
            "home: vaster", "home: Månen",
            "The home of 'Storskolan', 'Månen', is neither one area nor one place."
        ),
        (
            "home: vaster", "home: Västerås",
            "The home of 'Storskolan', 'Västerås', is neither one area nor one place. "
                + "Nearest area: 'Väster'."
        ),
        (
            "aliases: [bråk]", "aliases: [bråk, Klotter]",
            "The setting 'categories' in 'kommun.yml', line 7, must be a list in which 'Klotter' "
                + "means one category."
        ),
        (
            "id: skolan", "id: ../skolan",
            "The setting 'reporters[1].id' in 'kommun.yml', line 12, must be a name of letters "
                + "a to z, digits, '-' and '_'."
        ),
        (
            "id: polis", "id: \"po lis\"",
            "The setting 'resources[3].id' in 'kommun.yml', line 30, must be a name of letters "
                + "a to z, digits, '-' and '_'."
        ),
        (
            "id: vald", "id: våld",
            "The setting 'categories[3].id' in 'kommun.yml', line 9, must be a name of letters "
                + "a to z, digits, '-' and '_'."
        ),
    ])
    func `a mistake is named with its line and what is expected`(
        right: String,
        wrong: String,
        message: String
    ) throws {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration.replacingOccurrences(
            of: right,
            with: wrong
        )
        let town = try TemporaryWorkspace(files)
        let error = #expect(throws: ConfigurationError.self) { try EstRun(town.workspace).run() }
        #expect(error?.description == message)
        #expect(error.map { FailureKind($0).exitCode } == .configuration)
    }

    @Test func `a workspace without a configuration says which file is missing`() throws {
        let town = try TemporaryWorkspace([:])
        #expect(throws: ConfigurationError.missingFile("kommun.yml")) {
            try EstRun(town.workspace).run()
        }
    }

    @Test func `a new workspace passes the check as it is, and is never written over`() throws {
        let town = try TemporaryWorkspace([:])
        let written = try NewWorkspace(town.workspace).make()
        #expect(written.contains("inbox/kommun.yml"))
        let result = try Inspection(town.workspace).run()
        #expect(result.findings.isEmpty)

        try town.write("municipality: Min\n", to: "inbox/kommun.yml")
        #expect(try NewWorkspace(town.workspace).make().isEmpty)
        #expect(try town.text(of: "inbox/kommun.yml") == "municipality: Min\n")
    }

    @Test func `the overview names what is made, what is due and who is silent`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let before = try Overview(town.workspace)
        #expect(before.due.map(\.id) == ["2026-v43-44"])
        _ = try EstRun(town.workspace).run()
        let after = try Overview(town.workspace)
        #expect(after.due.isEmpty)
        #expect(after.made.map(\.period.id) == ["2026-v43-44"])
        #expect(after.silent.map(\.id) == ["tyst"])
        #expect(after.accounts.last?.account.received == 10)
        #expect("\(after.nextDue)" == "2026-11-16")
    }
}
