import Domain
import Planning
import TestTools
import Toolkit

/// A fortnight as it may look: few bad areas, most of it at weekends, teams out on the same evenings.
enum Fortnight {
    static func problem(areas count: Int, shifts: Int, seed: UInt64 = 1) -> PlanProblem {
        var generator = SplitMix64(seed: seed)
        let ids = (0..<count).map { "a\($0)" }
        let resources = [Example.walkers, Example.outreach, Example.police, hosts]
        var problem = Example.problem(
            resources,
            roster: (0..<shifts).map { shift($0, &generator) },
            forecast: ids.enumerated().flatMap { rank, id in forecast(id, rank, &generator) }
        )
        problem.areas = ids.map { Area(id: $0, name: $0, outline: []) }
        return problem
    }

    private static let hosts = ResourceKind(
        id: "vardar",
        name: "trygghetsvärdar",
        responsible: "säkerhetschef",
        measure: "finns på plats"
    )

    private static func shift(_ index: Int, _ generator: inout SplitMix64) -> RosterEntry {
        let kinds = [Example.walkers, Example.outreach, hosts, hosts]
        let resource = kinds[generator.below(4)]
        let weekend = generator.chance(60)
        let day = (weekend ? 4 + generator.below(2) : generator.below(5)) + 7 * generator.below(2)
        let from = 15 + generator.below(5)
        return Example.shift(
            resource,
            day: day,
            from: from,
            to: from + 3 + generator.below(6),
            team: "lag \(index)",
            kind: resource.id == "vandrare" ? .bookedWalk : .schedule
        )
    }

    private static func forecast(
        _ area: AreaID,
        _ rank: Int,
        _ generator: inout SplitMix64
    ) -> [ForecastCell] {
        let level = 6 / Double(rank + 2)
        return WeekSlot.all.flatMap { slot in
            let late = slot.part == .evening || slot.part == .night
            let weekend = (5...6).contains(slot.weekday)
            let usual = level * (late ? 0.1 : 0.04) * (late && weekend ? 3 : 1)
            return Example.categories.map { category in
                let share =
                    Double(50 + generator.below(100)) / 100 * (category.violence ? 0.2 : 0.8)
                return ForecastCell(
                    area: area,
                    slot: slot,
                    category: category.id,
                    incidents: usual * share
                )
            }
        }
    }
}
