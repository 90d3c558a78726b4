/// What moves to the same place come to together, and how much of it there is room for.
struct VisitLimit {
    let terms: [MixedIntegerModel.Term]
    let room: Double
    /// What is lost for each unit above the room; nil where nothing may be above it.
    let loss: Double?

    /// What columns' values come to beyond the room.
    func excess(_ values: [Double]) -> Double {
        terms.reduce(-room) { $0 + $1.coefficient * values[$1.column] }
    }

    /// The limits that some moves could break, in an order that their own alone decides.
    static func all(on moves: [Int], in space: SearchSpace) -> [VisitLimit] {
        let columns = moves.indices.map { Column(column: $0, move: space.moves[moves[$0]]) }
        let cells = Dictionary(grouping: columns) { $0.move.cell }.sorted { $0.key < $1.key }
        let stays = Dictionary(grouping: columns) { Stay($0.move) }.sorted { $0.key < $1.key }
        let limits =
            cells.flatMap { overlaps(in: space.needs.cells[$0.key], $0.value, space) }
            + cells.map { visits($0.value, to: space.settings.visitsPerArea) }
            + stays.map { visits($0.value, to: space.settings.visitsPerTeam) }
        return limits.filter { limit in
            let most = limit.terms.reduce(0) {
                $0 + $1.coefficient * Double(space.most(space.moves[moves[$1.column]]))
            }
            return most > limit.room + tolerance
        }
    }

    /// Far below the effect of any visit, and above what sums of them are rounded by.
    static let tolerance = 1e-6

    private struct Column {
        let column: Int
        let move: Move
    }

    /// What visits to a cell lose of what each move would add alone, level by level.
    ///
    /// A dose fills the first k segments as far as k visits would. Were all filled alone, the sum could be
    /// more: that is lost. The first k segments are worth k times the step from segment k to the next.
    private static func overlaps(in cell: NeedCell, _ columns: [Column], _ space: SearchSpace)
        -> [VisitLimit]
    {
        let segments = space.saturation.segments
        return zip(segments, segments.dropFirst() + [0]).enumerated().compactMap { index, pair in
            let (level, step) = (Double(index + 1), pair.0 - pair.1)
            guard cell.total > 0, step > 0 else { return nil }
            let terms = columns.map {
                MixedIntegerModel.Term(column: $0.column, coefficient: min(level, $0.move.dose))
            }
            return VisitLimit(terms: terms, room: level, loss: cell.total * step)
        }
    }

    private static func visits(_ columns: [Column], to most: Int) -> VisitLimit {
        let terms = columns.map {
            MixedIntegerModel.Term(column: $0.column, coefficient: Double($0.move.visits))
        }
        return VisitLimit(terms: terms, room: Double(most), loss: nil)
    }
}
