import Domain

/// Areas × categories as one row of cells, area by area, both in the order of their ids.
///
/// An extra last area holds what could not be placed. A grid without areas has only that one: its
/// cells are the municipality's totals.
struct CellGrid {
    let areas: [AreaID]
    let categories: [Domain.Category]
    private let areaIndex: [AreaID: Int]
    private let categoryIndex: [CategoryID: Int]

    /// Creates the grid of these areas and of the categories of kind `event`.
    init(areas: [AreaID], categories: [Domain.Category]) {
        self.areas = areas.sorted()
        self.categories = categories.filter { $0.kind == .event }.sorted { $0.id < $1.id }
        areaIndex = Dictionary(uniqueKeysWithValues: zip(self.areas, 0...))
        categoryIndex = Dictionary(uniqueKeysWithValues: zip(self.categories.map(\.id), 0...))
    }

    /// Number of cells, unplaced ones included.
    var count: Int {
        (areas.count + 1) * categories.count
    }

    /// Cells of the areas, without unplaced ones.
    var placed: Range<Int> {
        0..<areas.count * categories.count
    }

    /// Index of a cell; an unknown area counts as unplaced, an unknown category is nil.
    func cell(_ area: AreaID?, _ category: CategoryID?) -> Int? {
        guard let category, let column = categoryIndex[category] else { return nil }
        let row = area.flatMap { areaIndex[$0] } ?? areas.count
        return row * categories.count + column
    }

    /// Index of a cell's area; `areas.count` for unplaced.
    func area(of cell: Int) -> Int {
        cell / categories.count
    }

    /// Index of a cell's category.
    func category(of cell: Int) -> Int {
        cell % categories.count
    }

    /// Sums over all areas of values by cell, for each category.
    func byCategory(_ values: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: categories.count)
        for (cell, value) in values.enumerated() { sums[category(of: cell)] += value }
        return sums
    }
}

/// An area and a category; no area for what could not be placed.
struct CellKey: Hashable {
    let area: AreaID?
    let category: CategoryID
}

/// Panel of incidents by periods back and cell.
///
/// Whole numbers, so that the order of the rows cannot change a sum.
struct CountPanel {
    private(set) var counts: [[Int]]

    /// Sums the rows of the current and of `history` earlier periods; `counting` selects the
    /// number.
    init(
        _ rows: [IncidentCount],
        grid: CellGrid,
        history: Int,
        counting: (IncidentCount) -> Int = \.incidents
    ) {
        counts = Array(repeating: Array(repeating: 0, count: grid.count), count: history + 1)
        for row in rows where counts.indices.contains(row.period) {
            guard let cell = grid.cell(row.area, row.category) else { continue }
            counts[row.period][cell] += counting(row)
        }
    }

    /// Incidents of the whole municipality by periods back.
    var totals: [Int] {
        counts.map { $0.reduce(0, +) }
    }
}
