import Domain

/// Lines of the random draw, with their controls.
struct DrawnLines {
    private let allocation: Allocation
    /// Pairs by place and time of the line that was drawn.
    private let pairs: [Key: RandomReserve.Pair]

    private struct Key: Hashable {
        let area: AreaID
        let day: Day
        let part: PartOfDay
    }

    init(_ search: VisitSearch) {
        allocation = search.allocation
        let space = allocation.space
        pairs = Dictionary(
            uniqueKeysWithValues: search.pairs.map { (Self.key(of: $0.drawn, in: space), $0) }
        )
    }

    /// The lines, with those that were drawn marked: their alternative is the control, and no rule binds them.
    func marked(_ lines: [PlanLine]) -> [PlanLine] {
        lines.map { line in
            guard let pair = pair(of: line) else { return line }
            var line = line
            (line.isDrawn, line.alternative, line.binding) = (true, control(pair), [])
            return line
        }
    }

    private func control(_ pair: RandomReserve.Pair) -> PlanLine.Alternative {
        var rest = allocation
        rest.make(pair.drawn, times: -1)
        return .init(
            area: key(of: pair.control).area,
            worth: rest.answered(space.moves[pair.control])
        )
    }

    private var space: SearchSpace { allocation.space }

    /// The draw by time; nil where nothing was drawn.
    func draw(among lines: [PlanLine]) -> ReserveDraw? {
        let drawn = lines.filter(\.isDrawn).sorted {
            ($0.time.start, $0.id) < ($1.time.start, $1.id)
        }
        guard !drawn.isEmpty else { return nil }
        let visits = [drawn, lines.filter { $0.roster != nil }].map {
            $0.reduce(0) { $0 + $1.visits }
        }
        return ReserveDraw(
            seed: space.seed,
            share: Double(visits[0]) / Double(visits[1]),
            pairs: drawn.compactMap(matchedPair)
        )
    }

    private func matchedPair(_ line: PlanLine) -> ReserveDraw.Pair? {
        pair(of: line).map { pair in
            let (drawn, control) = (key(of: pair.drawn), key(of: pair.control))
            return ReserveDraw.Pair(
                line: line.id,
                drawn: drawn.area,
                control: control.area,
                day: drawn.day,
                part: drawn.part
            )
        }
    }

    private func pair(of line: PlanLine) -> RandomReserve.Pair? {
        guard line.roster != nil else { return nil }
        let segment = ShiftSegment(start: line.time.start, end: line.time.end)
        return pairs[Key(area: line.area, day: segment.day, part: segment.part)]
    }

    private func key(of index: Int) -> Key {
        Self.key(of: index, in: space)
    }

    private static func key(of index: Int, in space: SearchSpace) -> Key {
        let cell = space.needs.cells[space.moves[index].cell]
        return Key(area: space.needs.areas[cell.area], day: cell.day, part: cell.part)
    }
}
