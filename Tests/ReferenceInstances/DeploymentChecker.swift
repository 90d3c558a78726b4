/// Judges a deployment by the rules of its instance, and shares no code with any model.
public struct DeploymentChecker: Sendable {
    private let instance: ReferenceInstance

    /// A checker of one instance's deployments.
    public init(_ instance: ReferenceInstance) {
        self.instance = instance
    }

    /// Worth of the visits.
    public func benefit(of deployment: Deployment) -> Int {
        var doses: [[Int]: Int] = [:]
        for visit in deployment.visits {
            let effect = ReferenceInstance.Kind.all[visit.kind].effects[instance.types[visit.area]]
            doses[[visit.area, visit.shift], default: 0] += visit.count * effect
        }
        return doses.reduce(0) { sum, cell in
            sum + instance.weights[cell.key[0]][cell.key[1]] * gain(cell.value)
        }
    }

    /// The rules that a deployment breaks, in words; empty where it keeps them all.
    public func faults(in deployment: Deployment) -> [String] {
        deployment.teams.compactMap(fault) + deployment.visits.compactMap(fault)
            + timeFaults(deployment) + areaFaults(deployment)
            + ReferenceInstance.Kind.all.indices.flatMap { windowFaults(deployment, kind: $0) }
    }

    private func gain(_ dose: Int) -> Int {
        var (sum, rest) = (0, dose)
        for (length, worth) in [(10, 100), (10, 60), (20, 35), (40, 15)] {
            sum += min(length, max(0, rest)) * worth
            rest -= length
        }
        return sum
    }

    private func works(_ kind: Int, _ shift: Int) -> Bool {
        ReferenceInstance.Kind.all[kind].parts.contains(shift % instance.size.shiftsPerDay)
    }

    private func fault(in teams: Deployment.Teams) -> String? {
        works(teams.kind, teams.shift) && teams.count > 0
            ? nil : "kind \(teams.kind) cannot work shift \(teams.shift)"
    }

    private func fault(in visits: Deployment.Visits) -> String? {
        let isAllowed = instance.allowed[visits.kind][visits.area]
        let isOpen = works(visits.kind, visits.shift) && isAllowed
        return isOpen && (1...4).contains(visits.count)
            ? nil
            : "area \(visits.area) shift \(visits.shift) kind \(visits.kind): \(visits.count) visits"
    }

    private func timeFaults(_ deployment: Deployment) -> [String] {
        var rooms: [[Int]: Int] = [:]
        for teams in deployment.teams {
            rooms[[teams.shift, teams.kind], default: 0] += teams.count * instance.size.slots
        }
        for visits in deployment.visits {
            let slots = instance.travel[visits.area] >= 10 ? 2 : 1
            rooms[[visits.shift, visits.kind], default: 0] -= visits.count * slots
        }
        return rooms.filter { $0.value < 0 }.map { "shift, kind \($0.key): no time" }.sorted()
    }

    private func areaFaults(_ deployment: Deployment) -> [String] {
        (0..<instance.size.areas).flatMap { area in
            let here = deployment.visits.filter { $0.area == area }
            let total = here.reduce(0) { $0 + $1.count }
            let late = here.filter { $0.shift % instance.size.shiftsPerDay >= 1 }
                .reduce(0) { $0 + $1.count }
            let isHot = area < max(1, instance.size.areas / 5)
            let isMissed = total < (isHot ? 6 : 2) || (isHot && late < 2)
            let full = Dictionary(grouping: here, by: \.shift)
                .filter { $0.value.reduce(0) { $0 + $1.count } > 8 }
            return full.keys.sorted().map { "area \(area) shift \($0): too many visits" }
                + (isMissed ? ["area \(area): too few visits"] : [])
        }
    }

    private func windowFaults(_ deployment: Deployment, kind: Int) -> [String] {
        var duties = Array(repeating: 0, count: instance.size.shifts)
        for teams in deployment.teams where teams.kind == kind {
            duties[teams.shift] += teams.count
        }
        let (teams, day) = (instance.teams[kind], instance.size.shiftsPerDay)
        func broken(_ length: Int, _ most: Int, step: Int) -> Bool {
            stride(from: 0, through: duties.count - length, by: step).contains {
                duties[$0..<$0 + length].reduce(0, +) > most * teams
            }
        }
        let most = ReferenceInstance.Kind.all[kind].mostShifts
        return [
            (broken(3, 1, step: 1), "rest"), (broken(7 * day, 5, step: day), "week"),
            (broken(duties.count, most, step: 1), "fortnight"),
        ].filter(\.0).map { "kind \(kind): \($0.1)" }
    }
}
