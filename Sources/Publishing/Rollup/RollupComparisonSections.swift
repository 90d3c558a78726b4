import Domain

/// Each category compared with the same time a year before, and with the window before where that is valid.
struct RollupTrendSection: Section {
    static let anchor: HTML = "utveckling"
    static let title: HTML = "Utveckling"

    let rollup: Rollup
    let names: Names

    var content: HTML {
        let year = part("samma tid förra året", rollup.totals.map { ($0.category, $0.yearBefore) })
        // For a whole year, the window before is the year before.
        let isYear = rollup.window.last.number - rollup.window.first.number > 183
        let previous: HTML =
            isYear
            ? "" : part("tiden närmast före", rollup.totals.map { ($0.category, $0.previous) })
        let isCompared = rollup.totals.contains {
            $0.yearBefore.change != nil || $0.previous.change != nil
        }
        return "\(year)\(previous)\(isCompared ? ComparisonWords.rule : "")"
    }

    private func part(_ base: String, _ comparisons: [(CategoryID, Comparison)]) -> HTML {
        if let refusal = ComparisonWords.refusal(comparisons.map(\.1)) {
            return "<p>Jämförs inte med \(base): \(refusal).</p>\n"
        }
        return Table(
            "Hela kommunen mot \(base)",
            [.words("Kategori")] + ComparisonWords.columns,
            rows: comparisons.map { category, comparison in
                ["\(Swedish.sentence(names.category(category)))"]
                    + ComparisonWords.cells(comparison)
            }
        ).html
    }
}

/// Each area compared with the year before, and the flags of its periods.
struct RollupAreasSection: Section {
    static let anchor: HTML = "omraden"
    static let title: HTML = "Områden"

    let rollup: Rollup
    let names: Names

    /// Most rows shown; the others are folded.
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

/// Words about the comparison of two windows, from the interval of the rate ratio, never from its sign.
enum ComparisonWords {
    /// Columns of the cells.
    static let columns: [Table.Column] = [
        .number("Nu mot då*"), .number("Gånger så många"), .words("Vad det säger"),
    ]

    /// Both counts, the rate ratio with its interval, and the verdict.
    static func cells(_ comparison: Comparison) -> [HTML] {
        guard let change = comparison.change else {
            return [
                "–", "–", "jämförs inte: \(Swedish.list(comparison.reasons.map(Figures.reason)))",
            ]
        }
        return [
            "\(Swedish.count(change.now)) mot \(Swedish.count(change.before))", "\(ratio(change))",
            "\(verdict(change))",
        ]
    }

    /// "1,4 (0,9–2,2)".
    static func ratio(_ change: Change) -> String {
        guard change.now + change.before > 0 else { return "–" }
        let ratio = change.ratio
        let high = ratio.high.map(times) ?? "…"
        return "\(ratio.estimate.map(times) ?? "–") (\(times(ratio.low))–\(high))"
    }

    /// Number with two significant digits.
    private static func times(_ ratio: Double) -> String {
        Swedish.decimal(ratio, ratio < 1.95 ? 2 : ratio < 9.95 ? 1 : 0)
    }

    /// Verdict, with a percentage if the counts are large enough.
    static func verdict(_ change: Change) -> String {
        let word = change.verdict.words
        guard change.verdict != .chance, let percent = change.percent else { return word }
        return "\(word), \(percent > 0 ? "+" : "−")\(abs(percent))\u{A0}%"
    }

    /// Rule of the comparison, printed below such tables.
    static let rule: HTML = """
        <p class="note">* Period för period, bara det som berättats av rapportörer som hördes av i båda. Intervallet \
        är vad slumpen lämnar öppet (99 %); omdömet följer av det. Procent skrivs bara där det är minst \
        \(Change.fewestForPercent) händelser i båda: av färre är en procentsats mest slump.</p>

        """

    /// Common reasons why none of the comparisons is valid; nil if some is.
    static func refusal(_ comparisons: [Comparison]) -> String? {
        let reasons = Set(comparisons.map(\.reasons))
        guard reasons.count == 1, let first = reasons.first, !first.isEmpty else { return nil }
        return Swedish.list(first.map(Figures.reason))
    }
}
