import Domain

/// Each category beside the same time a year before, and beside the window before where that is honest.
struct RollupTrendSection: Section {
    static let anchor: HTML = "utveckling"
    static let title: HTML = "Utveckling"

    let rollup: Rollup
    let names: Names

    var content: HTML {
        let year = part("samma tid förra året", rollup.totals.map { ($0.category, $0.yearBefore) })
        // Of a year, the time before it is the same as the year before it.
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
