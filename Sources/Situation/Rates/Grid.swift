import Domain

/// Areas × categories as one row of cells, area by area, both in the order of their ids.
///
/// The last area stands for what could not be placed. A grid without areas has only that one:
/// its cells are the municipality's totals.
struct Grid {
    let areas: [AreaID]
    let categories: [Domain.Category]
    private let areaIndex: [AreaID: Int]
    private let categoryIndex: [CategoryID: Int]

    /// The grid of these areas and of those categories that are events.
    init(areas: [AreaID], categories: [Domain.Category]) {
        self.areas = areas.sorted()
        self.categories = categories.filter { $0.kind == .event }.sorted { $0.id < $1.id }
        areaIndex = Dictionary(uniqueKeysWithValues: zip(self.areas, 0...))
        categoryIndex = Dictionary(uniqueKeysWithValues: zip(self.categories.map(\.id), 0...))
    }

    /// Number of cells, those of the unplaced included.
    var count: Int {
        (areas.count + 1) * categories.count
    }

    /// The cells that lie in an area.
    var placed: Range<Int> {
        0..<areas.count * categories.count
    }

    /// The cell of an area and category; an unknown area is unplaced; nil for an unknown category.
    func cell(_ area: AreaID?, _ category: CategoryID?) -> Int? {
        guard let category, let column = categoryIndex[category] else { return nil }
        let row = area.flatMap { areaIndex[$0] } ?? areas.count
        return row * categories.count + column
    }

    /// Index of the cell's area; `areas.count` for the unplaced.
    func area(of cell: Int) -> Int {
        cell / categories.count
    }

    /// Index of the cell's category.
    func category(of cell: Int) -> Int {
        cell % categories.count
    }

    /// Sums of values by cell, over all areas of each category.
    func byCategory(_ values: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: categories.count)
        for (cell, value) in values.enumerated() { sums[category(of: cell)] += value }
        return sums
    }
}
