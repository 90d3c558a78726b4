import Domain

/// What one team carries: where to be and when, why, what to look for, and boxes to fill in.
///
/// One page of A4 in black and white. It does not tell which places chance drew, so that nobody works otherwise
/// there.
struct PatrolSlip {
    /// The function.
    let resource: ResourceID

    /// The team.
    let team: String

    /// Its lines, by time; never empty.
    let lines: [PlanLine]

    /// Lines that a page of A4 has room for where each takes three lines of text.
    static let most = 14

    /// The slips of a function, by team and day: a team has one where its lines have room on a page, else
    /// several of whole days each.
    static func slips(of resource: ResourceID, in plan: DeploymentPlan) -> [PatrolSlip] {
        let lines = plan.lines.filter { $0.resource == resource && $0.roster != nil }
        return Dictionary(grouping: lines, by: \.team).sorted { $0.key < $1.key }.flatMap {
            team,
            lines in
            pages(lines).map { PatrolSlip(resource: resource, team: team, lines: $0) }
        }
    }

    /// Lines dealt to pages, whole days together where a day has room.
    private static func pages(_ lines: [PlanLine]) -> [[PlanLine]] {
        let days = Dictionary(grouping: lines) { $0.time.start.slotDay }.sorted { $0.key < $1.key }
        var pages: [[PlanLine]] = []
        for (_, lines) in days {
            let day = lines.sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
            if let last = pages.last, last.count + day.count <= most {
                pages[pages.count - 1] += day
            } else {
                pages += stride(from: 0, to: day.count, by: most).map {
                    Array(day[$0..<min($0 + most, day.count)])
                }
            }
        }
        return pages
    }
}
