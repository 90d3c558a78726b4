import Domain
import Store

/// What the same reporters told of in two windows of as many periods: each period beside its own, and the pairs added.
///
/// A reporter counts in a pair where it was heard of in both of its periods (decision 0028).
struct WindowComparison {
    private let now: ComparisonWindow?
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
        let reporters = try SameReporters(
            from: earlier[0],
            through: window.periods[window.periods.count - 1],
            transaction: transaction
        )
        now = reporters.window(window.periods)
        before = reporters.window(earlier)
        self.base = base
        redrawn = Set(window.redrawn)
        guard let now, Comparison.reasons(now, before, base: base).isEmpty else { return }
        for (now, before) in zip(window.periods, earlier) {
            guard let changes = try reporters.changes(from: before, to: now) else {
                hasReporters = false
                continue
            }
            for found in changes { add(found.change, of: found.count) }
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
        guard let now else { return .refused([.partlyCovered]) }
        return Comparison(
            of: now,
            with: before,
            base: base,
            change: hasReporters ? change ?? .nothing : nil
        )
    }

    private mutating func add(_ change: Change, of count: IncidentCount) {
        if let category = count.category { byCategory[category, default: .nothing] += change }
        if let area = count.area { byArea[area, default: .nothing] += change }
    }
}
