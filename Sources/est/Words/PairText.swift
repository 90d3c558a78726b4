import Domain
import Linkage
import Pipeline
import Publishing

/// Comparison of two reports as a table with its conclusion (`est link --explain`).
struct PairText {
    let explanation: PairExplanation

    private var found: LinkExplanation { explanation.found }

    var plain: String {
        let rows =
            found.link.evidence.map { (name($0.field), LinkWords.words($0.finding), $0.weight) }
            + [("före", "inget är jämfört", found.prior)]
        let width = rows.map(\.1.count).max() ?? 0
        var lines = ["\(found.link.first) och \(found.link.second)"]
        if found.sum.isFinite {
            lines += rows.map { name, finding, weight in
                padded(name, 12) + padded(finding, width + 2) + bits(weight)
            }
            lines.append(
                padded("summa", 12) + padded("", width + 2) + bits(found.sum)
                    + " bitar: sannolikhet \(Words.decimal(found.link.probability, 3))"
            )
        }
        return (lines + [obstacle, answer].compactMap(\.self) + [conclusion])
            .map(Terminal.plain).joined(separator: "\n")
    }

    private func name(_ field: LinkField) -> String {
        switch field {
        case .time: "tid"
        case .place: "plats"
        case .category: "kategori"
        case .words: "ord"
        case .reporter: "rapportör"
        }
    }

    private var obstacle: String? {
        switch found.obstacle {
        case nil: nil
        case .tooLate(let minutes):
            "Jämförs aldrig: \(span(minutes)) isär, mer än \(span(explanation.reach))."
        case .otherMunicipality: "Jämförs aldrig: de gäller två kommuner."
        case .elsewhere: "Jämförs aldrig: de har inget område gemensamt och ingen punkt i närheten."
        }
    }

    private var answer: String? {
        found.answer.map {
            let verdict = $0.verdict == .same ? "samma händelse" : "olika händelser"
            return
                "Besvarat: \(verdict) (\($0.source.file), \(RowWords.row($0.source.line))). Svaret gäller."
        }
    }

    private var conclusion: String {
        guard let mean = found.mean else {
            let third = found.between.map { "; \($0) är mest lik båda" } ?? ""
            return "\(judgement): en händelse, \(found.incidents.first ?? "")\(third)."
        }
        let apart = "\(judgement): två händelser, \(Words.list(found.incidents))"
        guard found.obstacle == nil else { return apart + "." }
        let unscored =
            found.unscored > 0
            ? ", där \(found.unscored) som är för olika för att vägas talar emot" : ""
        return apart + "; paren mellan dem har i snitt \(Words.decimal(mean, 3))\(unscored),"
            + " och en händelse kräver \(Words.decimal(explanation.same, 3))."
    }

    private var judgement: String {
        switch found.link.judgement {
        case .same: "Bedömt som samma"
        case .different: "Bedömt som olika"
        case .unsure: "Bedömt som osäkert"
        }
    }

    /// Returns a time span in hours or days: "35 timmar", "267 dygn".
    private func span(_ minutes: Int) -> String {
        let hours = minutes / 60
        return hours < 72 ? Words.count(hours, "timme", "timmar") : "\(hours / 24) dygn"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func bits(_ weight: Double) -> String {
        let text = (weight < 0 ? "-" : "+") + Words.decimal(abs(weight), 1)
        return String(repeating: " ", count: max(0, 6 - text.count)) + text
    }
}
