import Domain

/// What has lasted period after period, and what that asks for beyond presence.
struct PersistenceSection: Section {
    static let anchor: HTML = "kvarstar"
    static let title: HTML = "Det som består"

    let picture: SituationPicture
    let names: Names

    var content: HTML {
        guard !picture.persistent.isEmpty else {
            return "<p>Inget har synts i samma område tre perioder i rad eller fler.</p>\n"
        }
        let rows = picture.persistent.map { lasting -> [HTML] in
            [
                "\(names.area(lasting.area))",
                "\(Swedish.sentence(names.category(lasting.category)))",
                "\(lasting.periods)", "\(lasting.incidents)",
                "\(DecisionBox.tick) orsaksanalys <span class=\"blank\"></span>",
                "<span class=\"blank\"></span>",
            ]
        }
        return """
            <p>Samma sak i samma område tre perioder i rad eller fler: korta insatser räcker inte. \
            Varför händer det just där (plats, offer, gärningsperson), vilken fysisk åtgärd \
            behövs och vem äger den?</p>
            \(Table(
                "Att ge en ägare",
                [
                    .words("Område"), .words("Kategori"), .number("Perioder i rad"),
                    .number("Händelser"), .words("Analys: vem och när"),
                    .words("Fysisk åtgärd och ägare"),
                ],
                rows: rows
            ).html)
            """
    }
}
