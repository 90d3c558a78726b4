import Domain

/// How often one incident is followed by another near by, category by category (decision 0027).
enum NearRepeats {
    /// Categories with enough incidents, in the order of their ids.
    ///
    /// Told are those whose second band of distance, near but not in the same place, holds more pairs within the first
    /// band of time than chance explains; two reports of one thing may lie in the same place.
    static func found(_ input: SituationInput, settings: SituationSettings) -> [NearRepeat] {
        guard let quarter = input.quarter else { return [] }
        let incidents = Dictionary(grouping: quarter.incidents, by: \.category)
        let searches = input.categories.filter { $0.kind == .event && !$0.proactive }.map(\.id)
            .sorted().compactMap { id -> Search? in
                let own = incidents[id] ?? []
                guard own.count >= settings.nearRepeats.fewestIncidents else { return nil }
                return Search(id, own, settings.nearRepeats, seed: seed(quarter))
            }
        let p = searches.map { $0.p[1][0] }
        let threshold = BenjaminiHochberg.threshold(p, rate: settings.falseDiscoveryRate) ?? -1
        let limit = min(threshold, settings.nearRepeats.tail)
        return searches.map { search in
            let isTold =
                search.p[1][0] <= limit
                && search.table.observed[1][0] >= settings.nearRepeats.fewestPairs
            return NearRepeat(
                category: search.category,
                first: quarter.first,
                last: quarter.last,
                incidents: search.incidents,
                bands: search.bands,
                isTold: isTold
            )
        }
    }

    private static func seed(_ quarter: Quarter) -> UInt64 {
        UInt64(bitPattern: Int64(quarter.first.number))
    }

    /// A category with its table.
    private struct Search {
        let category: CategoryID
        let incidents: Int
        let table: KnoxTable
        let p: [[Double]]

        init(
            _ category: CategoryID,
            _ incidents: [IncidentPoint],
            _ settings: NearRepeatSettings,
            seed: UInt64
        ) {
            let sorted = incidents.map { (point: $0.point, day: $0.day.number) }.sorted {
                ($0.day, $0.point.north, $0.point.east) < ($1.day, $1.point.north, $1.point.east)
            }
            self.category = category
            self.incidents = sorted.count
            table = KnoxTable(
                sorted,
                metres: settings.metres,
                days: settings.days,
                metric: .euclidean
            )
            p = table.p(maps: settings.maps, seed: seed)
        }

        var bands: [NearRepeatBand] {
            table.metres.indices.flatMap { far in
                table.days.indices.map { late in
                    NearRepeatBand(
                        metres: table.metres[far],
                        metresEnd: far + 1 < table.metres.count ? table.metres[far + 1] : nil,
                        days: table.days[late],
                        daysEnd: late + 1 < table.days.count ? table.days[late + 1] : nil,
                        observed: table.observed[far][late],
                        expected: table.expected[far][late],
                        p: p[far][late]
                    )
                }
            }
        }
    }
}
