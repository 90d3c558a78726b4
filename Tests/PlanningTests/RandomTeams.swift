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
        openAll(TeamFilling(problem), from: 0, &best)
        return best
    }

    private static func openAll(_ filling: TeamFilling, from duty: Int, _ best: inout Double) {
        guard duty < filling.problem.duties.count else { return visitAll(filling, from: 0, &best) }
        openAll(filling, from: duty + 1, &best)
        guard filling.canOpen(duty) else { return }
        var more = filling
        more.open(duty)
        openAll(more, from: duty, &best)
    }

    private static func visitAll(_ filling: TeamFilling, from option: Int, _ best: inout Double) {
        best = max(best, filling.value)
        guard option < filling.problem.options.count else { return }
        visitAll(filling, from: option + 1, &best)
        guard filling.takes(option), filling.hasRoom(for: option) else { return }
        var more = filling
        more.visit(option)
        visitAll(more, from: option, &best)
    }
}
