import Domain
import Store

/// Which closed periods stand for the days that were asked for, and what is known of each.
struct RollupWindowing {
    let settings: Settings
    let transaction: Transaction
    let today: Day

    private var calendar: PeriodCalendar { settings.configuration.calendar }

    /// Throws `RunError.nothingToRollUp` where nobody was heard of in any of the periods.
    func window(_ wish: RollupWish) throws -> RollupWindow {
        let latest = calendar.latestClosed(on: today)
        let span = try wish.span(through: latest)
        let periods = periods(of: span, through: latest)
        let heard = try heardPeriods(through: latest)
        guard periods.contains(where: { heard.contains($0.first) }) else {
            let nearest = heard.min { distance($0, span) < distance($1, span) }
            throw RunError.nothingToRollUp(
                "\(span.first)–\(span.last)",
                nearest: nearest.map { calendar.period(containing: $0).id }
            )
        }
        let known = Array(periods.drop { $0.first < heard.min() ?? $0.first })
        var window = RollupWindow(span: span, periods: known)
        let purged = try transaction.retention.purgedThrough(.reports)
        window.unheard = known.filter { !heard.contains($0.first) }
        window.purged = known.filter { period in purged.map { $0 >= period.first } ?? false }
        let yearBefore = calendar.period(-periodsInYear, after: known[0])
        window.redrawn =
            (settings.maps.redrawn(in: known[known.count - 1], since: yearBefore) ?? [:])
            .keys.sorted()
        return window
    }

    /// The number of periods that come nearest to a year.
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

    private func heardPeriods(through latest: Period) throws -> Set<Day> {
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
