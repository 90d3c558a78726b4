import Domain

/// The map as a table, and every cell (area × category).
struct CellsSection: Section {
    static let anchor: HTML = "alla"
    static let title: HTML = "Alla områden och kategorier"

    let edition: Edition
    let names: Names

    var content: HTML {
        "\(areas)\(cells)"
    }

    private var cells: HTML {
        let byArea = Dictionary(grouping: edition.picture.cells, by: \.area)
        let areas = byArea.keys.sorted {
            (Swedish.alphabetical(names.area($0)), $0) < (Swedish.alphabetical(names.area($1)), $1)
        }
        let groups = areas.map { area in
            Table.Group(head: "\(names.area(area))", rows: (byArea[area] ?? []).map(row))
        }
        return """
            <details>
            <summary>\(Swedish.count(edition.picture.cells.count, "ruta", "rutor")) \
            i \(Swedish.count(areas.count, "område", "områden"))</summary>
            \(Table(
                "Antal, väntat och omdöme",
                [
                    .words("Kategori"), .number("Antal"), .number("Väntat"),
                    .number("Av slump"), .words("Omdöme"),
                ],
                groups: groups
            ).html)</details>

            """
    }

    private func row(_ cell: Cell) -> [HTML] {
        [
            "\(Swedish.sentence(names.category(cell.category)))", "\(cell.observed)",
            "\(Swedish.decimal(cell.expected))", "\(Figures.band(cell))", cell.verdict.mark,
        ]
    }

    /// The map as a table.
    private var areas: HTML {
        let rows = AreaSummary.all(edition).map { summary -> [HTML] in
            [
                "<span id=\"\(summary.anchor)\">\(summary.area.name)</span>", "\(summary.observed)",
                "\(Swedish.decimal(summary.expected))",
                summary.verdict?.mark ?? "inget att bedöma",
            ]
        }
        return """
            <details>
            <summary>Kartan som tabell</summary>
            \(Table(
                "Områdena på kartan",
                [
                    .words("Område"), .number("Antal"), .number("Väntat"),
                    .words("Områdets omdöme"),
                ],
                rows: rows
            ).html)</details>

            """
    }
}
