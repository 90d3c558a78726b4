import Domain
import Situation
import Store

/// Incidents, coverage and history in the database → the lägesbild of one period.
struct SituationStage {
    let settings: Settings
    let transaction: Transaction

    /// Whether the hours of incidents are wanted too, as a backtest does not.
    var needsTimes = true

    /// Periods of history that expectations rest on: five years of fortnights, so that the cost of
    /// a run is bounded by them (decision 0002).
    static let longestHistory = 130

    /// Periods that the pattern over the week and the reporters' shares are made from: a year, since
    /// both fade sooner than the counts.
    static let recentHistory = 26

    /// Periods to come that the calendar is asked for: the plan's, and one more.
    private static let periodsAhead = 2

    /// Periods running without a word from anybody, after which history is taken to begin.
    private static let longestPause = 3

    func picture(of period: Period, forecastFor plan: Period) throws -> SituationPicture {
        SituationModel().picture(try input(of: period, forecastFor: plan))
    }

    /// All that the lägesbild of a period is made from.
    func input(of period: Period, forecastFor plan: Period) throws -> SituationInput {
        let calendar = settings.configuration.calendar
        let limit = calendar.period(-Self.longestHistory, after: period)
        let heard = try transaction.standings(from: limit, through: period)
            .filter { $0.value == .reported || $0.value == .calm }
        let first = begin(of: heard.keys.map(\.period), before: period, limit: limit)
        let counts = try transaction.incidentCounts(from: first, through: period)
        let recent = max(first, calendar.period(1 - Self.recentHistory, after: period))
        let redrawn = settings.maps.redrawn(in: period, since: first) ?? [:]
        let ages = Ages(
            period: period,
            redrawn: redrawn.mapValues { day in
                // The map is another from the first period that begins on the day or later.
                let days = period.first.number - day.number
                return days / period.length
            }
        )
        let slots: (all: [SlotCount], vague: [SlotCount]) =
            needsTimes ? try slots(from: recent, before: period, ages: ages) : ([], [])
        let reports = try transaction.reportCounts(from: recent, through: period)
        let absences = QuarantinedCategories(settings.configuration.categories).absences(
            try transaction.waitingCells(from: recent, through: period),
            reports: reports
        )
        let before = calendar.period(-1, after: period)
        let same = try SameReporters(from: before, through: period, transaction: transaction)
        var input = SituationInput(
            period: period,
            historyLength: ages[first.first],
            forecastPeriod: plan,
            areas: settings.maps[period].areas,
            categories: settings.configuration.categories.filter { $0.kind == .event },
            counts: counts.compactMap { ages.cell($0) },
            presence: presence(heard, from: first, through: period, ages: ages)
                + absences.map {
                    Presence(
                        period: ages[$0.period],
                        reporter: $0.reporter,
                        category: $0.category,
                        present: false
                    )
                },
            reporterCounts: reports.compactMap { ages.reporter($0) },
            slots: slots.all,
            incidents: needsTimes ? try transaction.incidents(of: period) : [],
            changes: try changes(same, from: before, to: period),
            redrawn: ages.redrawn
        )
        input.calendarDays =
            CalendarShares(
                events: settings.calendar,
                periods: (-Self.periodsAhead...input.historyLength).map {
                    ($0, calendar.period(-$0, after: period))
                }
            ).days
        input.placeCounts = try placeCounts(from: recent, through: period, ages: ages)
        input.isPreviousPurged = same.window([before])?.isPurged ?? false
        guard needsTimes else { return input }
        input.map = settings.maps[period].townMap
        input.quarter = try QuarterStage(calendar: calendar, transaction: transaction)
            .quarter(through: period, since: first)
        input.vagueSlots = slots.vague
        input.texts = try texts(from: recent, through: period, ages: ages)
        input.placeNames = settings.placeNames
        input.voices = try voices(from: recent, through: period, ages: ages)
        return input
    }

    /// The first period that expectations rest on: from there on, somebody reported without long pauses.
    ///
    /// One row with a wrong year is no history, and the silence after it no calm; nor are the late rows that come along
    /// with somebody's first delivery, where fewer than half as many were heard of as soon after.
    private func begin(of heard: [Day], before current: Period, limit: Period) -> Period {
        let calendar = settings.configuration.calendar
        let heard = Dictionary(heard.map { ($0, 1) }, uniquingKeysWith: +)
        var first = current
        var candidate = calendar.period(-1, after: current)
        var pause = 0
        while candidate >= limit, pause < Self.longestPause {
            pause = heard[candidate.first] == nil ? pause + 1 : 0
            if pause == 0 { first = candidate }
            candidate = calendar.period(-1, after: candidate)
        }
        while first.first < current.first, 2 * (heard[first.first] ?? 0) < soon(after: first, heard)
        {
            first = calendar.period(1, after: first)
        }
        return first
    }

    /// Most reporters that were heard of in one of the periods that follow.
    private func soon(after period: Period, _ heard: [Day: Int]) -> Int {
        let calendar = settings.configuration.calendar
        return (1...Self.longestPause).map {
            heard[calendar.period($0, after: period).first] ?? 0
        }
        .max() ?? 0
    }

    /// What the same reporters told of by category; nil where there are none.
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

    /// Incidents by named place; a place that bears its area's name is the area.
    private func placeCounts(
        from first: Period,
        through last: Period,
        ages: Ages
    ) throws -> [PlaceCount] {
        let names = Dictionary(settings.maps[last].areas.map { ($0.id, $0.name) }) { $1 }
        return try transaction.placeCounts(from: first, through: last).compactMap { count in
            guard let area = ages.area(count.area, in: count.period), names[area] != count.place
            else { return nil }
            return PlaceCount(
                period: ages[count.period],
                area: area,
                place: count.place,
                category: count.category,
                incidents: count.incidents
            )
        }
    }

    /// A reporter counts from the first period it was heard of in, and one never heard of is absent now.
    private func presence(
        _ heard: [StandingKey: ReporterStatus],
        from first: Period,
        through last: Period,
        ages: Ages
    ) -> [Presence] {
        let periods = stride(from: first.first.number, through: last.first.number, by: last.length)
        return settings.configuration.reporters.filter { !$0.sendsVoices }.flatMap { settings in
            let id = settings.reporter.id
            let days = periods.map(Day.init(number:))
            let began = days.firstIndex {
                heard[StandingKey(period: $0, reporter: id)] != nil
            }
            return days[(began ?? days.endIndex - 1)...].map { day in
                Presence(
                    period: ages[day],
                    reporter: id,
                    present: heard[StandingKey(period: day, reporter: id)] != nil
                )
            }
        }
    }

    /// All slots, and the part of them that comes from times that say nothing of the hour.
    ///
    /// The current period is left out: the model spreads its incidents itself.
    private func slots(
        from first: Period,
        before current: Period,
        ages: Ages
    ) throws -> (all: [SlotCount], vague: [SlotCount]) {
        let last = settings.configuration.calendar.period(-1, after: current)
        var sums: [SlotKey: Double] = [:]
        var vague: [SlotKey: Double] = [:]
        try transaction.incidentTimes(from: first, through: last) { incident in
            guard let category = incident.category, !incident.foundOnPatrol else { return }
            for (slot, share) in Aoristic.shares(of: incident.time) {
                let key = SlotKey(
                    age: ages[incident.period],
                    area: ages.area(incident.area, in: incident.period),
                    category: category,
                    slot: slot
                )
                sums[key, default: 0] += share
                if incident.time.isVague { vague[key, default: 0] += share }
            }
        }
        return (sums.map { $0.count($1) }, vague.map { $0.count($1) })
    }

    private struct SlotKey: Hashable {
        let age: Int
        let area: AreaID?
        let category: CategoryID
        let slot: WeekSlot

        func count(_ incidents: Double) -> SlotCount {
            SlotCount(
                period: age,
                area: area,
                category: category,
                slot: slot,
                incidents: incidents
            )
        }
    }
}

/// How many periods ago a period was: 0 for the current one.
struct Ages {
    let period: Period

    /// Areas that were redrawn, with the number of earlier periods that they have been what they are.
    let redrawn: [AreaID: Int]

    /// The area of a row; what was counted in an area before it was redrawn lies nowhere now.
    func area(_ area: AreaID?, in period: Day) -> AreaID? {
        guard let area, let begun = redrawn[area] else { return area }
        return self[period] <= begun ? area : nil
    }

    subscript(_ first: Day) -> Int {
        (period.first.number - first.number) / period.length
    }

    func cell(_ count: IncidentCount) -> CellCount? {
        count.category.map {
            CellCount(
                period: self[count.period],
                area: area(count.area, in: count.period),
                category: $0,
                incidents: count.incidents,
                foundOnPatrol: count.foundOnPatrol
            )
        }
    }

    func reporter(_ count: ReportCount) -> ReporterCount? {
        count.category.map {
            ReporterCount(
                period: self[count.period],
                reporter: count.reporter,
                area: area(count.area, in: count.period),
                category: $0,
                reports: count.reports
            )
        }
    }
}
