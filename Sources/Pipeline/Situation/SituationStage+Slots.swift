import Domain
import Situation
import Store

extension SituationStage {
    /// Earlier incidents by slot of the week; and the part of them that comes from times that say nothing of the hour.
    ///
    /// The current period is left out: the model spreads its incidents itself.
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
