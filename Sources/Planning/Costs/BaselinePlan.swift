import Domain

/// The plan found, as the baseline that other plans are compared with (decision 0033).
struct BaselinePlan {
    let problem: PlanProblem
    let settings: PlanSettings

    /// Visits of the plan after a local search.
    ///
    /// Other plans are found from it by the same search, so that their gain is due to what sets them apart.
    let base: Allocation

    /// Visits of the plan itself.
    let found: Allocation

    /// Most that the plan may lack to the best, in weighted incidents: no smaller gain is reported.
    let slack: Double

    /// Shifts that rules of work and rest have shortened or removed.
    let faults: [RosterFault]

    /// The baseline of a problem in canonical order.
    init(
        _ problem: PlanProblem,
        _ settings: PlanSettings,
        _ search: VisitSearch,
        faults: [RosterFault] = []
    ) {
        self.problem = problem
        self.faults = faults
        self.settings = settings
        found = search.allocation
        // Carried, so that nothing is held back here that no other plan holds back.
        base = LocalSearch.best(from: Allocation(carrying: found, to: found.space))
        slack = max(LazyGreedy.leastGain, search.bound - base.worth)
    }

    /// The difference that a change of problem or settings makes.
    func other(_ change: (inout PlanProblem, inout PlanSettings) -> Void) -> PlanDifference {
        var (problem, settings) = (problem, settings)
        change(&problem, &settings)
        let start = Allocation(carrying: base, to: SearchSpace(problem, settings: settings))
        return PlanDifference(from: start, to: LocalSearch.best(from: start))
    }
}

/// Difference between two allocations in the same space.
struct PlanDifference {
    private let start: Allocation
    let end: Allocation

    init(from start: Allocation, to end: Allocation) {
        self.start = start
        self.end = end
    }

    /// Worth of the second above the first, in weighted incidents answered for.
    var gain: Double {
        end.worth - start.worth
    }

    /// Names of lines that only the first has.
    var gone: Set<PlanLineID> {
        names(of: start).subtracting(names(of: end))
    }

    /// Lines that only the second has, the most important first.
    func come(_ evidence: EvidenceTable) -> [PlanLine] {
        let before = names(of: start)
        let writer = LineWriter(allocation: end, evidence: evidence)
        return LineNames.ranked(
            writer.lines { !before.contains(LineNames.name(of: $0, in: end.space)) }
        )
    }

    private func names(of allocation: Allocation) -> Set<PlanLineID> {
        Set(Timetable.visits(of: allocation).map { LineNames.name(of: $0, in: allocation.space) })
    }
}

extension Allocation {
    /// The same visits in another space, as far as its rules and blocks allow.
    init(carrying other: Allocation, to space: SearchSpace) {
        self.init(space)
        let places = Dictionary(grouping: space.moves.indices) { VisitKey($0, in: space) }
        let visits = other.visits.sorted {
            ($0.key.shift, $0.key.cell) < ($1.key.shift, $1.key.cell)
        }
        for (key, moves) in visits {
            var left = moves.reduce(0) { $0 + other.space.moves[$1].visits }
            let open = (places[key] ?? []).sorted {
                space.moves[$0].visits > space.moves[$1].visits
            }
            while left > 0, let index = fitting(open, left) {
                make(index)
                left -= space.moves[index].visits
            }
        }
    }

    /// The longest move of at most `visits`, else the shortest.
    private func fitting(_ moves: [Int], _ visits: Int) -> Int? {
        let open = moves.filter { allows(space.moves[$0]) }
        return open.first { space.moves[$0].visits <= visits } ?? open.last
    }

    /// Moves that are made, by shift and cell, each as many times as it is made.
    private var visits: [VisitKey: [Int]] {
        let made = space.moves.indices.flatMap { Array(repeating: $0, count: counts[$0]) }
        return Dictionary(grouping: made) { VisitKey($0, in: space) }
    }
}

/// Shift and cell of a visit, the same in every space of the same areas and days: entries keep their order, new ones come last.
private struct VisitKey: Hashable {
    let shift: Int
    let cell: Int

    init(_ index: Int, in space: SearchSpace) {
        shift = space.moves[index].shift
        cell = space.moves[index].cell
    }
}
