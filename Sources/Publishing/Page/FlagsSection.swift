import Domain

/// Where more happened than chance explains, ranked, beside the map.
struct FlagsSection: Section {
    static let anchor: HTML = "karta"
    static let title: HTML = "Var det sticker ut"

    let edition: Edition
    let names: Names

    var content: HTML {
        let map = MapFigure(
            summaries: AreaSummary.all(edition),
            municipality: edition.municipality
        )
        return """
            <div class="beside">
            \(map.html)<div>
            \(flags)\(totals)</div>
            </div>

            """
    }

    private var flags: HTML {
        guard !edition.picture.flags.isEmpty else {
            return "<p class=\"answer\">Inget sticker ut mer än slumpen kan förklara.</p>\n"
        }
        let rows = edition.picture.flags.enumerated().map { index, flag -> [HTML] in
            let cell = flag.cell
            return [
                "\(index + 1)",
                """
                <strong>\(Swedish.sentence(names.category(cell.category)))</strong>, \
                \(names.area(cell.area))\
                <br><small>\(Figures.reason(flag, weight: names.weight(cell.category)))</small>
                """,
                "\(cell.observed)", "\(Swedish.decimal(cell.expected))", "\(Figures.band(cell))",
            ]
        }
        return Table(
            "Fler än väntat, viktigast först",
            [
                .words("Nr"), .words("Vad och var"), .number("Antal"), .number("Väntat"),
                .number("Av slump"),
            ],
            rows: rows
        ).html
    }

    private var totals: HTML {
        let rows = edition.picture.totals.map { total -> [HTML] in
            [
                "\(Swedish.sentence(names.category(total.category)))", "\(total.observed)",
                "\(Swedish.decimal(total.expected))",
                "\(total.previous.map(String.init) ?? "–")", total.verdict.mark,
            ]
        }
        let table = Table(
            "Hela kommunen per kategori",
            [
                .words("Kategori"), .number("Antal"), .number("Väntat"),
                .number("Förra perioden"), .words("Omdöme"),
            ],
            rows: rows
        )
        return "\(table.html)\(incomparable)"
    }

    /// Why some categories stand without the period before.
    private var incomparable: HTML {
        let causes = Incomparability.allCases.filter { cause in
            edition.picture.totals.contains { $0.incomparable == cause }
        }
        guard !causes.isEmpty else { return "" }
        return """
            <p class="note">Förra perioden står bara där den går att jämföra med. \
            –: \(Swedish.list(causes.map(Figures.reason))).</p>

            """
    }
}
