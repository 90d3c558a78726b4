import Domain

/// Lines of the plan that are decided on together: one function, area and part of the day.
struct Proposal {
    /// Its number on the page, from 1.
    let number: Int

    /// Its lines, by time; never empty.
    let lines: [PlanLine]

    /// The line with most worth.
    let heaviest: PlanLine

    /// The function.
    var resource: ResourceID {
        heaviest.resource
    }

    /// The area.
    var area: AreaID {
        heaviest.area
    }

    /// The part of the day.
    var part: PartOfDay {
        WeekSlot(heaviest.time.start).part
    }

    /// Whether it is a request to the police.
    var isRequest: Bool {
        heaviest.roster == nil
    }

    /// Weighted incidents that it covers: need × benefit.
    var worth: Double {
        lines.reduce(0) { $0 + $1.worth }
    }

    /// Weighted incidents expected there and then; lines of the same day share their need.
    var need: Double {
        let days = Dictionary(grouping: lines) { $0.time.start.slotDay }
        return days.sorted { $0.key < $1.key }.reduce(0) { sum, day in
            sum + (day.value.map(\.need).max() ?? 0)
        }
    }

    /// Its categories, the one with most worth first.
    var categories: [CategoryID] {
        let worths = Dictionary(grouping: lines.filter { $0.category != nil }) { $0.category ?? "" }
            .mapValues { lines in lines.reduce(0) { $0 + $1.worth } }
        return worths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// Its places, in alphabetical order.
    var places: [String] {
        Set(lines.compactMap(\.place)).sorted {
            Swedish.alphabetical($0) < Swedish.alphabetical($1)
        }
    }
}

extension Proposal {
    /// Proposals of a plan by worth.
    ///
    /// Among those equal in the decimal that the page shows, requests come first.
    static func ranked(_ lines: [PlanLine]) -> [Proposal] {
        Dictionary(grouping: lines, by: Key.init).values.compactMap(Proposal.init)
            .sorted { $0.rank < $1.rank }
    }

    /// Proposal of these lines without a number; nil if there are none.
    private init?(_ lines: [PlanLine]) {
        guard let heaviest = lines.max(by: { ($0.worth, $1.id) < ($1.worth, $0.id) }) else {
            return nil
        }
        let sorted = lines.sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
        self.init(number: 0, lines: sorted, heaviest: heaviest)
    }

    /// The same proposal with a number.
    func numbered(_ number: Int) -> Proposal {
        Proposal(number: number, lines: lines, heaviest: heaviest)
    }

    private var rank: (Int, Int, Double, ResourceID, AreaID, Int) {
        (-Int((worth * 10).rounded()), isRequest ? 0 : 1, -worth, resource, area, part.rawValue)
    }
}

/// Properties that the lines of a proposal share.
private struct Key: Hashable {
    let resource: ResourceID
    let area: AreaID
    let part: PartOfDay
    let isRequest: Bool

    init(_ line: PlanLine) {
        resource = line.resource
        area = line.area
        part = WeekSlot(line.time.start).part
        isRequest = line.roster == nil
    }
}

extension PlanLine {
    /// Weighted incidents that it covers: need × benefit.
    var worth: Double {
        need * benefit
    }
}

extension LocalTime {
    /// Day of its part of the day; the hours before 06 belong to the day before.
    var slotDay: Day {
        adding(minutes: -PartOfDay.morning.hours.lowerBound * 60).day
    }
}

/// The plan's proposals in the order of the meeting: the foremost, then the others.
struct Agenda {
    /// Proposals to discuss one by one, in order of worth.
    let foremost: [Proposal]

    /// The others, in order of worth.
    let rest: [Proposal]

    /// Most proposals that a meeting has time to discuss.
    private static let mostInFull = 5

    /// Most proposals of one function or area among the foremost, while there are others.
    private static let mostAlike = 1

    /// Orders and numbers the proposals of a plan.
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

    /// Best proposal of each function among the foremost.
    var bestOfEach: [Proposal] {
        var seen: Set<ResourceID> = []
        return foremost.filter { seen.insert($0.resource).inserted }
    }

    /// Number of the proposal of each line.
    var numbers: [PlanLineID: Int] {
        let pairs = all.flatMap { proposal in proposal.lines.map { ($0.id, proposal.number) } }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Indices of the foremost: by worth, with different functions and areas as far as possible.
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
