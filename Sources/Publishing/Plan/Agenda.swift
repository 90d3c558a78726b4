import Domain

/// The plan as the meeting goes through it: the foremost proposals one by one, the rest by function.
struct Agenda {
    /// Proposals shown in full, in order of worth.
    let foremost: [Proposal]

    /// The others, by function in the order of the configuration, then in order of worth.
    let rest: [[Proposal]]

    /// Proposals that a meeting has time to talk through.
    private static let mostInFull = 8

    /// Fewest that are worth a table of their own; with fewer left over, all are shown in full.
    private static let fewestLeft = 3

    /// Most of one function, and of one area, among the foremost while there are others.
    private static let mostAlike = 2

    /// The agenda of a plan.
    init(_ plan: DeploymentPlan, resources: [ResourceKind]) {
        let ranked = Proposal.ranked(plan.lines)
        let chosen = Agenda.chosen(from: ranked)
        let known = resources.map(\.id)
        let others = Dictionary(grouping: ranked.indices.filter { !chosen.contains($0) }) {
            ranked[$0].resource
        }
        let order = known + others.keys.filter { !known.contains($0) }.sorted()
        var number = 0
        func numbered(_ index: Int) -> Proposal {
            number += 1
            return ranked[index].numbered(number)
        }
        foremost = ranked.indices.filter(chosen.contains).map(numbered)
        rest = order.compactMap { others[$0]?.map(numbered) }
    }

    /// Every proposal, in the order of the page.
    var all: [Proposal] {
        foremost + rest.joined()
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
        guard ranked.count >= mostInFull + fewestLeft else { return Set(ranked.indices) }
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
