import Domain

/// How the season lifts or lowers the whole municipality.
///
/// One factor for all cells, from the same time of earlier years ± 2 periods.
struct Season {
    /// Incidents of the whole municipality by periods back.
    let totals: [Int]

    /// Share of the reporting that was present, by periods back.
    let coverage: [Double]

    /// Periods in a year.
    let year: Int

    init(totals: [Int], coverage: [Double], periodLength: Int) {
        self.totals = totals
        self.coverage = coverage
        year = max(1, Int((365.25 / Double(periodLength)).rounded()))
    }

    /// The factor of the period `ahead` periods after the current one; 1 under a year of history.
    ///
    /// Shrunk halfway to 1, and further where counts are few, by 50 incidents (decision 0002):
    /// one year's weather must not pass for a season.
    func factor(ahead: Int = 0) -> Double {
        let years = (totals.count - 1) / year
        guard years >= 1 else { return 1 }
        let history = 1..<totals.count
        let sameTime = history.filter { period in
            (1...years + 1).contains { abs(period + ahead - $0 * year) <= 2 }
        }
        let (allSeen, allCovered) = sums(1...years * year)
        let (seen, covered) = sums(sameTime)
        guard allCovered > 0 else { return 1 }
        let usual = covered * allSeen / allCovered
        return (seen + usual + 50) / (usual + usual + 50)
    }

    private func sums(_ periods: some Sequence<Int>) -> (seen: Double, covered: Double) {
        periods.reduce((0, 0)) { ($0.0 + Double(totals[$1]), $0.1 + coverage[$1]) }
    }
}
