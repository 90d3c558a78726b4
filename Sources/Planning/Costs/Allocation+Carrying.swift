import Domain

extension Allocation {
    /// The same visits in another space, as far as its rules and blocks let them.
    init(carrying other: Allocation, to space: SearchSpace) {
        self.init(space)
        let places = Dictionary(grouping: space.moves.indices) { VisitKey($0, in: space) }
        for (key, moves) in other.visits.sorted(by: { $0.key < $1.key }) {
            var left = moves.reduce(0) { $0 + other.space.moves[$1].visits }
            let open = (places[key] ?? []).sorted {
                space.moves[$0].visits > space.moves[$1].visits
            }
            while left > 0, let index = fitting(open, left) {
                make(index)
                left -= space.moves[index].visits
            }
        }
    }

    /// The longest move that does not stay longer than `visits`, else the shortest.
    private func fitting(_ moves: [Int], _ visits: Int) -> Int? {
        let open = moves.filter { allows(space.moves[$0]) }
        return open.first { space.moves[$0].visits <= visits } ?? open.last
    }

    /// Moves that are made, by what stays the same in another space, each as many times as it is made.
    private var visits: [VisitKey: [Int]] {
        let made = space.moves.indices.flatMap { Array(repeating: $0, count: counts[$0]) }
        return Dictionary(grouping: made) { VisitKey($0, in: space) }
    }
}

/// What a visit is in every space of the same areas and days: entries keep their order, and new ones come last.
private struct VisitKey: Hashable, Comparable {
    let shift: Int
    let cell: Int

    init(_ index: Int, in space: SearchSpace) {
        shift = space.moves[index].shift
        cell = space.moves[index].cell
    }

    static func < (left: VisitKey, right: VisitKey) -> Bool {
        (left.shift, left.cell) < (right.shift, right.cell)
    }
}
