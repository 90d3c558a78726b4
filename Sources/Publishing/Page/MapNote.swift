import Domain

/// Tells where the map of areas changed: what cannot be compared, and which printed figures would be others now.
struct MapNote {
    let edition: Edition
    let names: Names

    /// Areas named; the rest are counted.
    private static let mostNamed = 8

    /// Empty where nothing changed.
    var html: HTML {
        "\(redrawn)\(changes)"
    }

    private var redrawn: HTML {
        guard let latest = edition.redrawn.values.max() else { return "" }
        let areas = edition.areas.filter { edition.redrawn[$0.id] != nil }.map { names.area($0.id) }
        let rest = areas.count - Self.mostNamed
        let shown =
            rest > 0
            ? areas.prefix(Self.mostNamed) + ["\(Swedish.count(rest)) till"] : areas[...]
        return """
            <p><strong>Områdeskartan är ändrad \(latest.description).</strong> \
            \(Swedish.sentence(Swedish.list(Array(shown)))) är nya eller har fått andra gränser. De jämförs inte \
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

    /// What is told of the period's figures as a whole is not told twice.
    private func figures(_ change: MapChange) -> String {
        let isTold = edition.lateChanges.contains {
            $0.period == change.period && $0.figures != nil
        }
        if isTold { return "står i tabellen ovanför" }
        guard !change.figures.isEmpty else { return "samma antal i varje område" }
        let shown = change.figures.map { figure in
            "\(figure.area ?? "utan plats") \(figure.before) → \(figure.after)"
        }
        return shown.joined(separator: "; ")
    }
}
