import Domain

/// Gives lines their lasting names.
enum LineNames {
    /// What the line of a cell and a function is called, before those of the same name are told apart.
    static func name(_ cell: NeedCell, _ resource: ResourceKind, area: AreaID) -> PlanLineID {
        "\(cell.day)-\(resource.id)-\(area)"
    }

    /// What the line of a visit is called, before those of the same name are told apart.
    static func name(of visit: Visit, in space: SearchSpace) -> PlanLineID {
        let cell = space.needs.cells[visit.cell]
        let resource = space.shifts[visit.shift].resource
        return name(cell, resource, area: space.needs.areas[cell.area])
    }

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
