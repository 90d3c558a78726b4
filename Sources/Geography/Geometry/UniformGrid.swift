import Domain

/// A uniform grid of square cells over a part of the plane.
///
/// Row and column are monotonic in northing and easting, however the division is rounded: a point
/// between two others is in a cell between theirs.
struct UniformGrid {
    let columns: Int
    let rows: Int
    private let west: Double
    private let south: Double
    private let east: Double
    private let north: Double
    private let perMetre: Double

    /// A grid of about this many cells over the bounding box of points; nil where there are none.
    init?(over points: [PlanarPoint], cells: Int) {
        guard let first = points.first else { return nil }
        var (south, north, west, east) = (first.north, first.north, first.east, first.east)
        for point in points {
            (south, north) = (min(south, point.north), max(north, point.north))
            (west, east) = (min(west, point.east), max(east, point.east))
        }
        (self.south, self.north, self.west, self.east) = (south, north, west, east)
        let (width, height) = (max(east - west, 1), max(north - south, 1))
        let side = (width * height / Double(cells)).squareRoot()
        // However narrow the box is, the grid has no more cells than this.
        let size = max(side, width / Double(cells), height / Double(cells))
        perMetre = 1 / size
        columns = Int(width / size) + 1
        rows = Int(height / size) + 1
    }

    var count: Int { columns * rows }

    /// Number of the cell of a point; nil outside the grid, and for NaN.
    func cell(of point: PlanarPoint) -> Int? {
        guard point.east >= west, point.east <= east, point.north >= south, point.north <= north
        else { return nil }
        return row(of: point.north) * columns + column(of: point.east)
    }

    /// Column of an easting, clamped to the grid.
    func column(of east: Double) -> Int {
        min(max(Int((east - west) * perMetre), 0), columns - 1)
    }

    /// Row of a northing, clamped to the grid.
    func row(of north: Double) -> Int {
        min(max(Int((north - south) * perMetre), 0), rows - 1)
    }

    /// Range of northings of a row.
    func northings(ofRow row: Int) -> ClosedRange<Double> {
        south + Double(row) / perMetre...south + Double(row + 1) / perMetre
    }

    /// Centre of a cell.
    func middle(row: Int, column: Int) -> PlanarPoint {
        PlanarPoint(
            north: south + (Double(row) + 0.5) / perMetre,
            east: west + (Double(column) + 0.5) / perMetre
        )
    }
}

/// The rasterisation of one area on a grid: its cells, and which of them the border crosses.
struct AreaRaster {
    private let grid: UniformGrid
    private let rows: ClosedRange<Int>
    private let columns: ClosedRange<Int>
    /// Whether the border crosses a cell, for the cells of the area's bounding box.
    private var isCrossed: [Bool]

    /// Thickness of an edge in metres: larger than any error of rounding.
    private static let thickness = 1e-6

    /// Rasterises closed rings; nil where there are none.
    init?(_ rings: [[PlanarPoint]], slabs: EdgeSlabs, on grid: UniformGrid) {
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

    /// The cells inside the area, and those that its border crosses.
    ///
    /// Adjacent cells of a row without a border between them are on the same side, so only the
    /// first is tested.
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

    /// Marks the cells that an edge crosses, row by row.
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

    /// Easting of an edge at a northing, clamped to its ends.
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
    /// The smallest range that also contains a number.
    fileprivate func widened(to number: Int) -> ClosedRange {
        Swift.min(lowerBound, number)...Swift.max(upperBound, number)
    }
}
