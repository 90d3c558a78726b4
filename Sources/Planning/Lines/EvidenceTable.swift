import Domain

/// Incidents as evidence for lines.
struct EvidenceTable {
    /// Incidents by area, newest first.
    private let incidents: [AreaID: [Incident]]

    /// A table of incidents in order, newest first.
    init(_ incidents: [Incident]) {
        let placed = incidents.filter { $0.placement.area != nil }
        self.incidents = Dictionary(grouping: placed) { $0.placement.area ?? "" }
    }

    /// Incidents of the area that bear on a line's need, newest first.
    ///
    /// They are of its category, or fell in its part of the day on any date; of too many, those of its category are chosen first,
    /// then those of its part of the day, then the newest.
    func evidence(area: AreaID, part: PartOfDay, category: CategoryID?) -> [IncidentID] {
        let weighing = (incidents[area] ?? []).enumerated().compactMap { offset, incident in
            rank(incident, part, category).map { (rank: $0, offset: offset, id: incident.id) }
        }
        return weighing.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }
            .prefix(PlanLine.mostEvidence)
            .sorted { $0.offset < $1.offset }
            .map(\.id)
    }

    /// The place where most incidents of the category were found; the first by name of equals.
    func place(area: AreaID, category: CategoryID?) -> String? {
        let places = (incidents[area] ?? [])
            .filter { $0.category != nil && $0.category == category }
            .compactMap(\.placement.place)
        let counts = Dictionary(grouping: places) { $0 }.mapValues(\.count)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
    }

    /// 0 for both category and part of day, 1 for the category alone, 2 for the part of day alone.
    private func rank(_ incident: Incident, _ part: PartOfDay, _ category: CategoryID?) -> Int? {
        let sameCategory = category != nil && incident.category == category
        let samePart = incident.time.isTimed && incident.time.touches(part)
        return sameCategory ? (samePart ? 0 : 1) : (samePart ? 2 : nil)
    }
}

extension TimeSpan {
    /// Whether it is known better than to the day.
    fileprivate var isTimed: Bool {
        [.minute, .hour, .partOfDay].contains(precision)
    }

    /// Whether some of it falls in the part of day, on any date.
    fileprivate func touches(_ part: PartOfDay) -> Bool {
        (start.day.number - 1...end.day.number).contains { number in
            let day = Day(number: number)
            return start < LocalTime(day, hour: part.hours.upperBound)
                && LocalTime(day, hour: part.hours.lowerBound) < end
        }
    }
}
