public import Domain

/// Finder of the incidents that are grave by themselves, whatever their number, area and category.
public enum SeriousIncidents {
    /// Returns the incidents with a serious report among their members, by time.
    ///
    /// Only reports of what happened count: a nil report, an answer or a coming event is never serious.
    public static func found(in incidents: [Incident], reports: [Report]) -> [SeriousIncident] {
        let known = Dictionary(reports.map { ($0.id, $0) }) { first, _ in first }
        return incidents.compactMap { incident in
            let members = incident.members.compactMap { known[$0.report] }
            guard members.contains(where: { $0.isSerious && $0.kind == .event }) else { return nil }
            let told = Set(members.compactMap(\.category))
                .subtracting([incident.category].compactMap(\.self))
            return SeriousIncident(
                id: incident.id,
                time: incident.time,
                area: incident.placement.area,
                place: incident.placement.place,
                categories: [incident.category].compactMap(\.self) + told.sorted(),
                reporterTypes: Set(members.map(\.reporterType)).subtracting([""]).sorted(),
                reports: members.map(\.id).sorted()
            )
        }
        .sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
    }
}
