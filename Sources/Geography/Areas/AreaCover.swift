import Domain

/// The cells of a grid that one area has a part of.
struct AreaCover {
    private let grid: Grid
    private let rows: ClosedRange<Int>
    private let columns: ClosedRange<Int>
    /// Whether the border crosses a cell, for the cells of the box around the area.
    private var isCrossed: [Bool]

    /// Metres that an edge is taken to be thick: more than its cells can be misjudged by rounding.
    private static let thickness = 1e-6

    /// The cover of an area with these closed rings; nil where it has none.
    init?(_ rings: [[PlanarPoint]], slabs: EdgeSlabs, on grid: Grid) {
        let corners = slabs.corners
        guard let first = corners.first else { return nil }
        var box = (
            rows: grid.row(of: first.north)...grid.row(of: first.north),
            columns: grid.column(of: first.east)...grid.column(of: first.east)
        )
        for corner in corners {
            box.rows = box.rows.widened(to: grid.row(of: corner.north))
            box.columns = box.columns.widened(to: grid.column(of: corner.east))
        }
        self.grid = grid
        (rows, columns) = box
        isCrossed = [Bool](repeating: false, count: rows.count * columns.count)
        for edge in EdgeSlabs.edges(of: rings) { mark(corners[edge], corners[edge + 1]) }
    }

    /// The cells that lie in the area, or that its border crosses.
    ///
    /// Cells side by side without a border between them lie on the same side of it: one is asked for.
    func cells(isInside: (PlanarPoint) -> Bool) -> [(number: Int, isCrossed: Bool)] {
        var cells: [(number: Int, isCrossed: Bool)] = []
        for row in rows {
            var side: Bool?
            for column in columns {
                let crosses = isCrossed[place(row, column)]
                if crosses {
                    side = nil
                } else if side == nil {
                    side = isInside(grid.middle(row: row, column: column))
                }
                if crosses || side == true { cells.append((row * grid.columns + column, crosses)) }
            }
        }
        return cells
    }

    /// Marks the cells that an edge goes through, row by row.
    private mutating func mark(_ a: PlanarPoint, _ b: PlanarPoint) {
        let (low, high) = a.north <= b.north ? (a, b) : (b, a)
        let (first, last) = (grid.row(of: low.north), grid.row(of: high.north))
        for row in first...last {
            let northings = grid.northings(ofRow: row)
            let from = east(at: northings.lowerBound - Self.thickness, low, high)
            let to = east(at: northings.upperBound + Self.thickness, low, high)
            let west = grid.column(of: min(from, to) - Self.thickness)
            let east = grid.column(of: max(from, to) + Self.thickness)
            for column in max(west, columns.lowerBound)...min(east, columns.upperBound) {
                isCrossed[place(row, column)] = true
            }
        }
    }

    /// The easting of an edge at a northing, never beyond its ends.
    private func east(at north: Double, _ low: PlanarPoint, _ high: PlanarPoint) -> Double {
        if north <= low.north { return low.east }
        if north >= high.north { return high.east }
        let share = (north - low.north) / (high.north - low.north)
        return low.east + (high.east - low.east) * share
    }

    private func place(_ row: Int, _ column: Int) -> Int {
        (row - rows.lowerBound) * columns.count + column - columns.lowerBound
    }
}

extension ClosedRange<Int> {
    /// The range that also holds a number.
    fileprivate func widened(to number: Int) -> ClosedRange {
        Swift.min(lowerBound, number)...Swift.max(upperBound, number)
    }
}
