import Domain
import Situation
import Store

/// What has lasted, reports and earlier decisions → what the page says of it.
struct EscalationStage {
    let settings: Settings
    let transaction: Transaction

    /// Periods whose reports speak of a place (decision 0028).
    private static let spokenPeriods = 6

    /// Periods whose plans are looked back on: a year.
    private static let plannedPeriods = 26

    func escalations(of picture: SituationPicture) throws -> [Escalation] {
        guard !picture.persistent.isEmpty else { return [] }
        let period = picture.period
        let decisions = try transaction.decisions.all()
        let delivered = try transaction.decisions.measures()
            .map(settings.configuration.withResourceID)
        let input = EscalationInput(
            reports: try earlier(Self.spokenPeriods, period).flatMap(transaction.reports.all(of:)),
            lines: try earlier(Self.plannedPeriods, period).dropLast()
                .flatMap(transaction.plans.lines),
            decisions: decisions,
            delivered: delivered.filter { $0.time.start.day <= period.last },
            placeToArea: settings.maps[period].placer.areas(
                named: decisions.map(\.place) + delivered.map(\.place)
            )
        )
        return Escalations(input).escalations(picture.persistent)
    }

    /// The latest periods through this one, oldest first.
    private func earlier(_ number: Int, _ period: Period) -> [Period] {
        (0..<number).reversed().map { settings.configuration.calendar.period(-$0, after: period) }
    }
}
