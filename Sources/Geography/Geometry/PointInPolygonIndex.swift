package import Domain

/// A point-in-polygon index: a uniform grid that answers most points from one cell.
///
/// A cell without a border is inside or outside each area as a whole. In the other cells a ray is
/// cast (`EdgeSlabs`), and points too near a border for floating-point arithmetic are left to the
/// exact polygons (decision 0023).
package struct PointInPolygonIndex {
    /// Content of each cell: the number of its only area, `nothing`, or below that a list of
    /// entries.
    private var cells: [Int32] = []
    private var entries: [Entry] = []
    private var slabs: [EdgeSlabs] = []
    private let grid: UniformGrid?

    /// An area that shares a cell with its border or with other areas.
    private struct Entry {
        let area: Int32
        /// Whether the area's border crosses the cell; otherwise the whole cell is inside the area.
        let isCrossed: Bool
        /// Index of the next entry of the cell, or -1.
        let next: Int32
    }

    private static let nothing: Int32 = -1

    /// Cells for each edge, and bounds of their number; the largest grid takes 16 MB.
    private static let cellsPerEdge = 8
    private static let fewestCells = 1 << 16
    private static let mostCells = 1 << 22

    /// An index of areas.
    ///
    /// - Parameters:
    package init(_ areas: [[[PlanarPoint]]], holds: (Int, PlanarPoint) -> Bool) {
        slabs = areas.map(EdgeSlabs.init)
        let edges = areas.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
        let wanted = min(max(edges * Self.cellsPerEdge, Self.fewestCells), Self.mostCells)
        grid = UniformGrid(over: areas.flatMap { $0.flatMap(\.self) }, cells: wanted)
        guard let grid else { return }
        cells = [Int32](repeating: Self.nothing, count: grid.count)
        for (area, rings) in areas.enumerated() {
            guard let cover = AreaRaster(rings, slabs: slabs[area], on: grid) else { continue }
            for cell in cover.cells(isInside: { isInside(area, $0, holds) }) {
                add(area, isCrossed: cell.isCrossed, to: cell.number)
            }
        }
    }

    /// The areas that contain a point, in order; `holds` is the exact test near borders.
    func areas(holding point: PlanarPoint, _ holds: (Int, PlanarPoint) -> Bool) -> [Int] {
        guard let cell = grid?.cell(of: point) else { return [] }
        let content = cells[cell]
        if content >= 0 { return [Int(content)] }
        if content == Self.nothing { return [] }
        var found: [Int] = []
        var next = Self.entry(of: content)
        while next >= 0 {
            let entry = entries[next]
            let area = Int(entry.area)
            if !entry.isCrossed || isInside(area, point, holds) { found.append(area) }
            next = Int(entry.next)
        }
        return found.count > 1 ? found.reversed() : found
    }

    /// The area that all cells within reach of a point belong to, if there is only one.
    func onlyArea(within reach: Double, of point: PlanarPoint) -> Int? {
        guard let grid, let cell = grid.cell(of: point), cells[cell] >= 0 else { return nil }
        let columns = grid.column(of: point.east - reach)...grid.column(of: point.east + reach)
        let rows = grid.row(of: point.north - reach)...grid.row(of: point.north + reach)
        let isAlone = rows.allSatisfy { row in
            columns.allSatisfy { cells[row * grid.columns + $0] == cells[cell] }
        }
        return isAlone ? Int(cells[cell]) : nil
    }

    private func isInside(
        _ area: Int,
        _ point: PlanarPoint,
        _ holds: (Int, PlanarPoint) -> Bool
    ) -> Bool {
        switch slabs[area].side(of: point) {
        case .inside: true
        case .outside: false
        case .border: holds(area, point)
        }
    }

    private mutating func add(_ area: Int, isCrossed: Bool, to cell: Int) {
        let content = cells[cell]
        guard content != Self.nothing || isCrossed else {
            cells[cell] = Int32(area)
            return
        }
        var next = content < Self.nothing ? Self.entry(of: content) : -1
        if content >= 0 {
            next = entries.count
            entries.append(Entry(area: content, isCrossed: false, next: -1))
        }
        cells[cell] = Self.nothing - 1 - Int32(entries.count)
        entries.append(Entry(area: Int32(area), isCrossed: isCrossed, next: Int32(next)))
    }

    /// Index of the first entry of a cell's list.
    private static func entry(of content: Int32) -> Int {
        Int(nothing - 1 - content)
    }
}
