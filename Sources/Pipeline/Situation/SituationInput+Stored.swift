import Domain
import Situation
import Store

extension SituationStage {
    /// Adds the page's details in addition to the counts: hours, words, answers and adjacency of areas.
    func addDetails(to input: inout SituationInput, over span: HistorySpan) throws {
        let period = span.period
        let quarters = QuarterStage(
            calendar: settings.configuration.calendar,
            transaction: transaction
        )
        (input.slots, input.vagueSlots) = try slots(over: span)
        input.incidents = try transaction.incidents.all(of: period)
        input.seriousReports = try seriousReports(of: period)
        input.adjacency = settings.maps[period].adjacency
        input.quarter = try quarters.quarter(through: period, since: span.first)
        input.texts = span.placed(
            try transaction.incidents.texts(from: span.recent, through: period),
            \.period,
            \.area
        )
        input.placeNames = settings.placeNames
        // Answers from areas that have been redrawn since then count for the municipality only.
        input.answers = span.placed(
            try transaction.reports.answerCounts(from: span.recent, through: period),
            \.period,
            \.area
        )
    }
}

extension SituationStage {
    /// Returns a period's incidents that are grave by themselves, without the rest of its picture.
    func serious(of period: Period) throws -> [SeriousIncident] {
        let reports = try seriousReports(of: period)
        guard !reports.isEmpty else { return [] }
        return SeriousIncidents.found(
            in: try transaction.incidents.all(of: period),
            reports: reports
        )
    }

    private func seriousReports(of period: Period) throws -> [Report] {
        try transaction.reports.ofSeriousIncidents(in: period).map(\.report)
    }
}

extension SituationStage {
    /// Returns the presence of reporters in each period.
    ///
    /// A reporter counts from the first period with a report; one that has never reported is absent now.
    func presence(over span: HistorySpan) -> [PresenceRecord] {
        let periods = stride(
            from: span.first.first.number,
            through: span.period.first.number,
            by: span.period.length
        ).map(Day.init(number:))
        return settings.configuration.reporters.filter { !$0.sendsVoices }.flatMap { settings in
            let id = settings.reporter.id
            func isHeard(_ period: Day) -> Bool {
                span.heard.contains(StandingKey(period: period, reporter: id))
            }
            let began = periods.firstIndex(where: isHeard) ?? periods.endIndex - 1
            return periods[began...].map {
                PresenceRecord(period: span.age(of: $0), reporter: id, present: isHeard($0))
            }
        }
    }

    /// Returns absences for categories of which most of a reporter's rows could not be read.
    func absences(_ reports: [ReportCount], over span: HistorySpan) throws -> [PresenceRecord] {
        QuarantinedCategories(settings.configuration.categories).absences(
            try transaction.quarantine.waitingCells(from: span.recent, through: span.period),
            reports: reports
        )
        .map {
            PresenceRecord(
                period: $0.period,
                reporter: $0.reporter,
                category: $0.category,
                present: false
            )
        }
    }
}

extension SituationStage {
    /// Returns earlier incidents by slot of the week, and the part of them whose times give no hour.
    ///
    /// The current period is excluded, since the model distributes its incidents itself.
    func slots(over span: HistorySpan) throws -> (all: [SlotCount], vague: [SlotCount]) {
        let last = settings.configuration.calendar.period(-1, after: span.period)
        var sums: [SlotKey: Double] = [:]
        var vague: [SlotKey: Double] = [:]
        try transaction.incidents.times(from: span.recent, through: last) { incident in
            guard let category = incident.category, !incident.foundOnPatrol else { return }
            let age = span.age(of: incident.period)
            for (slot, share) in Aoristic.shares(of: incident.time) {
                let key = SlotKey(
                    age: age,
                    area: span.area(incident.area, back: age),
                    category: category,
                    slot: slot
                )
                sums[key, default: 0] += share
                if incident.time.isVague { vague[key, default: 0] += share }
            }
        }
        return (sums.map { $0.count($1) }, vague.map { $0.count($1) })
    }
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
