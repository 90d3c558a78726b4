import Domain
import Store

/// What the same reporters told of in two windows of as many periods: each period beside its own, and the pairs added.
///
/// A reporter counts in a pair where it was heard of in both of its periods (decision 0028).
struct WindowComparison {
    private let now: ComparisonWindow
    private let before: ComparisonWindow?
    private let base: Comparison.Base
    private let redrawn: Set<AreaID>
    private var byCategory: [CategoryID: Change] = [:]
    private var byArea: [AreaID: Change] = [:]
    private var hasReporters = true

    /// A window of periods beside the one that lies `steps` periods before it.
    init(
        of window: RollupWindow,
        stepsBack steps: Int,
        base: Comparison.Base,
        calendar: PeriodCalendar,
        transaction: Transaction
    ) throws {
        let earlier = window.periods.map { calendar.period(-steps, after: $0) }
        let heard = try transaction.standings(
            from: earlier[0],
            through: window.periods[window.periods.count - 1]
        )
        .filter { $0.value == .reported || $0.value == .calm }
        let reporters = Dictionary(grouping: heard.keys, by: \.period)
            .mapValues { Set($0.map(\.reporter)) }
        let purged = try transaction.purgedThrough(.reports)
        func side(_ periods: [Period]) -> ComparisonWindow {
            var side = ComparisonWindow(
                first: periods[0].first,
                last: periods[periods.count - 1].last
            )
            side.isCovered = periods.allSatisfy { reporters[$0.first] != nil }
            side.isPurged = periods.contains { period in purged.map { $0 >= period.first } ?? false
            }
            return side
        }
        self.base = base
        now = side(window.periods)
        before = earlier.contains { reporters[$0.first] != nil } ? side(earlier) : nil
        redrawn = Set(window.redrawn)
        guard Comparison.reasons(now, before, base: base).isEmpty else { return }
        for (now, before) in zip(window.periods, earlier) {
            let same = (reporters[now.first] ?? []).intersection(reporters[before.first] ?? [])
            if same.isEmpty { hasReporters = false }
            for found in try transaction.changes(from: before, to: now, toldBy: same) {
                if let category = found.count.category {
                    byCategory[category, default: .nothing] += found.change
                }
                if let area = found.count.area { byArea[area, default: .nothing] += found.change }
            }
        }
    }

    /// The whole municipality's comparison of a category.
    func comparison(of category: CategoryID) -> Comparison {
        comparison(byCategory[category])
    }

    /// An area's comparison, all of its incidents.
    func comparison(ofArea area: AreaID) -> Comparison {
        let comparison = comparison(byArea[area])
        return redrawn.contains(area) ? .refused(comparison.reasons + [.redrawn]) : comparison
    }

    private func comparison(_ change: Change?) -> Comparison {
        Comparison(
            of: now,
            with: before,
            base: base,
            change: hasReporters ? change ?? .nothing : nil
        )
    }
}
