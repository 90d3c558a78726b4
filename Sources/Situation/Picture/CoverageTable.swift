import Domain
import Foundation

/// Reporter by reporter what it stands for, and what is missed of it now.
struct CoverageTable {
    let roll: Roll
    let coverage: Coverage
    let grid: Grid
    let settings: SituationSettings

    /// Reports of the latest year before now, and of now, by category of this grid and then by reporter.
    private let earlier: [[Int]]
    private let current: [[Int]]
    private let window: Range<Int>

    /// The table of a grid without areas: whole categories.
    init(_ input: SituationInput, roll: Roll, baseline: Baseline, settings: SituationSettings) {
        (self.roll, coverage, grid) = (roll, baseline.coverage, baseline.grid)
        self.settings = settings
        window = 1..<min(settings.patternWindow, input.historyLength) + 1
        earlier = roll.reports(input.reporterCounts, in: window, grid: grid)
        current = roll.reports(input.reporterCounts, in: 0..<1, grid: grid)
    }

    /// One line for every reporter, in the order of their ids.
    var lines: [ReporterCoverage] {
        roll.reporters.indices.map { reporter in
            ReporterCoverage(
                reporter: roll.reporters[reporter],
                share: coverage.shares.overall[reporter],
                present: roll.present[0][reporter],
                periodsPresent: window.count { roll.present[$0][reporter] },
                periods: window.count,
                gaps: gaps(reporter)
            )
        }
    }

    private func gaps(_ reporter: Int) -> [CoverageGap] {
        let periods = window.count { roll.present[$0][reporter] }
        guard periods > 0 else { return [] }
        return grid.categories.indices.compactMap { category -> CoverageGap? in
            let usual = Double(earlier[category][reporter]) / Double(periods)
            guard let cause = cause(reporter, category, usual: usual) else { return nil }
            return CoverageGap(
                category: grid.categories[category].id,
                usual: usual,
                share: coverage.shares.byCell[category][reporter],
                cause: cause
            )
        }
        .sorted { ($1.usual, $0.category) < ($0.usual, $1.category) }
    }

    private func cause(_ reporter: Int, _ category: Int, usual: Double) -> CoverageGap.Cause? {
        guard usual >= settings.smallestMissed else { return nil }
        guard roll.present[0][reporter] else { return .absent }
        let id = grid.categories[category].id
        guard roll.present(in: 0, category: id)[reporter] else { return .quarantined }
        let none = NegativeBinomial(mean: usual, dispersion: 1 / usual).probabilities(at: 0).at
        return current[category][reporter] == 0 && none < settings.quietTail ? .unusuallyQuiet : nil
    }
}
