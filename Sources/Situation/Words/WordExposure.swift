import Domain

/// How much there was to tell of while each reporter told of anything: the municipality's incidents in those periods.
///
/// That schools were silent in the summer, or that all happens more often in July, makes no word new.
struct WordExposure {
    private var incidents: [Int: Int] = [:]
    private var periods: [ReporterID: Set<Int>] = [:]

    init(_ texts: some Sequence<IncidentText>) {
        var seen: [Int: Set<IncidentID>] = [:]
        for row in texts {
            seen[row.period, default: []].insert(row.incident)
            periods[row.reporter, default: []].insert(row.period)
        }
        incidents = seen.mapValues(\.count)
    }

    /// Incidents now and before, in the periods in which a reporter was heard of.
    func of(_ reporter: ReporterID) -> (now: Int, before: Int) {
        let heard = periods[reporter] ?? []
        let all = heard.reduce(0) { $0 + (incidents[$1] ?? 0) }
        let now = heard.contains(0) ? incidents[0] ?? 0 : 0
        return (now, all - now)
    }
}
