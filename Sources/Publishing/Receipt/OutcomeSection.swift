import Domain

/// What the reporter's rows became, counted by area, with their categories.
struct OutcomeSection: Section {
    static let anchor: HTML = "blev"
    static let title: HTML = "Det blev i lägesbilden"

    let reporter: ReporterID
    let edition: Edition
    let names: Names

    var content: HTML {
        let incidents = mine
        guard !incidents.isEmpty else { return "<p>Inga händelser från er.</p>\n" }
        let shared = incidents.count { isShared($0) }
        let also: HTML =
            shared == 0
            ? ""
            : " \(Swedish.count(shared)) av dem har också andra berättat om; de räknas en gång."
        return """
            <p>\(Swedish.count(incidents.count, "händelse", "händelser")).\(also)</p>
            \(Table(
                "Händelser från er, område för område",
                [.words("Område"), .words("Vad"), .number("Antal")],
                rows: rows(incidents)
            ).html)
            """
    }

    private var mine: [Incident] {
        edition.incidents.filter { incident in
            incident.members.contains { names.report($0.report)?.reporter == reporter }
        }
    }

    private func isShared(_ incident: Incident) -> Bool {
        incident.members.contains { member in
            names.report(member.report).map { $0.reporter != reporter } ?? false
        }
    }

    private func rows(_ incidents: [Incident]) -> [[HTML]] {
        let areas = Dictionary(grouping: incidents) { incident in
            incident.placement.area.map(names.area) ?? "utan område"
        }
        let ordered = areas.sorted { Swedish.alphabetical($0.key) < Swedish.alphabetical($1.key) }
        return ordered.map { area, incidents in
            ["\(area)", "\(categories(of: incidents))", "\(Swedish.count(incidents.count))"]
        }
    }

    /// "Buskörning 2, skadegörelse 1".
    private func categories(of incidents: [Incident]) -> String {
        let counts = Dictionary(grouping: incidents) { names.category($0.category) }
        let ordered = counts.sorted { Swedish.alphabetical($0.key) < Swedish.alphabetical($1.key) }
        return Swedish.sentence(
            ordered.map { "\($0.key)\u{A0}\($0.value.count)" }.joined(separator: ", ")
        )
    }
}
