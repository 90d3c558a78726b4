import Domain

/// Each area beside the year before, and what stood out there in some period.
struct RollupAreasSection: Section {
    static let anchor: HTML = "omraden"
    static let title: HTML = "Områden"

    let rollup: Rollup
    let names: Names

    /// Told in full; the rest fold away.
    private static let mostShown = 12

    var content: HTML {
        "\(flags)\(areas)"
    }

    private var flags: HTML {
        guard !rollup.flags.isEmpty else {
            return "<p>Inget stack ut mer än slumpen kan förklara i någon period.</p>\n"
        }
        let rows = rollup.flags.map { flag -> [HTML] in
            let periods = flag.periods.map { "\($0.label)" }
            return [
                """
                <strong>\(Swedish.sentence(names.category(flag.category)))</strong>, \
                \(names.area(flag.area))<br><small>\(periods.joined(separator: ", "))</small>
                """,
                "\(flag.periods.count)", "\(flag.observed)", "\(Swedish.decimal(flag.expected))",
            ]
        }
        let rest = rows.dropFirst(Self.mostShown)
        let folded: HTML =
            rest.isEmpty
            ? ""
            : """
            <details>
            <summary>\(rest.count) till</summary>
            \(table("Övrigt som stack ut", Array(rest)))</details>

            """
        return """
            \(table("Fler än väntat i någon period, oftast först", Array(rows.prefix(Self.mostShown))))\(folded)\
            <p class="note">Antal och väntat är från de perioder då det stack ut, räknade på det som är känt nu.</p>

            """
    }

    private func table(_ caption: HTML, _ rows: [[HTML]]) -> HTML {
        Table(
            caption,
            [
                .words("Vad, var och när"), .number("Perioder"), .number("Antal"),
                .number("Väntat"),
            ],
            rows: rows
        ).html
    }

    private var areas: HTML {
        let totals = rollup.areaTotals.sorted {
            (-$0.incidents, $0.area) < (-$1.incidents, $1.area)
        }
        let refusal = ComparisonWords.refusal(totals.map(\.yearBefore))
        let rows = totals.map { total -> [HTML] in
            ["\(names.area(total.area))", "\(total.incidents)"]
                + (refusal == nil ? ComparisonWords.cells(total.yearBefore) : [])
        }
        return """
            <details>
            <summary>Alla områden\(refusal == nil ? ", mot samma tid förra året" : "")</summary>
            \(Table(
                "Händelser per område, alla kategorier",
                [.words("Område"), .number("Händelser")]
                    + (refusal == nil ? ComparisonWords.columns : []),
                rows: rows
            ).html)</details>

            """
    }
}
