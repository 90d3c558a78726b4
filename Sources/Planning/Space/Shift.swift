import Domain

/// A roster entry with its function's rules, cut into stretches.
struct Shift {
    let entry: RosterEntry
    let resource: ResourceKind
    let stretches: [Stretch]

    init(_ entry: RosterEntry, resource: ResourceKind) {
        self.entry = entry
        self.resource = resource
        stretches = Stretch.cut(entry.time, permits: resource.needsPermit ? resource.permits : [])
    }

    /// Half an hour, which a visit and the way there fill (decision 0006).
    private static let slotMinutes = 30

    /// Whether its time is promised already: then it always gets a place.
    var isPromised: Bool {
        entry.kind != .schedule
    }

    /// Minutes that a visit takes with the way there: whole slots.
    var visitLength: Int {
        let slots = (resource.visitMinutes + Self.slotMinutes - 1) / Self.slotMinutes
        return max(1, slots) * Self.slotMinutes
    }

    /// Room for visits in a stretch.
    func visits(in stretch: Stretch) -> Int {
        (stretch.end.minutes - stretch.start.minutes) / visitLength
    }

    /// The blocks that the shift is dealt out in: as few and as long as the settings ask for.
    ///
    /// Blocks instead of single visits keep a shift to a few places without a binary for each.
    func blocks(of shift: Int, settings: PlanSettings) -> [Block] {
        let room = stretches.reduce(0) { $0 + visits(in: $1) }
        let even = (room + settings.areasPerShift - 1) / settings.areasPerShift
        let size = max(1, min(settings.visitsPerTeam, even))
        return stretches.flatMap { stretch in
            let (count, rest) = visits(in: stretch).quotientAndRemainder(dividingBy: size)
            return [
                Block(shift: shift, stretch: stretch, visits: size, count: count),
                Block(shift: shift, stretch: stretch, visits: rest, count: rest > 0 ? 1 : 0),
            ].filter { $0.count > 0 }
        }
    }
}

/// Equal blocks of visits in one stretch of a shift; each goes to one area or nowhere.
struct Block {
    /// Index of the shift.
    let shift: Int
    let stretch: Stretch
    /// Visits in one of them.
    let visits: Int
    /// How many there are.
    let count: Int
}
