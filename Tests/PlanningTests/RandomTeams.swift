import Domain
import TestTools
import Toolkit

@testable import Planning

/// Small problems of teams, drawn at random, whose every plan can be looked at.
enum RandomTeams {
    static func problem(seed: UInt64) -> TeamProblem {
        var generator = SplitMix64(seed: seed)
        var problem = TeamProblem(gains: [(10, 100), (10, 60), (20, 35)])
        let cells = (0..<2 + generator.below(2)).map { _ in
            problem.addCell(weight: Double(1 + generator.below(9)), mostVisits: 3)
        }
        for _ in 0..<2 {
            let kind = problem.addKind(teams: 1 + generator.below(2))
            let first = problem.duties.count
            for _ in 0..<2 {
                let duty = problem.addDuty(kind: kind, mostTeams: 2, minutes: 60)
                let piece = problem.addPiece(duty: duty, slots: 1 + generator.below(3))
                for cell in cells where generator.chance(60) {
                    _ = problem.addOption(
                        piece: piece,
                        cell: cell,
                        slots: 1 + generator.below(2),
                        effect: Double(4 + generator.below(7)),
                        mostVisits: 2
                    )
                }
            }
            problem.addWindow(duties: first..<first + 2, most: 1 + generator.below(3))
        }
        return problem
    }

    /// Worth of the best plan, by walking through all of them.
    static func best(of problem: TeamProblem) -> Double {
        var best = 0.0
        openAll(TeamAllocation(problem), from: 0, &best)
        return best
    }

    private static func openAll(_ allocation: TeamAllocation, from duty: Int, _ best: inout Double)
    {
        guard duty < allocation.problem.duties.count else {
            return visitAll(allocation, from: 0, &best)
        }
        openAll(allocation, from: duty + 1, &best)
        guard allocation.canOpen(duty) else { return }
        var more = allocation
        more.open(duty)
        openAll(more, from: duty, &best)
    }

    private static func visitAll(
        _ allocation: TeamAllocation,
        from option: Int,
        _ best: inout Double
    ) {
        best = max(best, allocation.value)
        guard option < allocation.problem.options.count else { return }
        visitAll(allocation, from: option + 1, &best)
        guard allocation.allows(option), allocation.hasRoom(for: option) else { return }
        var more = allocation
        more.visit(option)
        visitAll(more, from: option, &best)
    }
}
