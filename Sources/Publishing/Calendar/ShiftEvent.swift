import Domain

/// What a calendar says of one line of the plan: only what those who go there need to know.
///
/// It is made of what the database keeps of a line, so that a line of an earlier version says the same as it
/// did then. Nothing of what reporters wrote is in it.
struct ShiftEvent: Hashable {
    /// The line's stable name.
    let id: PlanLineID

    /// From when.
    let start: LocalTime

    /// Until when.
    let end: LocalTime

    /// "Stadsparken, Centrum".
    let place: String

    /// Who goes, with the team.
    let who: String

    /// Why, what to do there, and who answers for it; one to a line.
    let words: String

    init(_ line: PlanLine, names: Names) {
        let area = names.area(line.area)
        let kind = names.resource(line.resource)
        id = line.id
        (start, end) = (line.time.start, line.time.end)
        place = line.place.map { $0 == area ? area : "\($0), \(area)" } ?? area
        who = [names.resourceName(line.resource), line.team].filter { !$0.isEmpty }
            .joined(separator: ", ")
        let category = line.category.map { "mest \(names.category($0))" }
        words = [
            "Väntas: \(category ?? "inget särskilt").",
            "Att göra: \(kind?.measure ?? "närvaro på platsen") (\(PlanWords.kind(line))).",
            "Ansvarig: \(kind?.responsible ?? "–").",
        ].joined(separator: "\n")
    }
}

extension ShiftEvent {
    /// An event as it stands in one version of a calendar.
    struct Revision: Hashable {
        /// What is said of it, or was when it was last there.
        let event: ShiftEvent

        /// Rises with each version that changed it.
        let sequence: Int

        /// Whether it has been withdrawn.
        let isWithdrawn: Bool
    }

    /// Every event of a plan or of an earlier version of it, by time and name.
    ///
    /// The number of an event is that of the version that last changed, withdrew or brought it back, counted
    /// from zero.
    static func revisions(_ versions: [Int: [ShiftEvent]], newest: Int) -> [Revision] {
        var latest: [PlanLineID: Revision] = [:]
        for (version, events) in versions.sorted(by: { $0.key < $1.key }) where version <= newest {
            let present = Dictionary(events.map { ($0.id, $0) }) { first, _ in first }
            for (id, event) in present where latest[id]?.shows(event) != true {
                latest[id] = Revision(event: event, sequence: version - 1, isWithdrawn: false)
            }
            for (id, gone) in latest where present[id] == nil && !gone.isWithdrawn {
                latest[id] = Revision(event: gone.event, sequence: version - 1, isWithdrawn: true)
            }
        }
        return latest.values.sorted {
            ($0.event.start, $0.event.id) < ($1.event.start, $1.event.id)
        }
    }
}

extension ShiftEvent.Revision {
    fileprivate func shows(_ event: ShiftEvent) -> Bool {
        self.event == event && !isWithdrawn
    }
}
