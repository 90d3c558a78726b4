public import Domain

/// Near-repeat test (Knox) for each category: whether incidents are followed by others nearby soon
/// after (decision 0027).
enum NearRepeats {
    /// Knox tables of categories with enough incidents, by id.
    ///
    /// Significant are those whose second band of distance, near but not the same place, holds more
    /// pairs within the first band of time than chance explains, with Benjamini–Hochberg over the
    /// categories. Two reports of one incident may share a place, so the first band is not tested.
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
            let isSignificant =
                search.p[1][0] <= limit
                && search.table.observed[1][0] >= settings.nearRepeats.fewestPairs
            return NearRepeat(
                category: search.category,
                first: quarter.first,
                last: quarter.last,
                incidents: search.incidents,
                bands: search.bands,
                isSignificant: isSignificant
            )
        }
    }

    private static func seed(_ quarter: QuarterIncidents) -> UInt64 {
        UInt64(bitPattern: Int64(quarter.first.number))
    }

    /// A category with its Knox table.
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
            p = table.p(permutations: settings.permutations, seed: seed)
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

/// Constants of the near-repeat test; each is set by decision 0027.
public struct NearRepeatSettings: Hashable, Sendable {
    /// Lower bounds of the bands of distance in metres; below the second is the same place.
    public var metres = [0.0, 1, 100, 200, 300]

    /// Lower bounds of the bands of time in days.
    public var days = [0, 7, 14, 21]

    /// Fewest incidents with a known point and day.
    public var fewestIncidents = 100

    /// Fewest pairs of a significant result.
    public var fewestPairs = 5

    /// Monte Carlo permutations of the days.
    public var permutations = 999

    /// Largest significant p.
    public var tail = 0.05

    /// Creates the constants of this version.
    public init() {}
}

/// Incidents of a quarter with known point and day: data of the near-repeat test.
public struct QuarterIncidents: Hashable, Sendable {
    /// First day of the quarter's periods.
    public let first: Day

    /// Last day of the quarter's periods.
    public let last: Day

    /// Incidents in any order.
    public let incidents: [IncidentPoint]

    /// Creates a quarter with its incidents.
    public init(first: Day, last: Day, incidents: [IncidentPoint]) {
        self.first = first
        self.last = last
        self.incidents = incidents
    }
}

/// An incident reduced to category, point and day.
public struct IncidentPoint: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// Coordinates in metres (SWEREF 99 TM).
    public let point: PlanarPoint

    /// Day of the middle of its time span.
    public let day: Day

    /// Creates a point of a category on a day.
    public init(category: CategoryID, point: PlanarPoint, day: Day) {
        self.category = category
        self.point = point
        self.day = day
    }

    /// Converts an incident; nil where its place or day is not known well enough.
    ///
    /// Only coordinates and addresses within 50 metres count: the centre of an area or a school is
    /// the same point for incidents far apart. Incidents found on patrol are left out, since
    /// patrols return to where they have been (decision 0027).
    public init?(_ incident: Incident) {
        let placement = incident.placement
        guard let category = incident.category, let point = placement.point,
            [.coordinate, .address].contains(placement.method),
            let metres = placement.metres, metres <= Self.mostMetres,
            ![.week, .period].contains(incident.time.precision), !incident.foundOnPatrol
        else { return nil }
        self.init(category: category, point: point, day: incident.time.middle.day)
    }

    private static let mostMetres = 50.0
}
