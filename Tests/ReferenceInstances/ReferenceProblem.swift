public import Planning

/// A reference instance as the product meets it: a problem of teams, with what its parts mean.
public struct ReferenceProblem: Sendable {
    /// The instance.
    public let instance: ReferenceInstance

    /// The same as a problem of teams.
    public private(set) var problem: TeamProblem

    private var duties: [(shift: Int, kind: Int)] = []
    private var options: [(area: Int, shift: Int, kind: Int)] = []

    /// Consecutive shifts in which a team starts at most once, for eleven hours of rest.
    static let restWindow = 3

    /// The lean model: half-hour slots, two of them for areas from ten minutes away.
    public init(_ instance: ReferenceInstance) {
        self.instance = instance
        problem = TeamProblem(gains: [(10, 100), (10, 60), (20, 35), (40, 15)])
        for area in 0..<instance.size.areas {
            for shift in 0..<instance.size.shifts {
                let weight = Double(instance.weights[area][shift])
                _ = problem.addCell(weight: weight, mostVisits: 8)
            }
        }
        for kind in ReferenceInstance.Kind.all.indices { addKind(kind) }
        addFloors()
    }

    /// A plan of the problem in the instance's own terms.
    public func deployment(of plan: TeamPlan) -> Deployment {
        Deployment(
            teams: zip(duties, plan.teams).filter { $0.1 > 0 }.map {
                Deployment.Teams(shift: $0.0.shift, kind: $0.0.kind, count: $0.1)
            },
            visits: zip(options, plan.visits).filter { $0.1 > 0 }.map {
                Deployment.Visits(area: $0.0.area, shift: $0.0.shift, kind: $0.0.kind, count: $0.1)
            }
        )
    }

    private mutating func addKind(_ index: Int) {
        let (kind, size) = (ReferenceInstance.Kind.all[index], instance.size)
        let first = duties.count
        let teams = problem.addKind(teams: instance.teams[index])
        for shift in 0..<size.shifts where kind.parts.contains(size.part(of: shift)) {
            let duty = problem.addDuty(
                kind: teams,
                mostTeams: instance.teams[index],
                minutes: 30 * size.slots
            )
            duties.append((shift, index))
            let piece = problem.addPiece(duty: duty, slots: size.slots)
            for area in 0..<size.areas where instance.allowed[index][area] {
                _ = problem.addOption(
                    piece: piece,
                    cell: area * size.shifts + shift,
                    slots: instance.travel[area] >= 10 ? 2 : 1,
                    effect: Double(kind.effects[instance.types[area]]),
                    mostVisits: 4
                )
                options.append((area, shift, index))
            }
        }
        addWindows(of: index, from: first)
    }

    private mutating func addWindows(of kind: Int, from first: Int) {
        let own = duties[first...].map(\.shift)
        let size = instance.size
        func window(_ shifts: Range<Int>, perTeam: Int) {
            let inside = own.indices.filter { shifts.contains(own[$0]) }
            guard let low = inside.first, let high = inside.last else { return }
            problem.addWindow(
                duties: first + low..<first + high + 1,
                most: perTeam * instance.teams[kind]
            )
        }
        for shift in 0...size.shifts - Self.restWindow {
            window(shift..<shift + Self.restWindow, perTeam: 1)
        }
        let week = 7 * size.shiftsPerDay
        for shift in stride(from: 0, through: size.shifts - week, by: size.shiftsPerDay) {
            window(shift..<shift + week, perTeam: 5)
        }
        window(0..<size.shifts, perTeam: ReferenceInstance.Kind.all[kind].mostShifts)
    }

    private mutating func addFloors() {
        let size = instance.size
        for area in 0..<size.areas {
            let cells = (0..<size.shifts).map { area * size.shifts + $0 }
            problem.addFloor(cells: cells, visits: instance.isHot(area) ? 6 : 2)
            guard instance.isHot(area) else { continue }
            let late = cells.indices.filter { size.part(of: $0) >= 1 }.map { cells[$0] }
            problem.addFloor(cells: late, visits: 2)
        }
    }
}
