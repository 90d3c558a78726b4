import Domain

/// Limits of the municipality's settings on all visits together, and what is required of every plan.
extension RuleDescriptor {
    static let limitRules = [visitsPerArea, visitsPerTeam, areasPerShift, bookings, floor]

    /// More than anybody could use of anything.
    private static let noLimit = 1000

    private static let visitsPerArea = RuleDescriptor(
        id: .visitsPerArea,
        keys: [],
        limits: { allocation, move in
            let most = allocation.space.settings.visitsPerArea
            return allocation.visits(inCell: move.cell) + move.visits > most
                ? .visitsPerArea(most) : nil
        },
        relaxation: Relaxation(name: "besok-per-omrade") { _, settings, _ in
            settings.visitsPerArea = noLimit
        }
    )

    private static let visitsPerTeam = RuleDescriptor(
        id: .visitsPerTeam,
        keys: [],
        limits: { allocation, move in
            let most = allocation.space.settings.visitsPerTeam
            return allocation.visits(of: ShiftArea(move)) + move.visits > most
                ? .visitsPerTeam(most) : nil
        },
        relaxation: Relaxation(name: "besok-per-lag") { _, settings, _ in
            settings.visitsPerTeam = noLimit
        }
    )

    private static let areasPerShift = RuleDescriptor(
        id: .areasPerShift,
        keys: [],
        limits: { allocation, move in
            allocation.places(ofShift: move.shift) >= allocation.room(ofShift: move.shift)
                ? .areasPerShift(allocation.space.settings.areasPerShift) : nil
        },
        relaxation: Relaxation(name: "omraden-per-pass") { _, settings, _ in
            settings.areasPerShift = noLimit
        }
    )

    /// Required by the models and the greedy search, and so checked nowhere.
    private static let bookings = RuleDescriptor(
        id: .bookings,
        keys: [],
        relaxation: Relaxation(name: "lovade-pass") { problem, _, _ in
            for index in problem.roster.indices { problem.roster[index].kind = .schedule }
        }
    )

    /// Required by the models and the greedy search as far as the shifts suffice (decision 0032).
    private static let floor = RuleDescriptor(
        id: .floor,
        keys: [],
        relaxation: Relaxation(name: "golv") { _, settings, _ in
            settings.floorWorth = 0
            settings.keepsFloor = false
        }
    )
}
