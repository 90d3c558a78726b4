package import Domain

/// Tells which areas hold a point, mostly by looking at one cell of a grid.
///
/// A cell that no border crosses lies in an area or outside it as a whole. In the others a ray is
/// cast, and what plain arithmetic cannot decide is left to the exact polygons (decision 0023).
package struct PointIndex {
    /// What a cell holds: one area by its number, nothing, or a list of entries.
    private var cells: [Int32] = []
    private var entries: [Entry] = []
    private var slabs: [EdgeSlabs] = []
    private let grid: Grid?

    /// One area that has a part of a cell that is not its own alone.
    private struct Entry {
        let area: Int32
        /// Whether the area's border crosses the cell; else the whole cell lies in the area.
        let isCrossed: Bool
        /// The next entry of the cell, or -1.
        let next: Int32
    }

    private static let nothing: Int32 = -1

    /// Cells for each edge, and the most of them: a grid of 16 MB.
    private static let cellsPerEdge = 8
    private static let fewestCells = 1 << 16
    private static let mostCells = 1 << 22

    /// The index of areas, each given by its closed rings.
    ///
    /// `holds` decides where plain arithmetic cannot.
    package init(_ areas: [[[PlanarPoint]]], holds: (Int, PlanarPoint) -> Bool) {
        slabs = areas.map(EdgeSlabs.init)
        let edges = areas.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
        let wanted = min(max(edges * Self.cellsPerEdge, Self.fewestCells), Self.mostCells)
        grid = Grid(over: areas.flatMap { $0.flatMap(\.self) }, cells: wanted)
        guard let grid else { return }
        cells = [Int32](repeating: Self.nothing, count: grid.count)
        for (area, rings) in areas.enumerated() {
            guard let cover = AreaCover(rings, slabs: slabs[area], on: grid) else { continue }
            for cell in cover.cells(isInside: { isInside(area, $0, holds) }) {
                add(area, isCrossed: cell.isCrossed, to: cell.number)
            }
        }
    }

    /// The areas that hold a point, in order; `holds` decides where plain arithmetic cannot.
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

    /// The only area that has anything of the cells within reach of a point, if it has all of them.
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

    /// The entry that a cell's list begins with.
    private static func entry(of content: Int32) -> Int {
        Int(nothing - 1 - content)
    }
}
