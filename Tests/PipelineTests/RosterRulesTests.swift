import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Rosters held against the rules of their functions, from kommun.yml to findings and plan.
struct RosterRulesTests {
    private func town(
        settings: String = "",
        roster rows: String
    ) throws -> TemporaryWorkspace {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration.replacingOccurrences(
            of: "    fit: {ungdomssamling: 1}\n",
            with: "    fit: {ungdomssamling: 1}\n\(settings)"
        )
        files["inbox/bemanning/hosten.csv"] =
            "funktion;lag;datum;från;till;antal;art;bunden till\n" + rows
        return try TemporaryWorkspace(files)
    }

    /// Code, line and hint of each finding in the rosters.
    private func findings(
        settings: String = "",
        roster rows: String
    ) throws -> [String] {
        let town = try town(settings: settings, roster: rows)
        return try Inspection(town.workspace).run().findings
            .filter { $0.file == "hosten.csv" }
            .map { "\($0.code.rawValue) \($0.line ?? 0) \($0.hint?.text ?? "-")" }
    }

    @Test func `a shift that leaves too little rest is told with its row, and what is planned`()
        throws
    {
        let rows = """
            fältsekreterare;1;2026-11-06;13.00;23.00;2;schema;
            fältsekreterare;1;2026-11-07;08.00;14.00;2;schema;

            """
        #expect(try findings(roster: rows) == ["daily-rest 3 2026-11-07 10.00–14.00"])
        let agreed = "    rest: {daily: 9, agreement: Kollektivavtalet}\n"
        #expect(try findings(settings: agreed, roster: rows) == [])
    }

    @Test(arguments: [
        ("Lag A", "LAG A"), ("Lag A", "lag-a"), ("OV1", "ov 1"), ("OV‑1", "OV1"),
        ("Söder 2", "söder-2"),
    ])
    func `a team is one in every spelling, so that its rest is seen`(first: String, second: String)
        throws
    {
        func rows(_ other: String) -> String {
            """
            fältsekreterare;\(first);2026-11-06;13.00;23.00;2;schema;
            fältsekreterare;\(other);2026-11-07;08.00;14.00;2;schema;

            """
        }
        #expect(try findings(roster: rows(second)) == ["daily-rest 3 2026-11-07 10.00–14.00"])
        #expect(try findings(roster: rows("Annat lag")) == [])
        let ties = "    tied_to: {\(second): Väster}\n"
        #expect(
            try findings(settings: ties, roster: rows(second)) == [
                "daily-rest 3 2026-11-07 10.00–14.00"
            ]
        )
    }

    @Test(arguments: ["Lag 1+2", "Lag 1.2", "Lag 12 B"])
    func `teams whose signs tell them apart are two`(other: String) throws {
        let rows = """
            fältsekreterare;Lag 12;2026-11-06;13.00;23.00;2;schema;
            fältsekreterare;\(other);2026-11-07;08.00;14.00;2;schema;

            """
        #expect(try findings(roster: rows) == [])
    }

    @Test func `a shift into the night needs an agreement`() throws {
        let rows = "fältsekreterare;1;2026-11-06;17.00;01.00;2;schema;\n"
        #expect(try findings(roster: rows) == ["night-rest 2 2026-11-06 17.00–00.00"])
        let agreed = "    rest: {night: \"01.00-05.00\", agreement: Kollektivavtalet}\n"
        #expect(try findings(settings: agreed, roster: rows) == [])
        let town = try town(roster: rows)
        _ = try EstRun(town.workspace).run()
        let plan = try town.picture(of: "2026-v43-44")["plan"] as? [[String: Any]] ?? []
        let ends = plan.filter { $0["resource"] as? String == "faltsekreterare" }
            .compactMap { $0["to"] as? String }
        #expect(!ends.isEmpty)
        #expect(ends.allSatisfy { $0 <= "2026-11-07T00:00" })
    }

    @Test func `a small crew and a double booking are told`() throws {
        let rows = """
            trygghetsvandrare;A;2026-11-06;20:00;23:00;2;bokad vandring;
            trygghetsvandrare;A;2026-11-06;22:00;23:00;3;bokad vandring;

            """
        #expect(try findings(roster: rows) == ["small-crew 2 -", "double-booking 3 -"])
    }

    @Test func `a team that belongs nowhere known is left out, and told with the nearest`() throws {
        let rows = """
            fältsekreterare;Fältlag väst;2026-11-06;17.00;23.00;2;schema;
            fältsekreterare;Fältlag vest;2026-11-07;17.00;23.00;2;schema;

            """
        let ties = "    tied_to: {Fältlag väst: Väster}\n"
        #expect(
            try findings(settings: ties, roster: rows) == ["unknown-value 3 Fältlag väst"]
        )
        let town = try town(settings: ties, roster: rows)
        _ = try EstRun(town.workspace).run()
        let plan = try town.picture(of: "2026-v43-44")["plan"] as? [[String: Any]] ?? []
        let areas = plan.filter { $0["resource"] as? String == "faltsekreterare" }
            .compactMap { $0["area"] as? String }
        #expect(Set(areas) == ["vaster"])
    }

    @Test(
        arguments: [
            (
                "    rest: {daily: 9}\n",
                .fault(
                    .invalid("resources[2].rest.agreement", expected: .agreement, nearest: nil),
                    line: 29
                )
            ),
            (
                "    rest: {fortnight_hours: 90}\n",
                .fault(
                    .invalid("resources[2].rest.agreement", expected: .agreement, nearest: nil),
                    line: 29
                )
            ),
            (
                "    rest: {night: \"01.00-05.00\"}\n",
                .fault(
                    .invalid("resources[2].rest.agreement", expected: .agreement, nearest: nil),
                    line: 29
                )
            ),
            (
                "    rest: {dayly: 11}\n",
                .fault(
                    .unknown("resources[2].rest.dayly", nearest: "daily", elsewhere: nil),
                    line: 29
                )
            ),
            (
                "    observes_only: true\n",
                .fault(
                    .unknown("resources[2].observes_only", nearest: "observe_only", elsewhere: nil),
                    line: 29
                )
            ),
            (
                "    never: [vaald]\n",
                .fault(
                    .unknownCategory("vaald", setting: "resources[2].never", nearest: "vald"),
                    line: 29
                )
            ),
            (
                "    hours: [\"18.00-01.00\", kväll]\n",
                .fault(
                    .invalid("resources[2].hours", expected: .windows, nearest: nil),
                    line: 29
                )
            ),
            (
                "    tied_to: {A: Norr}\n",
                .fault(.unknownPlace("Norr", resource: "faltsekreterare", nearest: nil), line: 29)
            ),
            (
                "    volunteers: true\n    rest: {daily: 11}\n",
                .fault(
                    .invalid("resources[2].rest", expected: .leftOutForVolunteers, nearest: nil),
                    line: 30
                )
            ),
        ] as [(String, ConfigurationError)]
    )
    func `a rule that cannot be is refused with its line`(
        settings: String,
        mistake: ConfigurationError
    ) throws {
        let town = try town(settings: settings, roster: "")
        let error = #expect(throws: ConfigurationError.self) { try EstRun(town.workspace).run() }
        #expect(error == mistake)
    }
}
