import Domain

/// Advice that is the same on several days: one function, the same hours, as many teams.
struct AdviceGroup {
    /// By day; never empty.
    let rows: [TeamAdvice.Row]

    /// The rows' groups, in the order of their first rows.
    static func groups(of rows: [TeamAdvice.Row]) -> [AdviceGroup] {
        Dictionary(grouping: rows.enumerated(), by: { Key($0.element) }).values
            .sorted { ($0.first?.offset ?? 0) < ($1.first?.offset ?? 0) }
            .map { AdviceGroup(rows: $0.map(\.element)) }
    }

    /// Days and hours, as appointments are written.
    var times: String {
        Swedish.appointments(rows.map(\.time)).map { "\($0.days) \($0.clock)" }
            .joined(separator: "; ")
    }

    /// What the teams answer for on all the days together.
    var gain: Double {
        rows.reduce(0) { $0 + $1.gain }
    }

    /// The day on which they do most; the first of equals.
    var best: TeamAdvice.Row? {
        rows.max { ($0.gain, $1.time.start) < ($1.gain, $0.time.start) }
    }

    private struct Key: Hashable {
        let resource: ResourceID
        let clock: String
        let teams: Int
        let set: Int

        init(_ row: TeamAdvice.Row) {
            resource = row.resource
            clock = Swedish.clock(row.time)
            teams = row.teams
            set = row.set
        }
    }
}
