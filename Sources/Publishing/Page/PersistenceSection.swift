import Domain

/// What has lasted period after period, and what that asks for beyond presence.
struct PersistenceSection: Section {
    static let anchor: HTML = "kvarstar"
    static let title: HTML = "Det som består"

    /// Told in full; the rest fold away.
    private static let mostShown = 12

    let escalations: [Escalation]
    let names: Names
    var finds: PatrolFinds?

    var content: HTML {
        guard !escalations.isEmpty else {
            return "<p>Inget är mer än det brukar tre perioder i rad på samma plats.</p>\n"
        }
        let rows = escalations.map {
            EscalationWords(escalation: $0, names: names, finds: finds).row
        }
        let rest = rows.dropFirst(Self.mostShown)
        let folded: HTML =
            rest.isEmpty
            ? ""
            : """
            <details>
            <summary>\(Swedish.count(rest.count)) till som består</summary>
            \(table("Övrigt som består", Array(rest)))</details>

            """
        return """
            <p>Samma sak på samma plats tre perioder i rad eller fler, och mer än platsens övriga problem och \
            kommunen i stort förklarar: korta insatser räcker inte. Varför händer det just där (plats, offer eller \
            föremål, gärningsperson), och vem äger den fysiska åtgärden?</p>
            \(table("Att ge en ägare, viktigast först", Array(rows.prefix(Self.mostShown))))\(folded)\
            <p class="note">Otrygga platser och felanmälningar räknas aldrig ihop med händelserna. ”Orden pekar \
            på” är antalet rapporter därifrån, de senaste sex perioderna, vars ord handlar om åtgärden. Det som \
            beslutats förut gäller hela området, det senaste året.</p>

            """
    }

    private func table(_ caption: HTML, _ rows: [[HTML]]) -> HTML {
        Table(
            caption,
            [
                .words("Vad och var"), .words("Hur länge"), .words("Bredvid"),
                .words("Beslutat förut"), .words("Analys, fysisk åtgärd och ägare"),
            ],
            rows: rows
        ).html
    }
}
