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
                .fault(.unknown("categories[1].wieght", nearest: "weight", elsewhere: nil), line: 7)
            ),
            (
                "anchor: 2026-10-19", "anchor: soon",
                .fault(
                    .invalid("periods.anchor", expected: .day, nearest: nil),
                    line: 3
                )
            ),
            (
                "responsible: Samordnare", "avoids_violence: false",
                .fault(.missing("resources[1].responsible"), line: 19)
            ),
            (
                "{ungdomssamling: 1}", "{ungdomsamling: 1}",
                .fault(
                    .unknownCategory(
                        "ungdomsamling",
                        setting: "resources[2].fit",
                        nearest: "ungdomssamling"
                    ),
                    line: 28
                )
            ),
            (
                "id: vald,", "id: skadegorelse,",
                .fault(
                    .repeatedID("skadegorelse", setting: "categories"),
                    line: 9
                )
            ),
            (
                "case_number: [ärende]", "casenumber: [ärende]",
                .fault(
                    .unknown(
                        "reporters[2].columns.casenumber",
                        nearest: "case_number",
                        elsewhere: nil
                    ),
                    line: 16
                )
            ),
            (
                "home: vaster", "home: Månen",
                .fault(.unknownHome("Månen", reporter: "Storskolan", nearest: nil), line: 12)
            ),
            (
                "home: vaster", "home: Västerås",
                .fault(
                    .unknownHome("Västerås", reporter: "Storskolan", nearest: "Väster"),
                    line: 12
                )
            ),
            (
                "aliases: [bråk]", "aliases: [bråk, Klotter]",
                .fault(
                    .twoMeanings(of: "Klotter", like: "klotter", setting: "categories"),
                    line: 9
                )
            ),
            (
                "id: skolan", "id: ../skolan",
                .fault(
                    .invalid("reporters[1].id", expected: .identifier, nearest: nil),
                    line: 12
                )
            ),
            (
                "id: polis", "id: \"po lis\"",
                .fault(
                    .invalid("resources[3].id", expected: .identifier, nearest: nil),
                    line: 30
                )
            ),
            (
                "id: vald", "id: våld",
                .fault(
                    .invalid("categories[3].id", expected: .identifier, nearest: nil),
                    line: 9
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
