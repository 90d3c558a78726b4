import Domain

/// Lines of the plan that are decided on together: one function in one area in one part of the day.
struct Proposal {
    /// What the page calls it, 1 for the first on the page.
    let number: Int

    /// Its lines, by time; never empty.
    let lines: [PlanLine]

    /// The line that answers for most.
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

    /// Whether it is only asked for: the police.
    var isRequest: Bool {
        heaviest.roster == nil
    }

    /// Weighted incidents that it is reckoned to answer for.
    var worth: Double {
        lines.reduce(0) { $0 + $1.worth }
    }

    /// Weighted incidents expected there and then; lines of the same day share one need.
    var need: Double {
        let days = Dictionary(grouping: lines) { $0.time.start.slotDay }
        return days.sorted { $0.key < $1.key }.reduce(0) { sum, day in
            sum + (day.value.map(\.need).max() ?? 0)
        }
    }

    /// Its categories, the one that weighs most in it first.
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
    /// The proposals of a plan, those that answer for most first, numbered in that order.
    ///
    /// Of those alike in the decimal that the page shows, what is asked of the police comes first.
    static func ranked(_ lines: [PlanLine]) -> [Proposal] {
        Dictionary(grouping: lines, by: Key.init).values.compactMap(Proposal.init)
            .sorted { $0.rank < $1.rank }
    }

    /// A proposal of these lines, yet without its number; nil where there are none.
    private init?(_ lines: [PlanLine]) {
        guard let heaviest = lines.max(by: { ($0.worth, $1.id) < ($1.worth, $0.id) }) else {
            return nil
        }
        let sorted = lines.sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
        self.init(number: 0, lines: sorted, heaviest: heaviest)
    }

    /// The same under a number.
    func numbered(_ number: Int) -> Proposal {
        Proposal(number: number, lines: lines, heaviest: heaviest)
    }

    private var rank: (Int, Int, Double, ResourceID, AreaID, Int) {
        (-Int((worth * 10).rounded()), isRequest ? 0 : 1, -worth, resource, area, part.rawValue)
    }
}

/// What the lines of a proposal have in common.
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
    /// Weighted incidents that it is reckoned to answer for.
    var worth: Double {
        need * benefit
    }
}

extension LocalTime {
    /// The day that its part of the day belongs to: the hours before 06 belong to the day before.
    var slotDay: Day {
        adding(minutes: -PartOfDay.morning.hours.lowerBound * 60).day
    }
}
