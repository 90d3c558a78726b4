import Domain

/// What of the reports is learned from.
enum LearningSample {
    /// At most so many events, the first by municipality and time.
    static func of(_ reports: [PlacedReport]) -> SortedEvents {
        let events = SortedEvents(reports)
        guard events.count > LinkLearner.mostReports else { return events }
        let keys = events.indices.map { index in
            let report = events[index].report
            return (report.place.municipality ?? "", report.time.start.minutes, index)
        }
        let first = keys.sorted { $0 < $1 }.prefix(LinkLearner.mostReports)
        return SortedEvents(first.map { events[$0.2] })
    }

    /// A table of the commonest stems, where nothing is learned yet.
    static func stems(of events: SortedEvents, like table: KinTable) -> KinTable {
        var counts: [UInt64: Int] = [:]
        var stemmer = Stems()
        for event in events {
            for stem in stemmer.of(event.report.text) { counts[stem, default: 0] += 1 }
        }
        let commonest = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
        return KinTable(
            names: commonest.prefix(Learning.mostStems).map(\.key),
            same: table.same,
            other: table.other
        )
    }

    /// A table of all categories, where nothing is learned yet.
    static func categories(of events: SortedEvents, like table: KinTable) -> KinTable {
        let categories = Set(events.compactMap(\.report.category))
        return KinTable(
            names: categories.sorted().map { Stems.fingerprint($0) },
            same: table.same,
            other: table.other
        )
    }
}
