import Domain

/// Figures of earlier lägesbilder that have changed since, with the causes (decision 0030).
struct FigureRevisionNotes {
    let changes: [FigureRevision]
    let names: Names

    /// Markup; empty if nothing has changed.
    var html: HTML {
        "\(known)\(unknown)"
    }

    private var known: HTML {
        let known = changes.filter { $0.figures != nil }
        guard !known.isEmpty else { return "" }
        let sentences = known.map { change in
            let figures = change.figures?.count ?? 0
            return "\(change.period.shortLabel) (\(Swedish.count(figures, "siffra", "siffror"))"
                + (change.causes.isEmpty ? "" : " genom \(causes(change))") + ")"
        }
        let count = known.reduce(0) { $0 + ($1.figures?.count ?? 0) }
        return """
            <p><strong>Äldre lägesbilder skulle se annorlunda ut nu.</strong> \
            Sedan de trycktes har det kommit nytt i \(Swedish.list(sentences)). Det som är tryckt står kvar tills \
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

    private func rows(_ change: FigureRevision) -> [[HTML]] {
        (change.figures ?? []).map { figure in
            [
                "\(change.period.shortLabel)", "\(figure.area ?? "utan område")",
                "\(Swedish.sentence(names.category(figure.category)))", "\(figure.now)",
                "\(figure.published)", "\(change.version)",
            ]
        }
    }

    private var unknown: HTML {
        let unknown = changes.filter { $0.figures == nil }
        guard !unknown.isEmpty else { return "" }
        let sentences = unknown.map { "\($0.period.shortLabel) (\(causes($0)))" }
        return """
            <p class="note">Vad som ändrats i \(Swedish.list(sentences)) kan inte visas: de bilderna trycktes \
            innan deras siffror började sparas.</p>

            """
    }

    private func causes(_ change: FigureRevision) -> String {
        Swedish.list(change.causes.map(PageChanges.words))
    }
}

/// Changes of the area map: areas that cannot be compared, and printed figures that have changed.
struct MapChangesNote {
    let edition: Edition
    let names: Names

    /// Most areas named; the others are counted.
    private static let mostNamed = 8

    /// Markup; empty if nothing has changed.
    var html: HTML {
        "\(redrawn)\(changes)"
    }

    private var redrawn: HTML {
        guard let latest = edition.redrawn.values.max() else { return "" }
        let areas = edition.areas.filter { edition.redrawn[$0.id] != nil }.map { names.area($0.id) }
        return """
            <p><strong>Områdeskartan är ändrad \(latest.description).</strong> \
            \(Swedish.sentence(Swedish.list(areas, most: Self.mostNamed))) är nya eller har fått andra gränser. De jämförs inte \
            med hur det var före ändringen och bedöms först när de har sex perioder bakom sig.</p>

            """
    }

    private var changes: HTML {
        guard !edition.mapChanges.isEmpty else { return "" }
        let rows = edition.mapChanges.map { change -> [HTML] in
            let moved = "\(Swedish.count(change.moved)) av \(Swedish.count(change.reports))"
            return ["\(change.period.label)", "\(moved)", "\(figures(change))"]
        }
        return """
            <p><strong>Tidigare siffror är ändrade.</strong> Områden eller platser har rättats, och äldre rapporter \
            är därför placerade på nytt. De lägesbilder som redan är tryckta visar de gamla siffrorna.</p>
            \(Table(
                "Vad som ändrats i tidigare lägesbilder",
                [.words("Period"), .words("Rapporter som bytt område"), .words("Händelser, tryckt → nu")],
                rows: rows
            ).html)
            """
    }

    /// Changed figures of a period, unless the table of late changes has them.
    private func figures(_ change: MapChange) -> String {
        let isAbove = edition.figureRevisions.contains {
            $0.period == change.period && $0.figures != nil
        }
        if isAbove { return "står i tabellen ovanför" }
        guard !change.figures.isEmpty else { return "samma antal i varje område" }
        let shown = change.figures.map { figure in
            "\(figure.area ?? "utan plats") \(figure.before) → \(figure.after)"
        }
        return shown.joined(separator: "; ")
    }
}
