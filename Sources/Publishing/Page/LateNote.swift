import Domain

/// Tells which figures of earlier lägesbilder would be others now, and through what (decision 0030).
struct LateNote {
    let changes: [LateChange]
    let names: Names

    /// Empty where nothing has changed.
    var html: HTML {
        "\(known)\(unknown)"
    }

    private var known: HTML {
        let known = changes.filter { $0.figures != nil }
        guard !known.isEmpty else { return "" }
        let sentences = known.map { change in
            let figures = change.figures?.count ?? 0
            return "\(change.period.label): \(Swedish.count(figures, "siffra", "siffror"))"
                + (change.causes.isEmpty ? "" : " genom \(causes(change))")
        }
        let count = known.reduce(0) { $0 + ($1.figures?.count ?? 0) }
        return """
            <p><strong>Äldre lägesbilder skulle se annorlunda ut nu.</strong> \
            \(Swedish.sentence(sentences.joined(separator: "; "))). Det som är tryckt står kvar tills \
            samordnaren gör om bilden.</p>
            <details>
            <summary>\(Swedish.count(count, "siffra", "siffror")) som ändrats</summary>
            \(Table(
                "Händelser i äldre lägesbilder, tryckt och nu",
                [
                    .words("Period"), .words("Område"), .words("Kategori"), .number("Nu"),
                    .number("Tryckt"), .number("Version"),
                ],
                rows: known.flatMap(rows)
            ).html)</details>

            """
    }

    private func rows(_ change: LateChange) -> [[HTML]] {
        (change.figures ?? []).map { figure in
            [
                "\(change.period.label)", "\(figure.area ?? "utan område")",
                "\(Swedish.sentence(names.category(figure.category)))", "\(figure.now)",
                "\(figure.published)", "\(change.version)",
            ]
        }
    }

    private var unknown: HTML {
        let unknown = changes.filter { $0.figures == nil }
        guard !unknown.isEmpty else { return "" }
        let sentences = unknown.map { "\($0.period.label) (\(causes($0)))" }
        return """
            <p class="note">Vad som ändrats i \(Swedish.list(sentences)) kan inte visas: de bilderna trycktes \
            innan deras siffror började sparas.</p>

            """
    }

    private func causes(_ change: LateChange) -> String {
        Swedish.list(change.causes.map(words))
    }

    private func words(_ cause: LateCauseCount) -> String {
        let number = cause.number
        switch cause.cause {
        case .late: return Swedish.count(number, "sen rapport", "sena rapporter")
        case .corrected:
            return Swedish.count(
                number,
                "rättad eller återtagen rapport",
                "rättade eller återtagna rapporter"
            )
        case .mended:
            return Swedish.count(number, "rättad rad ur karantän", "rättade rader ur karantän")
        case .answered: return "svar om \(Swedish.count(number, "rapportpar", "rapportpar"))"
        case .placed:
            return Swedish.count(number, "rapport som bytt område", "rapporter som bytt område")
        }
    }
}
