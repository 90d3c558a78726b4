import Domain

/// `sammanstallning.csv`: the figures for Excel, one to a row.
struct RollupSheet {
    let rollup: Rollup
    let names: Names

    var text: String {
        let head = ["uppgift", "område", "kategori", "vem", "antal", "nu", "då", "vad det säger"]
        let rows = [head] + cells + totals + lists + standings + measures
        return CSVWriter.byteOrderMark + rows.map(CSVWriter.staff.line).joined()
    }

    private var cells: [[String]] {
        rollup.cells.map { cell in
            row("händelser", area(cell.area), names.category(cell.category), "", cell.incidents)
        }
    }

    private var totals: [[String]] {
        rollup.totals.flatMap { total in
            [("mot samma tid förra året", total.yearBefore), ("mot tiden före", total.previous)]
                .map { base, comparison in
                    row(
                        base,
                        "hela kommunen",
                        names.category(total.category),
                        "samma rapportörer",
                        total.incidents,
                        comparison
                    )
                }
        }
    }

    private var lists: [[String]] {
        rollup.listsByWord.map { row($0.kind.words, area($0.area), "", "", $0.reports) }
    }

    private var standings: [[String]] {
        rollup.standings.map { row("perioder utan besked", "", "", $0.reporter.name, $0.silent) }
    }

    private var measures: [[String]] {
        rollup.measures.map {
            row("genomförda tillfällen", "", "", names.resourceName($0.resource), $0.carriedOut)
        }
    }

    private func area(_ area: AreaID?) -> String {
        area.map(names.area) ?? "utan känt område"
    }

    private func row(
        _ what: String,
        _ area: String,
        _ category: String,
        _ who: String,
        _ number: Int,
        _ comparison: Comparison? = nil
    ) -> [String] {
        let change = comparison?.change
        let refusal = comparison.map { Swedish.list($0.reasons.map(Figures.reason)) }
        return [
            what, area, category, who, String(number), change.map { String($0.now) } ?? "",
            change.map { String($0.before) } ?? "", change?.verdict.words ?? refusal ?? "",
        ]
    }
}
