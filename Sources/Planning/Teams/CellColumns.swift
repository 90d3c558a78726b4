extension TeamModel {
    /// Where a cell's visits and gains stand in the model.
    struct CellColumns {
        let cell: Int
        /// Columns of visits, those that give the same dose together; the smallest dose first.
        let options: [[Int]]
        /// Columns of gains, the first first.
        let gains: [Int]
        /// Its visits as its hull sees them.
        let shape: GainHull.Shape

        init(_ problem: TeamProblem, cell: Int, options: [Int], gains: [Int]) {
            (self.cell, self.gains) = (cell, gains)
            let most = problem.cells[cell].mostVisits
            let sorts = Dictionary(grouping: options) { problem.options[$0].effect }
                .sorted { $0.key < $1.key }
            self.options = sorts.map(\.value)
            shape = GainHull.Shape(
                sorts: sorts.map { effect, options in
                    let all = options.reduce(0) { $0 + problem.options[$1].mostVisits }
                    return .init(effect: effect, most: min(most, all))
                },
                mostVisits: most
            )
        }

        /// Visits of each sort in a solution.
        func visits(in values: [Double]) -> [Double] {
            options.map { $0.reduce(0) { $0 + values[$1] } }
        }
    }
}
