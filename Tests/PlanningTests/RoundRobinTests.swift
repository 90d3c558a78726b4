import Domain
import Testing
import Toolkit

/// Limits on all teams of a kind together are as good as limits on each: round robin gives every team its share.
///
/// Of duties that come after each other and are at most `n` times as many as the teams, no team gets more than `n`.
struct RoundRobinTests {
    @Test func `duties are assigned in turn`() {
        #expect(assign([2, 0, 1, 2], to: 3) == [[0, 3], [0, 3], [2]])
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `what all teams keep together each team keeps`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let teams = 1 + generator.below(5)
        let length = 1 + generator.below(40)
        let windows = (0..<1 + generator.below(30)).map { _ in
            let first = generator.below(length)
            let last = min(length, first + 1 + generator.below(12))
            return (range: first..<last, perTeam: 1 + generator.below(4))
        }
        let duties = drawn(length, teams, windows, &generator)
        let assigned = assign(duties, to: teams)
        #expect(
            assigned.joined().sorted()
                == duties.indices.flatMap { Array(repeating: $0, count: duties[$0]) }
        )
        for team in assigned {
            #expect(Set(team).count == team.count, "nobody takes a duty twice")
            for window in windows {
                #expect(team.count { window.range.contains($0) } <= window.perTeam)
            }
        }
    }

    /// The duties of each team, from the number of teams on each duty.
    private func assign(_ duties: [Int], to teams: Int) -> [[Int]] {
        var assigned: [[Int]] = Array(repeating: [], count: teams)
        let turns = duties.indices.flatMap { Array(repeating: $0, count: duties[$0]) }
        for (turn, duty) in turns.enumerated() { assigned[turn % teams].append(duty) }
        return assigned
    }

    /// As many teams as the windows let, drawn at random.
    private func drawn(
        _ length: Int,
        _ teams: Int,
        _ windows: [(range: Range<Int>, perTeam: Int)],
        _ generator: inout SplitMix64
    ) -> [Int] {
        var duties = Array(repeating: 0, count: length)
        for _ in 0..<4 * length {
            let duty = generator.below(length)
            duties[duty] += 1
            let isBroken = windows.contains {
                $0.range.contains(duty) && duties[$0.range].reduce(0, +) > $0.perTeam * teams
            }
            if duties[duty] > teams || isBroken { duties[duty] -= 1 }
        }
        return duties
    }
}
