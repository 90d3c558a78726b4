import Foundation
import Pipeline
import TestSupport
import Testing

/// The stages by themselves, as filters in a shell.
struct StandAloneTests {
    private let town: TemporaryWorkspace

    init() throws {
        town = try TemporaryWorkspace(SmallTown.files)
    }

    /// Runs a command line in the workspace; `$est` is the program, `$map` its areas and places.
    private func shell(_ line: String) throws -> (code: Int32, output: String, errors: String) {
        let map = "--areas inbox/omraden.geojson --places inbox/platser.csv"
        return try town.shell("map='\(map)'; \(line)")
    }

    private func lines(_ text: String) -> [[Substring]] {
        text.split(separator: "\n").map {
            $0.split(separator: ";", omittingEmptySubsequences: false)
        }
    }

    @Test func `a row is placed whatever its date is`() throws {
        try town.write(
            """
            Datum;Plats;Kategori
            2026-10-20;Storskolan;Klotter
            ;Storskolan;Klotter
            31/2;Storskolan;Klotter
            2099-10-20;Storskolan;Klotter
            1926-10-20;Storskolan;Klotter
            i våras;Storskolan;Klotter

            """,
            to: "reports.csv"
        )
        let placed = try shell("$est place $map reports.csv")
        #expect(
            lines(placed.output).dropFirst().map { $0[3] } == .init(repeating: "vaster", count: 6)
        )
    }

    @Test func `a row without a date is of the day before it was written down`() throws {
        try town.write(
            """
            ärende;Datum;Tid;Inrapporterad;Rapportör;Plats;Kategori;Beskrivning
            A;2026-10-20;21:30;2026-10-20 22:00;polis;Storskolan;Klotter;Tags på väggen
            B;;;2026-10-21 07:30;skola;Storskolan;Klotter;Tags på väggen
            C;;;2026-10-26 07:30;skola;Storskolan;Klotter;Tags på väggen
            D;;;;skola;Storskolan;Klotter;Tags på väggen

            """,
            to: "reports.csv"
        )
        let linked = lines(try shell("$est link $map reports.csv").output)
        #expect(linked.dropFirst().map { $0[1] } == ["A", "A", "C", "D"])
    }

    @Test(arguments: [
        "place $map reports.csv", "link $map reports.csv", "status", "mask <reports.csv",
    ])
    func `output that cannot be written leaves with 12`(command: String) throws {
        try town.write("Datum;Plats\n2026-10-20;Storskolan\n", to: "reports.csv")
        let full = try shell("$est \(command) >/dev/full")
        #expect(full.code == 12)
        #expect(full.errors == "est: Det gick inte att skriva ut: disken är full.\n")
    }

    @Test func `a reader that has seen enough ends the program quietly`() throws {
        let row = "2026-10-20;Storskolan\n"
        try town.write(
            "Datum;Plats\n" + String(repeating: row, count: 5_000),
            to: "reports.csv"
        )
        let cut = try shell("trap '' PIPE; $est place $map reports.csv | head -n 1")
        #expect(cut.output.hasPrefix("Datum;Plats;placed_area;"))
        #expect(cut.errors.isEmpty)
    }

    @Test func `links and pipes are read where the command line names them`() throws {
        try town.write("Datum;Plats\n2026-10-20;Storskolan\n", to: "reports.csv")
        let plain = try shell("$est place $map reports.csv")
        #expect(plain.code == 0)
        let linked = try shell("ln -s reports.csv link.csv; $est place $map link.csv")
        let piped = try shell("cat reports.csv | $est place $map /dev/stdin")
        let named = try shell("mkfifo pipe; cat reports.csv >pipe & $est place $map pipe")
        for other in [linked, piped, named] {
            #expect(other.code == 0)
            #expect(other.output == plain.output)
        }
        #expect(
            try shell("$est place $map inbox").errors == "est: Det gick inte att läsa ”inbox”.\n"
        )
    }

    @Test func `link answers the same whether or not place was run before`() throws {
        // Between two places is neither: only the name of the place is the same.
        try town.write(
            "namn;alias;typ;område;lat;lon\nStorskolan;;;;58,2750;11,4250\nParken;;;;58,2750;11,4290\n",
            to: "inbox/platser.csv"
        )
        let places = ["Storskolan", "mellan Storskolan och Parken", "Parken", "Öster", "Månen", ""]
        let words = ["Krossad ruta", "Ungdomar i en klunga", "Glas på marken", "Klotter"]
        var rows = "Rapportör;Datum;Tid;Plats;Kategori;Beskrivning\n"
        for row in 0..<300 {
            rows +=
                "R\(row % 7);2026-10-\(1 + row / 12);21.\(10 + row * 7 % 50);\(places[row % 6]);"
            rows += "Klotter;\(words[row / 6 % 4])\n"
        }
        try town.write(rows, to: "reports.csv")
        let direct = try shell("$est link $map reports.csv")
        let staged = try shell("$est place $map reports.csv >placed.csv; $est link placed.csv")
        #expect(lines(direct.output).count == 301)
        #expect(direct.output == staged.output)
    }

    @Test func `a column map is the part of kommun.yml that a reporter has`() throws {
        try town.write(
            """
            id: skolan
            name: Storskolan
            type: skola
            home: Väster
            deliveries: whole
            category: skadegorelse
            columns: {place: [Ställe]}

            """,
            to: "columns.yml"
        )
        try town.write("Datum;Ställe\n2026-10-20;ICA\n2026-10-20;skolgården\n", to: "reports.csv")
        let placed = try shell("$est place --columns columns.yml $map reports.csv")
        #expect(lines(placed.output).dropFirst().map { $0[2] } == ["oster", "vaster"])

        try town.write("home: Månen\n", to: "columns.yml")
        #expect(try shell("$est place --columns columns.yml $map reports.csv").code == 10)
    }

    @Test func `a file with a heading only stays one`() throws {
        try town.write("Datum;Plats\n", to: "reports.csv")
        let placed = try shell("$est place $map reports.csv")
        #expect(placed.code == 0)
        #expect(lines(placed.output).map { $0.prefix(3) } == [["Datum", "Plats", "placed_area"]])
        let linked = try shell("$est link $map reports.csv")
        #expect(linked.code == 0)
        #expect(linked.output == "report_id;incident_id;probability\n")
    }

    @Test func `rows without an id, or with another's, are called by their number`() throws {
        try town.write(
            "ärende;Datum;Plats\n;2026-10-20;Storskolan\nA;;\nA;2026-10-29;ICA\nrow 2;;\n",
            to: "reports.csv"
        )
        let linked = try shell("$est link $map reports.csv")
        #expect(
            lines(linked.output).dropFirst().map { $0[0] } == [
                "row 2", "A", "A row 4", "row 2 row 5",
            ]
        )
    }

    @Test func `a joined row is of the incident of the row that it was joined to`() throws {
        try town.write(
            "Nr;Datum;Plats;Text\n7;2026-10-20 21:30;Storskolan;Klotter\n7;;;på dörren\n",
            to: "reports.csv"
        )
        try town.write("columns: {case_number: [Nr]}\njoin: case_number\n", to: "columns.yml")
        let linked = try shell("$est link --columns columns.yml $map reports.csv")
        #expect(lines(linked.output).dropFirst().map { $0[0] } == ["7", "7 row 3"])
        #expect(Set(lines(linked.output).dropFirst().map { $0[1] }).count == 1)
    }

    @Test func `est columns prints the map of a file, and nothing of its cells but words`() throws {
        try town.write(
            "Dag;Vad hände;Art\n2026-10-20;Kalle sprang bort mot torget igen;Slagsmål\n",
            to: "ny.csv"
        )
        let advice = try shell("$est columns ny.csv")
        #expect(advice.code == 0 && advice.output.contains("      text: [\"Vad hände\"]"))
        #expect(advice.output.contains("\"Slagsmål\": vald"))
        #expect(!advice.output.contains("Kalle") && !advice.output.contains("2026-10-20"))
        #expect(try shell("$est columns borta.csv").code != 0)
    }
}
