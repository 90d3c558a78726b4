import Domain
import Store

/// Selects the closed periods of the requested days, and marks those without reports or with purged ones.
struct RollupWindowing {
    let settings: Settings
    let transaction: Transaction
    let today: Day

    private var calendar: PeriodCalendar { settings.configuration.calendar }

    /// Window of closed periods for a request.
    ///
    /// Throws `RunError.nothingToRollUp` where no reporter was heard from in any of the periods.
    func window(_ request: RollupRequest) throws -> RollupWindow {
        let latest = calendar.latestClosed(on: today)
        let span = try request.span(through: latest)
        let periods = periods(of: span, through: latest)
        let reported = try reportedPeriods(through: latest)
        guard periods.contains(where: { reported.contains($0.first) }) else {
            let nearest = reported.min { distance($0, span) < distance($1, span) }
            throw RunError.nothingToRollUp(
                days: "\(span.first)–\(span.last)",
                nearest: nearest.map { calendar.period(containing: $0).id }
            )
        }
        let known = Array(periods.drop { $0.first < reported.min() ?? $0.first })
        var window = RollupWindow(span: span, periods: known)
        let purged = try transaction.retention.purgedThrough(.reports)
        window.silentPeriods = known.filter { !reported.contains($0.first) }
        window.purged = known.filter { period in purged.map { $0 >= period.first } ?? false }
        let yearBefore = calendar.period(-periodsInYear, after: known[0])
        window.redrawn =
            (settings.maps.redrawn(in: known[known.count - 1], since: yearBefore) ?? [:])
            .keys.sorted()
        return window
    }

    /// Number of periods closest to a year.
    var periodsInYear: Int {
        Int((365.25 / Double(calendar.length)).rounded())
    }

    private func periods(of span: RollupSpan, through latest: Period) -> [Period] {
        var periods: [Period] = []
        var period = calendar.period(containing: span.first)
        while period <= latest, period.first <= span.last {
            if span.holds(period) { periods.append(period) }
            period = calendar.period(1, after: period)
        }
        return periods
    }

    private func reportedPeriods(through latest: Period) throws -> Set<Day> {
        let ever = Period(first: Day(number: 0), length: calendar.length)
        return try Set(
            transaction.reports.standings(from: ever, through: latest)
                .filter { $0.value == .reported || $0.value == .calm }.map(\.key.period)
        )
    }

    private func distance(_ day: Day, _ span: RollupSpan) -> Int {
        max(0, span.first.number - day.number, day.number - span.last.number)
    }
}

/// Change in the same reporters' incidents between two windows with equally many periods.
///
/// Each period is compared with its counterpart, and the pairs are summed. A reporter counts in a pair where it was
/// heard from in both of its periods (decision 0028).
struct WindowComparison {
    private let now: ComparisonWindow?
    private let before: ComparisonWindow?
    private let base: Comparison.Base
    private let redrawn: Set<AreaID>
    private var byCategory: [CategoryID: Change] = [:]
    private var byArea: [AreaID: Change] = [:]
    private var hasReporters = true

    /// Compares a window with the one `steps` periods earlier.
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

    /// Comparison of a category for the whole municipality.
    func comparison(of category: CategoryID) -> Comparison {
        comparison(byCategory[category])
    }

    /// Comparison of an area over all of its incidents; refused where the area was redrawn.
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
