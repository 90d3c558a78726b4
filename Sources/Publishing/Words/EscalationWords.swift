import Domain

/// What the page says of one thing that has lasted.
struct EscalationWords {
    let escalation: Escalation
    let names: Names

    /// What patrols found themselves in the period; nil on pages of several.
    var finds: PatrolFinds?

    private var lasting: Persistence { escalation.lasting }

    /// Periods whose counts are printed one by one.
    private static let mostCounts = 6

    /// Physical measures that are named.
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

    /// Where, as in a sentence: "vid Kajen, Norra hamnen", "i Norra hamnen".
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

    /// How much of it patrols found themselves this period: it lasts where they look.
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

    /// Who was sent there, then what the group has decided itself.
    var tried: String {
        let sent = escalation.presence.filter { $0.decided + $0.delivered > 0 }.map(times)
        let own = escalation.ownMeasures.map(ownMeasure)
        let presence = sent.isEmpty ? "Ingen har sänts dit." : sentence(Swedish.list(sent))
        return ([presence] + (own.isEmpty ? ["Ingen fysisk åtgärd."] : own)).joined(separator: " ")
    }

    /// "Väktare 4 gånger (3 genomförda)"; what was done without having been decided says so.
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

    /// With the first letter large and one full stop.
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
