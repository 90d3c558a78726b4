import Domain
import Store

extension Transaction {
    /// What some reporters told of in each of two periods, area by area and category by category.
    func changes(
        from before: Period,
        to now: Period,
        toldBy reporters: Set<ReporterID>
    ) throws -> [(count: IncidentCount, change: Change)] {
        try incidentCounts(of: now, toldBy: reporters).map {
            ($0, Change(now: $0.incidents, before: 0))
        }
            + incidentCounts(of: before, toldBy: reporters).map {
                ($0, Change(now: 0, before: $0.incidents))
            }
    }
}
