import Domain

/// The plan as the meeting goes through it: the foremost proposals to talk about, then the others.
struct Agenda {
    /// Proposals to talk about one by one, in order of worth.
    let foremost: [Proposal]

    /// The others, in order of worth.
    let rest: [Proposal]

    /// Proposals that a meeting has time to talk through.
    private static let mostInFull = 5

    /// Most of one function, and of one area, among the foremost while there are others.
    private static let mostAlike = 1

    /// The agenda of a plan.
    init(_ plan: DeploymentPlan) {
        let ranked = Proposal.ranked(plan.lines)
        let chosen = Agenda.chosen(from: ranked)
        let order = chosen.sorted() + ranked.indices.filter { !chosen.contains($0) }
        let numbered = order.enumerated().map { ranked[$0.element].numbered($0.offset + 1) }
        foremost = Array(numbered.prefix(chosen.count))
        rest = Array(numbered.dropFirst(chosen.count))
    }

    /// Every proposal, in the order of their numbers.
    var all: [Proposal] {
        foremost + rest
    }

    /// The best of each function, most worth first.
    var bestOfEach: [Proposal] {
        var seen: Set<ResourceID> = []
        return foremost.filter { seen.insert($0.resource).inserted }
    }

    /// Numbers of the proposals that lines belong to.
    var numbers: [PlanLineID: Int] {
        let pairs = all.flatMap { proposal in proposal.lines.map { ($0.id, proposal.number) } }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Indices of the foremost: by worth, yet so that functions and areas vary.
    private static func chosen(from ranked: [Proposal]) -> Set<Int> {
        var chosen: Set<Int> = []
        var functions: [ResourceID: Int] = [:]
        var areas: [AreaID: Int] = [:]
        for (index, proposal) in ranked.enumerated() where chosen.count < mostInFull {
            guard functions[proposal.resource, default: 0] < mostAlike,
                areas[proposal.area, default: 0] < mostAlike
            else { continue }
            chosen.insert(index)
            functions[proposal.resource, default: 0] += 1
            areas[proposal.area, default: 0] += 1
        }
        let others = ranked.indices.filter { !chosen.contains($0) }
        return chosen.union(others.prefix(mostInFull - chosen.count))
    }
}
