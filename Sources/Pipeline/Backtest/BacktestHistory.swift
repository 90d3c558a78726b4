import Domain
import Situation
import Store

/// The stored history, period by period as it was known then (decision 0029).
///
/// Works in a copy of the database that it winds back: moments must be replayed in the order in which they are given.
struct BacktestHistory {
    let settings: Settings
    let transaction: Transaction

    /// A period with what is to be taken as known of it.
    struct Moment {
        let period: Period

        /// The run that first published it in its time; nil where none did.
        let run: Int64?
    }

    /// Every closed period with history that can still be made, in the order to replay them: those without a
    /// page of their time first, then the others from the one that was made last.
    func moments(today: Day) throws -> [Moment] {
        let calendar = settings.configuration.calendar
        guard let first = try transaction.incidents.firstDay() else { return [] }
        let limits = try PurgeLimits(calendar, transaction)
        let pages = try transaction.pictures.first().filter(isOfItsTime)
        let runs = Dictionary(pages.map { ($0.period, $0.run) }) { $1 }
        let latest = calendar.latestClosed(on: today)
        return (0..<HistorySpan.longestHistory)
            .map { calendar.period(-$0, after: latest) }
            .filter { $0.first >= first && limits.allow($0) }
            .map { Moment(period: $0, run: runs[$0]) }
            .sorted { ($0.run ?? .max, $1.period) > ($1.run ?? .max, $0.period) }
    }

    /// What the lägesbild of a period would be.
    func replay(_ moment: Moment) throws -> Replay {
        if let run = moment.run { try transaction.runs.windBack(to: run) }
        let next = settings.configuration.calendar.period(1, after: moment.period)
        let input = try SituationStage(settings: settings, transaction: transaction)
            .counts(of: moment.period, forecastFor: next)
        return SituationModel().replay(input, basis: moment.run == nil ? .afterwards : .then)
    }

    /// Whether a page was made before the next one was due: later ones may know what came.
    private func isOfItsTime(_ page: FirstPicture) -> Bool {
        page.asOf <= settings.configuration.calendar.period(1, after: page.period).last
    }
}
