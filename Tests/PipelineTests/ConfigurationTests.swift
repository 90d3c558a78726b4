import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

struct ConfigurationTests {
    @Test(
        arguments: [
            (
                "weight: 2", "wieght: 2",
                .unknownSetting(
                    "categories[1].wieght",
                    file: "kommun.yml",
                    line: 7,
                    nearest: "weight"
                )
            ),
            (
                "anchor: 2026-10-19", "anchor: soon",
                .invalidValue(
                    setting: "periods.anchor",
                    file: "kommun.yml",
                    line: 3,
                    expected: .day
                )
            ),
            (
                "responsible: Samordnare", "avoids_violence: false",
                .missingSetting("resources[1].responsible", file: "kommun.yml", line: 19)
            ),
            (
                "{ungdomssamling: 1}", "{ungdomsamling: 1}",
                .invalidValue(
                    setting: "resources[2].fit",
                    file: "kommun.yml",
                    line: 28,
                    expected: .category(not: "ungdomsamling", nearest: "ungdomssamling")
                )
            ),
            (
                "id: vald,", "id: skadegorelse,",
                .invalidValue(
                    setting: "categories",
                    file: "kommun.yml",
                    line: 7,
                    expected: .uniqueIDs
                )
            ),
            (
                "case_number: [ärende]", "casenumber: [ärende]",
                .unknownSetting(
                    "columns.casenumber",
                    file: "kommun.yml",
                    line: 16,
                    nearest: "case_number"
                )
            ),
            (
                "home: vaster", "home: Månen",
                .unknownHome("Månen", reporter: "Storskolan", nearest: nil)
            ),
            (
                "home: vaster", "home: Västerås",
                .unknownHome("Västerås", reporter: "Storskolan", nearest: "Väster")
            ),
            (
                "aliases: [bråk]", "aliases: [bråk, Klotter]",
                .invalidValue(
                    setting: "categories",
                    file: "kommun.yml",
                    line: 7,
                    expected: .oneMeaning(of: "Klotter", and: "klotter")
                )
            ),
            (
                "id: skolan", "id: ../skolan",
                .invalidValue(
                    setting: "reporters[1].id",
                    file: "kommun.yml",
                    line: 12,
                    expected: .identifier
                )
            ),
            (
                "id: polis", "id: \"po lis\"",
                .invalidValue(
                    setting: "resources[3].id",
                    file: "kommun.yml",
                    line: 30,
                    expected: .identifier
                )
            ),
            (
                "id: vald", "id: våld",
                .invalidValue(
                    setting: "categories[3].id",
                    file: "kommun.yml",
                    line: 9,
                    expected: .identifier
                )
            ),
        ] as [(String, String, ConfigurationError)]
    )
    func `a mistake is named with its line and what is expected`(
        right: String,
        wrong: String,
        mistake: ConfigurationError
    ) throws {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration.replacingOccurrences(
            of: right,
            with: wrong
        )
        let town = try TemporaryWorkspace(files)
        let error = #expect(throws: ConfigurationError.self) { try EstRun(town.workspace).run() }
        #expect(error == mistake)
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
        let before = try WorkspaceState(town.workspace)
        #expect(before.due.map(\.id) == ["2026-v43-44"])
        _ = try EstRun(town.workspace).run()
        let after = try WorkspaceState(town.workspace)
        #expect(after.due.isEmpty)
        #expect(after.pages.map(\.period.id) == ["2026-v43-44"])
        #expect(after.silent.map(\.id) == ["tyst"])
        #expect(after.accounts.last?.account.received == 10)
        #expect("\(after.nextDue)" == "2026-11-16")
    }
}
