import Domain

/// Worth of plan lines in a problem, whatever problem they were made for.
struct LineWorth {
    private let needs: NeedTable
    private let visitGain: ConcaveGain
    private let resources: [ResourceID: ResourceKind]
    private let floorWorth: Double
    private let known: Set<AreaID>

    init(_ problem: PlanProblem, _ settings: PlanSettings) {
        needs = NeedTable(problem, eventWeight: settings.eventWeight)
        visitGain = ConcaveGain(ofVisits: settings.gains)
        resources = Dictionary(uniqueKeysWithValues: problem.resources.map { ($0.id, $0) })
        floorWorth = settings.floorWorth
        known = problem.areasWithHistory
    }

    /// Weighted incidents answered for, with the floor of each area that is reached.
    func worth(of lines: [PlanLine]) -> Double {
        let reached = Set(lines.filter { $0.roster != nil }.map(\.area)).intersection(known)
        return answered(by: lines) + Double(reached.count) * floorWorth
    }

    /// Weighted incidents answered for in an area.
    func answered(by lines: [PlanLine], in area: AreaID) -> Double {
        answered(by: lines.filter { $0.area == area })
    }

    /// Weighted incidents expected in an area.
    func need(of area: AreaID) -> Double {
        needs.cells.reduce(0) { $0 + (needs.areas[$1.area] == area ? $1.total : 0) }
    }

    /// Weighted incidents answered for by visits; requests are not visits.
    private func answered(by lines: [PlanLine]) -> Double {
        var doses = Array(repeating: 0.0, count: needs.cells.count)
        for line in lines where line.roster != nil {
            guard let resource = resources[line.resource], let cell = cell(of: line) else {
                continue
            }
            doses[cell] += Double(line.visits) * needs.cells[cell].fit(of: resource)
        }
        return needs.answered(by: doses, visitGain)
    }

    private func cell(of line: PlanLine) -> Int? {
        let segment = ShiftSegment(start: line.time.start, end: line.time.end)
        return needs.areas.firstIndex(of: line.area).flatMap {
            needs.index(area: $0, day: segment.day, part: segment.part)
        }
    }
}
