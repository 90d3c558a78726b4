import Domain

/// The presence of reporters: who was present when.
struct ReporterPresence {
    let reporters: [ReporterID]

    /// Presence by periods back and then by reporter; before the first known period everyone is
    /// present.
    let present: [[Bool]]

    /// Reporters absent in one category only, by periods back and then by category.
    private let absent: [[CategoryID: Set<Int>]]

    private let index: [ReporterID: Int]

    /// Collects all reporters with presence or reports; a report implies presence.
    init(_ input: SituationInput) {
        let reporters = Set(input.presence.map(\.reporter))
            .union(input.reporterCounts.map(\.reporter)).sorted()
        let index = Dictionary(uniqueKeysWithValues: zip(reporters, 0...))
        let known = (input.presence.map(\.period) + input.reporterCounts.map(\.period)).max() ?? -1
        var present = (0...input.historyLength).map { period in
            Array(repeating: period > known, count: reporters.count)
        }
        func note(_ period: Int, _ reporter: ReporterID) {
            guard present.indices.contains(period), let column = index[reporter] else { return }
            present[period][column] = true
        }
        for row in input.presence where row.present && row.category == nil {
            note(row.period, row.reporter)
        }
        for row in input.reporterCounts where row.reports > 0 { note(row.period, row.reporter) }
        (self.reporters, self.index, self.present) = (reporters, index, present)
        var absent = present.map { _ in [CategoryID: Set<Int>]() }
        for row in input.presence where !row.present {
            guard let category = row.category, let column = index[row.reporter],
                absent.indices.contains(row.period)
            else { continue }
            absent[row.period][category, default: []].insert(column)
        }
        self.absent = absent
    }

    /// Presence of each reporter in a period for one category.
    func present(in period: Int, category: CategoryID) -> [Bool] {
        guard let absent = absent[period][category] else { return present[period] }
        return present[period].enumerated().map { $0.element && !absent.contains($0.offset) }
    }

    /// Reports in some periods, by cell and then by reporter.
    func reports(_ rows: [ReportCount], in periods: Range<Int>, grid: CellGrid) -> [[Int]] {
        var table = Array(repeating: reporters.map { _ in 0 }, count: grid.count)
        for row in rows where periods.contains(row.period) {
            guard let cell = grid.cell(row.area, row.category), let column = index[row.reporter]
            else { continue }
            table[cell][column] += row.reports
        }
        return table
    }
}
