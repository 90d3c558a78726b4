import Domain

/// Square cells over a part of the plane.
///
/// The cell of a number never decreases as the number grows: what lies between two numbers lies in
/// the cells between theirs, however the division is rounded.
struct Grid {
    let columns: Int
    let rows: Int
    private let west: Double
    private let south: Double
    private let east: Double
    private let north: Double
    private let perMetre: Double

    /// A grid of about so many cells over the points, or nil where there is none.
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
        // However thin the areas lie, a grid has no more cells than it was given.
        let size = max(side, width / Double(cells), height / Double(cells))
        perMetre = 1 / size
        columns = Int(width / size) + 1
        rows = Int(height / size) + 1
    }

    var count: Int { columns * rows }

    /// The number of the cell that holds a point; nil outside, and for what is no number.
    func cell(of point: PlanarPoint) -> Int? {
        guard point.east >= west, point.east <= east, point.north >= south, point.north <= north
        else { return nil }
        return row(of: point.north) * columns + column(of: point.east)
    }

    /// The column of an easting; the first or last for what lies outside.
    func column(of east: Double) -> Int {
        min(max(Int((east - west) * perMetre), 0), columns - 1)
    }

    /// The row of a northing; the first or last for what lies outside.
    func row(of north: Double) -> Int {
        min(max(Int((north - south) * perMetre), 0), rows - 1)
    }

    /// The northings of a row.
    func northings(ofRow row: Int) -> ClosedRange<Double> {
        south + Double(row) / perMetre...south + Double(row + 1) / perMetre
    }

    /// The point in the middle of a cell.
    func middle(row: Int, column: Int) -> PlanarPoint {
        PlanarPoint(
            north: south + (Double(row) + 0.5) / perMetre,
            east: west + (Double(column) + 0.5) / perMetre
        )
    }
}
