import Domain
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Answers about felt safety on their way from a survey to the page.
struct VoiceTests {
    private static let survey = "inbox/rapporter/enkat/"

    /// The town with a reporter that asks people.
    private func town(_ rows: String) throws -> TemporaryWorkspace {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration
            .replacing(
                "reporters:\n",
                with: """
                      - {id: trygg, name: Upplevd trygghet, kind: upplevd trygghet}
                      - {id: otrygg, name: Upplevd otrygghet, kind: upplevd otrygghet}
                      - {id: varken, name: Varken eller, kind: varken trygg eller otrygg}
                    reporters:
                      - id: enkat
                        name: Trygghetsenkäten
                        type: enkät
                        voices: true
                        columns: {category: [Betyg]}
                        categories: {"1": otrygg, "2": otrygg, "3": varken, "4": trygg, "5": trygg}

                    """
            )
        files[Self.survey + "2026-v43-44.csv"] = "Datum;Område;Betyg;Antal;Kommentar\n" + rows
        return try TemporaryWorkspace(files)
    }

    private func felt(_ town: TemporaryWorkspace) throws -> [[String: Any]] {
        _ = try EstRun(town.workspace).run()
        return try #require(try town.picture(of: "2026-v43-44")["felt_safety"] as? [[String: Any]])
    }

    @Test func `every row is a voice, like ones too, or as many as it says`() throws {
        let town = try town(
            """
            2026-10-20;Väster;1;;Mörkt vid Storskolan
            2026-10-20;Väster;1;;Mörkt vid Storskolan
            2026-10-20;Väster;3;;
            2026-10-21;Öster;5;12;

            """
        )
        let felt = try felt(town)
        #expect(felt.map { $0["area"] as? String } == ["oster", "vaster"])
        #expect(felt[0]["safe"] as? Int == 12)
        #expect(felt[1]["unsafe"] as? Int == 2)
        #expect(felt[1]["neither"] as? Int == 1)
    }

    @Test func `answers are neither incidents nor a sign of who reports`() throws {
        let bare = try TemporaryWorkspace(SmallTown.files)
        let before = try EstRun(bare.workspace).run()
        let town = try town("2026-10-20;Väster;1;40;\n")
        let after = try EstRun(town.workspace).run()
        #expect(after.made.map(\.incidents) == before.made.map(\.incidents))
        #expect(after.made.map(\.reportingShare) == before.made.map(\.reportingShare))
        let picture = try town.picture(of: "2026-v43-44")
        #expect(
            picture["coverage"] as? Double == (try bare.picture(of: "2026-v43-44"))["coverage"]
                as? Double
        )
        let page = try town.text(of: "reports/2026-v43-44/lagesbild.html")
        #expect(page.contains("Svar om trygghet (1)"))
        #expect(page.contains("Upplevd trygghet"))
    }

    @Test func `what is answered in words is not kept`() throws {
        let town = try town("2026-10-20;Väster;1;;Grannen på Storgatan skriker varje natt\n")
        _ = try EstRun(town.workspace).run()
        let database = try Data(contentsOf: town.workspace.database)
        #expect(database.range(of: Data("Grannen".utf8)) == nil)
        #expect(database.range(of: Data("skriker".utf8)) == nil)
    }

    @Test func `the same file under another name is no new voice, and nobody waits for a survey`()
        throws
    {
        let rows = "2026-10-20;Väster;1;;\n2026-10-20;Väster;1;;\n"
        let town = try town(rows)
        _ = try EstRun(town.workspace).run()
        try town.write("Datum;Område;Betyg;Antal;Kommentar\n" + rows, to: Self.survey + "igen.csv")
        try town.write(
            "Datum;Område;Betyg;Antal;Kommentar\n" + rows + "\n",
            to: Self.survey + "en-till.csv"
        )
        _ = try EstRun(town.workspace, options: RunOptions(remake: "2026-v43-44")).run()
        let felt = try town.picture(of: "2026-v43-44")["felt_safety"] as? [[String: Any]]
        #expect(felt?.first?["unsafe"] as? Int == 2)

        _ = try EstRun(town.workspace, options: RunOptions(asOf: Day(iso: "2026-11-17"))).run()
        let reporters = try town.picture(of: "2026-v45-46")["reporters"] as? [[String: Any]]
        #expect(reporters?.contains { $0["id"] as? String == "enkat" } == false)
    }
}
