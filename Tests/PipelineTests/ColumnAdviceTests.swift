import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// `est columns`: what is proposed can be pasted, and is read.
struct ColumnAdviceTests {
    private static let reporters = "reporters:\n"

    private static let rows = """
        R25-1;2026-10-20;21.30;Storskolan;Grovt våld;Någon låg på den norra trappan;12
        R25-2;2026-10-21;22.05;ICA Torget;Slagsmål;Två grupper möttes utanför ingången;3
        R25-9;2026-10-22;natt;vid Storskolan;Klotter;Samma väggar som förra veckan igen;3

        """

    private func advice(_ town: TemporaryWorkspace, _ path: String? = nil) throws -> String {
        let file = path.map { town.workspace.root.appending(path: $0) }
        return try ColumnAdvice(town.workspace).yaml(for: file)
    }

    @Test(arguments: [
        "Rondnr;Dag;Klocka;Var;Art;Noterat;Antal",
        "Kol1;Fält 2;X3;Kol4;Kol5;\"Kol \"\"6\"\"\";Kol7",
        "Case: id;When #1;'Time';Where?;What - kind;Notes & more;{People}",
    ])
    func `a proposal that is pasted is loaded, and every column is read`(heading: String) throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let path = "inbox/rapporter/ny-skola/2026-v43-44.csv"
        try town.write("\(heading)\n\(Self.rows)", to: path)
        let yaml = try advice(town, path)
        let pasted = SmallTown.configuration.replacing(Self.reporters, with: Self.reporters + yaml)
        try town.write(pasted, to: "inbox/kommun.yml")
        let result = try Inspection(town.workspace).run()
        let account = result.reporters.first { $0.reporter.id == "ny-skola" }?.account
        #expect(account == RowAccount(accepted: 3, duplicates: 0, quarantined: 0))
        #expect(result.deliveryFindings.allSatisfy { !$0.first.file.hasPrefix("ny-skola") })
        #expect(try advice(town, path).contains("Inget nytt"))
    }

    @Test func `a proposal for a file in Swedish is Swedish, and is read`() throws {
        var swedish = SmallTown.configuration
        for (english, name) in [
            ("municipality:", "kommun:"), ("simulated_as_of:", "simulerad_dag:"),
            ("periods:", "perioder:"), ("areas:", "områden:"), ("gazetteer:", "platslista:"),
            ("categories:", "kategorier:"), ("reporters:", "rapportörer:"),
        ] {
            swedish = swedish.replacing(english, with: name)
        }
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(swedish, to: "inbox/kommun.yml")
        let path = "inbox/rapporter/ny-skola/2026-v43-44.csv"
        try town.write("Rondnr;Dag;Klocka;Var;Art;Noterat;Antal\n\(Self.rows)", to: path)
        let yaml = try advice(town, path)
        #expect(yaml.contains("    kolumner:\n") && yaml.contains("    leveranser: tillägg"))
        #expect(!yaml.contains("columns") && !yaml.contains("deliveries"))
        let pasted = swedish.replacing("rapportörer:\n", with: "rapportörer:\n" + yaml)
        try town.write(pasted, to: "inbox/kommun.yml")
        #expect(try advice(town, path).contains("Inget nytt"))
    }

    @Test func `words that are not known are proposed with what they may mean`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(
            "Datum;Kategori\n2026-10-20;Grovt våld\n2026-10-20;Grovt våld\n2026-10-21;Djur\n",
            to: "ny.csv"
        )
        let yaml = try advice(town, "ny.csv")
        #expect(yaml.contains("      \"Grovt våld\": vald\n"))
        #expect(yaml.contains("      # \"Djur\": …  # fyll i: 1 rad, liknar inget känt ord\n"))
        #expect(yaml.contains("  - id: ny "))
    }

    @Test func `of a reporter that is known only what is new is told`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        #expect(try advice(town).contains("Inget nytt"))
        try town.write(
            "Datum;Kategori;Tillagt av oss\n2026-10-28;Skadegörelser;blå\n",
            to: "inbox/rapporter/tyst/a.csv"
        )
        let yaml = try advice(town)
        #expect(yaml.contains("Nytt från tyst"))
        #expect(yaml.contains("\"Skadegörelser\": skadegorelse\n"))
        #expect(yaml.contains("Tillagt av oss"))
        #expect(!yaml.contains("\"Kategori\""))
    }

    @Test func `a local plane is told by where the points lie, and only then`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let inside = "6462056;116260\n"
        let outside = "6562056;126260\n"
        for (point, line) in [
            (inside, "    coordinate_system: 3007  #"),
            (outside, "    # coordinate_system: 3007  #"),
        ] {
            let rows = (1...4).map { "2026-10-2\($0);Klotter;\(point)" }.joined()
            try town.write("Datum;Kategori;N;E\n\(rows)", to: "ny.csv")
            #expect(try advice(town, "ny.csv").contains(line))
        }
    }

    @Test func `a file that is no table is told of`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write("hej\n", to: "ny.csv")
        let error = #expect(throws: TableError.self) { try advice(town, "ny.csv") }
        #expect(error == .noTable(file: "ny.csv", code: .missingHeading))
        #expect(throws: TableError.self) { try advice(town, "borta.csv") }
    }
}
