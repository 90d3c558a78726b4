import Domain
import Situation
import Store

extension SituationStage {
    /// A reporter counts from the first period it was heard of in, and one never heard of is absent now.
    func presence(over span: HistorySpan) -> [Presence] {
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
                Presence(period: span.age(of: $0), reporter: id, present: isHeard($0))
            }
        }
    }

    /// Categories of which most that a reporter sent could not be read.
    func absences(_ reports: [ReportCount], over span: HistorySpan) throws -> [Presence] {
        QuarantinedCategories(settings.configuration.categories).absences(
            try transaction.quarantine.waitingCells(from: span.recent, through: span.period),
            reports: reports
        )
        .map {
            Presence(
                period: $0.period,
                reporter: $0.reporter,
                category: $0.category,
                present: false
            )
        }
    }
}
