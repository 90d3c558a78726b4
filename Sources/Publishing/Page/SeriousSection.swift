import Domain

/// Incidents that are grave by themselves, one by one, whatever their number and whether their place is known or not.
struct SeriousSection: Section {
    static let anchor: HTML = "allvarliga"
    static let title: HTML = "Allvarliga enskilda händelser"

    private let incidents: [SeriousIncident]
    private let names: Names

    /// Anchors of the areas that the page tells more of.
    private let anchors: [AreaID: HTML]

    /// Whether the page numbers its incidents, so that a row can refer to them.
    private let isNumbered: Bool

    private let showsText: Bool

    /// The section of a lägesbild.
    init(edition: Edition, names: Names) {
        incidents = edition.picture.serious
        self.names = names
        let areas = AreaSummary.all(edition).map { ($0.area.id, $0.anchor) }
        anchors = Dictionary(areas) { first, _ in first }
        (isNumbered, showsText) = (true, edition.showsText)
    }

    /// The section of a roll-up.
    init(rollup: Rollup, names: Names) {
        incidents = rollup.serious
        self.names = names
        anchors = [:]
        (isNumbered, showsText) = (false, false)
    }

    var content: HTML {
        """
        <p>De här räknas med i siffrorna som alla andra, men står också här var för sig, hur få de än är och även om \
        platsen är okänd.</p>
        \(Table("Allvarliga händelser i tidsordning", columns, rows: incidents.map(row)).html)
        """
    }

    private var columns: [Table.Column] {
        (isNumbered ? [.words("Nr")] : [])
            + [.words("När"), .words("Vad"), .words("Var"), .words("Rapporterat av")]
            + (showsText ? [.words("Text, maskerad")] : [])
    }

    private func row(_ incident: SeriousIncident) -> [HTML] {
        let number = names.incident(incident.id).map { "\($0.number)" } ?? "–"
        let texts = incident.reports.compactMap { names.report($0)?.text }.filter { !$0.isEmpty }
        return (isNumbered ? ["\(number)"] : [])
            + [
                "\(Swedish.moment(incident.time))", "\(what(incident))", location(incident),
                "\(sources(incident))",
            ] + (showsText ? ["\(texts.joined(separator: " · "))"] : [])
    }

    /// The categories, and that the words are what is grave where none of them is.
    private func what(_ incident: SeriousIncident) -> String {
        let known = incident.categories.map { names.category($0) }
        let named = known.isEmpty ? names.category(nil) : Swedish.list(known)
        let isByWords = !incident.categories.contains(where: names.isSerious)
        return Swedish.sentence(named) + (isByWords ? ", allvarlig enligt orden i texten" : "")
    }

    private func location(_ incident: SeriousIncident) -> HTML {
        guard let area = incident.area else {
            return "\(incident.place ?? "platsen är okänd")"
        }
        let name = names.area(area)
        let place = incident.place.flatMap { $0 == name ? nil : $0 }
        let lead: HTML = place.map { "\($0), " } ?? ""
        guard let anchor = anchors[area] else { return "\(lead)\(name)" }
        return "\(lead)<a href=\"#\(anchor)\">\(name)</a>"
    }

    /// "polis och skola (3 rapporter)".
    private func sources(_ incident: SeriousIncident) -> String {
        let types = Swedish.list(incident.reporterTypes)
        let count = Swedish.count(incident.reports.count, "rapport", "rapporter")
        return types.isEmpty ? count : "\(types) (\(count))"
    }
}
