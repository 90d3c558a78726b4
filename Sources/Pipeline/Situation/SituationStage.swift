import Domain
import Situation
import Store

/// Situation stage: incidents, coverage and history in the database → the lägesbild of one period.
struct SituationStage {
    let settings: Settings
    let transaction: Transaction

    /// Number of future periods that the calendar is read for: the plan's and one more.
    private static let periodsAhead = 2

    func picture(of period: Period, forecastFor plan: Period) throws -> SituationPicture {
        let span = try span(through: period)
        var input = try counts(over: span, forecastFor: plan)
        try addDetails(to: &input, over: span)
        return SituationModel().picture(input)
    }

    /// Returns the input that a period's counts are judged by, without hours, words and places on the map.
    ///
    /// Enough for flags, the municipality's total and lasting problems, in a fraction of the time.
    func counts(of period: Period, forecastFor plan: Period) throws -> SituationInput {
        try counts(over: try span(through: period), forecastFor: plan)
    }

    private func span(through period: Period) throws -> HistorySpan {
        let calendar = settings.configuration.calendar
        let limit = calendar.period(-HistorySpan.longestHistory, after: period)
        let standings = try transaction.reports.standings(from: limit, through: period)
        return HistorySpan(
            through: period,
            heard: Set(standings.filter { $0.value == .reported || $0.value == .calm }.keys),
            calendar: calendar,
            maps: settings.maps
        )
    }

    private func counts(
        over span: HistorySpan,
        forecastFor plan: Period
    ) throws -> SituationInput {
        let period = span.period
        let before = settings.configuration.calendar.period(-1, after: period)
        let same = try SameReporters(from: before, through: period, transaction: transaction)
        let reports = try transaction.reports.counts(from: span.recent, through: period)
        var input = SituationInput(
            period: period,
            historyLength: span.length,
            forecastPeriod: plan,
            areas: settings.maps[period].areas,
            categories: settings.configuration.categories.filter { $0.kind == .event },
            counts: span.placed(
                try transaction.incidents.counts(from: span.first, through: period),
                \.period,
                \.area
            ),
            presence: presence(over: span) + (try absences(reports, over: span)),
            reporterCounts: span.placed(reports, \.period, \.area),
            changes: try changes(same, from: before, to: period),
            redrawn: span.redrawn
        )
        input.isPreviousPurged = same.window([before])?.isPurged ?? false
        input.placeCounts = try placeCounts(over: span)
        input.calendarDays = calendarDays(over: span)
        return input
    }

    /// Returns the changes by category for reporters present in both periods; nil if there are none.
    private func changes(
        _ reporters: SameReporters,
        from before: Period,
        to now: Period
    ) throws -> [CategoryID: Change]? {
        try reporters.changes(from: before, to: now)?.reduce(into: [:]) { changes, found in
            guard let category = found.count.category else { return }
            changes[category, default: .nothing] += found.change
        }
    }

    /// Returns incidents by named place, except places with the name of their area.
    private func placeCounts(over span: HistorySpan) throws -> [PlaceCount] {
        let areas = settings.maps[span.period].areas
        let names = Dictionary(areas.map { ($0.id, $0.name) }) { $1 }
        let counts = try transaction.incidents.placeCounts(from: span.recent, through: span.period)
        return span.placed(counts, \.period, \.area).filter { count in
            count.area.map { names[$0] != count.place } ?? false
        }
    }

    private func calendarDays(over span: HistorySpan) -> [CalendarDays] {
        let calendar = settings.configuration.calendar
        return CalendarShares(
            events: settings.calendar,
            periods: (-Self.periodsAhead...span.length).map {
                ($0, calendar.period(-$0, after: span.period))
            }
        ).days
    }
}
