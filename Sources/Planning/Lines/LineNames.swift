import Domain

/// Gives lines their lasting names.
enum LineNames {
    /// The lines with every name used once, most important first.
    ///
    /// Lines of the same day, function and area are told apart by a number, in order of time and team.
    static func ranked(_ lines: [PlanLine]) -> [PlanLine] {
        var taken: Set<PlanLineID> = []
        let named = lines.sorted(by: precedes).map { line in
            var line = line
            line.id = free(line.id, taken)
            taken.insert(line.id)
            return line
        }
        return named.sorted { left, right in
            let worth = [left, right].map { $0.need * $0.benefit }
            return worth[0] > worth[1] || (worth[0] == worth[1] && left.id < right.id)
        }
    }

    private static func precedes(_ left: PlanLine, _ right: PlanLine) -> Bool {
        let (from, to) = ((left.time.start, left.team), (right.time.start, right.team))
        return from < to || (from == to && (left.time.end, left.id) < (right.time.end, right.id))
    }

    private static func free(_ name: PlanLineID, _ taken: Set<PlanLineID>) -> PlanLineID {
        var candidate = name
        var number = 1
        while taken.contains(candidate) {
            number += 1
            candidate = "\(name)-\(number)"
        }
        return candidate
    }
}
