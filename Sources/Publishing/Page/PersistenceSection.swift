import Domain

/// Persistent problems, with the measures that they need in addition to presence.
struct PersistenceSection: Section {
    static let anchor: HTML = "kvarstar"
    static let title: HTML = "Det som består"

    /// Most rows shown; the others are folded.
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

/// Words about one persistent problem.
struct EscalationWords {
    let escalation: Escalation
    let names: Names

    /// Incidents found by patrols in the period; nil on pages of several periods.
    var finds: PatrolFinds?

    private var lasting: Persistence { escalation.lasting }

    /// Most periods whose counts are printed one by one.
    private static let mostCounts = 6

    /// Most physical measures named.
    private static let mostHints = 3

    /// A row of the table.
    var row: [HTML] {
        [
            """
            <strong>\(Swedish.sentence(names.category(lasting.category)))</strong><br>\(place)
            """,
            "\(duration)\(found)", "\(beside)", "\(tried)",
            """
            \(DecisionBox.tick) orsaksanalys<span class="blank"></span><br>\(DecisionBox.tick) \
            \(measures)<br>ägare<span class="blank"></span>
            """,
        ]
    }

    /// The place and its area, or the area alone.
    var place: String {
        lasting.place.map { "\($0), \(names.area(lasting.area))" } ?? names.area(lasting.area)
    }

    /// Place and area in a sentence: "vid Kajen, Norra hamnen", "i Norra hamnen".
    var location: String {
        "\(lasting.place == nil ? "i" : "vid") \(place)"
    }

    /// "4 perioder: 3, 2, 5, 4 (nyast först), 14 händelser; 4,1 förklaras av annat".
    var duration: String {
        let shown = lasting.counts.prefix(Self.mostCounts).map { $0.map(String.init) ?? "tyst" }
        let more = lasting.counts.count > shown.count ? " …" : ""
        let counts = shown.isEmpty ? "" : ": \(shown.joined(separator: ", "))\(more) (nyast först)"
        return "\(lasting.periods) perioder i rad\(counts). "
            + "\(Swedish.count(lasting.incidents, "händelse", "händelser")), "
            + "\(Swedish.decimal(lasting.explained)) förklaras av annat."
    }

    /// Note on incidents found by patrols this period, which persist where patrols look.
    private var found: String {
        finds?.remark(lasting).map { " Den här perioden: \($0)." } ?? ""
    }

    private var beside: String {
        let parts = [
            (escalation.unsafePlaces, "gång otrygg plats", "gånger otrygg plats"),
            (escalation.faultReports, "felanmälan", "felanmälningar"),
        ]
        .filter { $0.0 > 0 }.map { Swedish.count($0.0, $0.1, $0.2) }
        return parts.isEmpty ? "inget anmält" : Swedish.list(parts)
    }

    /// Functions sent there, then the group's own measures.
    var tried: String {
        let sent = escalation.presence.filter { $0.decided + $0.delivered > 0 }.map(times)
        let own = escalation.ownMeasures.map(ownMeasure)
        let presence = sent.isEmpty ? "Ingen har sänts dit." : sentence(Swedish.list(sent))
        return ([presence] + (own.isEmpty ? ["Ingen fysisk åtgärd."] : own)).joined(separator: " ")
    }

    /// "Väktare 4 gånger (3 genomförda)", or that it was without a decision.
    private func times(_ presence: Escalation.Presence) -> String {
        let name = names.resourceName(presence.resource)
        guard presence.decided > 0 else {
            return "\(name) \(Swedish.count(presence.delivered, "gång", "gånger")) utan beslut"
        }
        return "\(name) \(Swedish.count(presence.decided, "gång", "gånger")) "
            + "(\(presence.delivered) genomförda)"
    }

    private func ownMeasure(_ decision: Decision) -> String {
        let since = decision.time.map { ", sedan \($0.start.day)" } ?? ""
        let owner = decision.responsible.isEmpty ? "ingen ägare" : "ägare \(decision.responsible)"
        let why = decision.motivation.isEmpty ? "." : ": \(sentence(decision.motivation))"
        return "Egen åtgärd vid \(decision.place) (\(owner)\(since))\(why)"
    }

    /// The text with a capital first letter and one full stop.
    private func sentence(_ text: String) -> String {
        Swedish.sentence(text) + (text.hasSuffix(".") ? "" : ".")
    }

    private var measures: String {
        guard !escalation.hints.isEmpty else { return "fysisk åtgärd; orden pekar inte på någon" }
        let named = escalation.hints.prefix(Self.mostHints).map {
            "\($0.measure.words) (\($0.reports))"
        }
        return "orden pekar på \(Swedish.list(named))"
    }
}
