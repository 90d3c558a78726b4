import Domain
import Foundation

/// Each reporter's share of the reporting, and the reports that are missing from it now.
struct ReporterCoverageTable {
    let presence: ReporterPresence
    let coverage: Coverage
    let grid: CellGrid
    let settings: SituationSettings

    /// Reports of the latest year, and of the current period, by category and then by reporter.
    private let earlier: [[Int]]
    private let current: [[Int]]
    private let window: Range<Int>

    /// Creates the table over whole categories: a baseline without areas.
    init(
        _ input: SituationInput,
        presence: ReporterPresence,
        baseline: Baseline,
        settings: SituationSettings
    ) {
        (self.presence, coverage, grid) = (presence, baseline.coverage, baseline.grid)
        self.settings = settings
        window = 1..<min(settings.patternWindow, input.historyLength) + 1
        earlier = presence.reports(input.reporterCounts, in: window, grid: grid)
        current = presence.reports(input.reporterCounts, in: 0..<1, grid: grid)
    }

    /// One line for every reporter, by id.
    var lines: [ReporterCoverage] {
        presence.reporters.indices.map { reporter in
            ReporterCoverage(
                reporter: presence.reporters[reporter],
                share: coverage.shares.overall[reporter],
                present: presence.present[0][reporter],
                periodsPresent: window.count { presence.present[$0][reporter] },
                periods: window.count,
                gaps: gaps(reporter)
            )
        }
    }

    private func gaps(_ reporter: Int) -> [CoverageGap] {
        let periods = window.count { presence.present[$0][reporter] }
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
        guard presence.present[0][reporter] else { return .absent }
        let id = grid.categories[category].id
        guard presence.present(in: 0, category: id)[reporter] else { return .quarantined }
        let none = NegativeBinomial(mean: usual, dispersion: 1 / usual).probabilities(at: 0).at
        return current[category][reporter] == 0 && none < settings.quietTail ? .unusuallyQuiet : nil
    }
}
