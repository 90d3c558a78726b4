import Domain

/// What the page says of one thing that has lasted.
struct EscalationWords {
    let escalation: Escalation
    let names: Names

    private var lasting: Persistence { escalation.lasting }

    /// Periods whose counts are printed one by one.
    private static let mostCounts = 6

    /// A row of the table.
    var row: [HTML] {
        [
            """
            <strong>\(Swedish.sentence(names.category(lasting.category)))</strong><br>\(place)
            """,
            "\(duration)", "\(beside)", "\(tried)",
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

    /// "4 perioder: 3, 2, 5, 4 (nyast först), 14 händelser; 4,1 förklaras av annat".
    var duration: String {
        let shown = lasting.counts.prefix(Self.mostCounts).map { $0.map(String.init) ?? "tyst" }
        let more = lasting.counts.count > shown.count ? " …" : ""
        let counts = shown.isEmpty ? "" : ": \(shown.joined(separator: ", "))\(more) (nyast först)"
        return "\(lasting.periods) perioder i rad\(counts). "
            + "\(Swedish.count(lasting.incidents, "händelse", "händelser")), "
            + "\(Swedish.decimal(lasting.explained)) förklaras av annat."
    }

    private var beside: String {
        let parts = [
            (escalation.unsafePlaces, "gång otrygg plats", "gånger otrygg plats"),
            (escalation.faultReports, "felanmälan", "felanmälningar"),
        ]
        .filter { $0.0 > 0 }.map { Swedish.count($0.0, $0.1, $0.2) }
        return parts.isEmpty ? "inget anmält" : Swedish.list(parts)
    }

    /// Who was sent there, then what the group has decided itself.
    var tried: String {
        let sent = escalation.presence.map { presence in
            let name = Swedish.sentence(names.resourceName(presence.resource))
            return "\(name): föreslagen \(Swedish.count(presence.proposed, "gång", "gånger")), "
                + "beslutad \(presence.decided), genomförd \(presence.delivered)."
        }
        let own = escalation.ownMeasures.map(ownMeasure)
        return (sent + (own.isEmpty ? ["Ingen fysisk åtgärd."] : own)).joined(separator: " ")
    }

    private func ownMeasure(_ decision: Decision) -> String {
        let since = decision.time.map { ", sedan \($0.start.day)" } ?? ""
        let owner = decision.responsible.isEmpty ? "ingen ägare" : "ägare \(decision.responsible)"
        let why = decision.motivation.isEmpty ? "" : ": \(decision.motivation)"
        return "Egen åtgärd, \(decision.place)\(why) (\(owner)\(since))."
    }

    private var measures: String {
        guard !escalation.hints.isEmpty else { return "fysisk åtgärd; orden pekar inte på någon" }
        let named = escalation.hints.map { "\($0.measure.rawValue) (\($0.reports))" }
        return "orden pekar på \(Swedish.list(named))"
    }
}
