/// Deals duties out to teams that are alike.
public enum RosterDealing {
    /// The duties of each team, where `teams` are so many on each duty of one kind in order of time.
    ///
    /// Round robin: of duties after each other that are at most `n` times as many as the teams, no team
    /// gets more than `n`, so that every window that the counts keep is kept by each team.
    public static func deal(_ duties: [Int], to teams: Int) -> [[Int]] {
        precondition(teams > 0, "somebody takes the duties")
        var dealt: [[Int]] = Array(repeating: [], count: teams)
        var next = 0
        for (duty, count) in duties.enumerated() {
            for _ in 0..<count {
                dealt[next % teams].append(duty)
                next += 1
            }
        }
        return dealt
    }
}
