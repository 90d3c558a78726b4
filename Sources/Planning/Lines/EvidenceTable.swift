import Domain

/// The incidents behind the lines.
struct EvidenceTable {
    /// Most incidents that a line names.
    static let most = 10

    /// By area, newest first.
    private let incidents: [AreaID: [Incident]]

    /// From incidents that come newest first.
    init(_ incidents: [Incident]) {
        let placed = incidents.filter { $0.placement.area != nil }
        self.incidents = Dictionary(grouping: placed) { $0.placement.area ?? "" }
    }

    /// Those of the area, newest first, chosen by part of day, then by category, then by time.
    func evidence(area: AreaID, part: PartOfDay, category: CategoryID?) -> [IncidentID] {
        let all = incidents[area] ?? []
        let ranked = all.enumerated().sorted { left, right in
            let ranks = [left, right].map { rank($0.element, part, category) }
            return ranks[0] < ranks[1] || (ranks[0] == ranks[1] && left.offset < right.offset)
        }
        return ranked.prefix(Self.most).sorted { $0.offset < $1.offset }.map(\.element.id)
    }

    /// The place where most incidents of the category were found; the first by name of equals.
    func place(area: AreaID, category: CategoryID?) -> String? {
        let places = (incidents[area] ?? [])
            .filter { $0.category != nil && $0.category == category }
            .compactMap(\.placement.place)
        let counts = Dictionary(grouping: places) { $0 }.mapValues(\.count)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
    }

    /// 0 where both part of day and category are the same, 3 where neither is.
    private func rank(_ incident: Incident, _ part: PartOfDay, _ category: CategoryID?) -> Int {
        let timed = [.minute, .hour, .partOfDay].contains(incident.time.precision)
        let samePart = timed && WeekSlot(incident.time.middle).part == part
        return (samePart ? 0 : 2) + (incident.category == category ? 0 : 1)
    }
}
