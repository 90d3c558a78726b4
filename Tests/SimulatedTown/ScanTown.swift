public import Domain
public import Situation
import TestTools
import Toolkit

/// Simulated municipality for space–time scans: 60 areas in six rows of ten, six categories.
///
/// Rates differ by area as in `SimulatedTown`; each of four reporters is absent in a share of the
/// periods. Six incidents of the first category are added in the current period, at random over a
/// square of adjacent areas.
public struct ScanTown {
    /// Parameters of the simulation.
    public struct Setting: Sendable {
        /// Number of areas that share the added incidents: 0, 1, 4 or 9.
        public var spread = 0
        /// Incidents per area, category and period.
        public var mean = 0.15
        /// Number of earlier periods.
        public var history = 26
        /// Variance of the counts over their mean; 1 or more.
        public var dispersion = 1.3
        /// Share of the periods that each reporter is absent in.
        public var absence = 0.1
        /// Shape of the areas' gamma effects: 1.2 as in `SimulatedTown`; large for equal areas.
        public var shape = 1.2

        /// Creates the standard setting without added incidents.
        public init() {}
    }

    /// Its areas, row by row.
    public static let areas = (0..<60).map { "area \($0 + 10)" }
    /// Its categories.
    public static let categories = (0..<6).map { Category(id: "category \($0)", name: "") }

    /// Input as known when the period closes.
    public private(set) var input: SituationInput

    private let setting: Setting
    private var counts: [IncidentCount] = []
    private var presence: [PresenceRecord] = []
    private var reports: [ReportCount] = []

    /// Creates a town; the same for the same seed.
    public init(seed: UInt64, _ setting: Setting = Setting()) {
        var generator = SplitMix64(seed: seed)
        let rates = Self.areas.flatMap { _ in
            let area = generator.gamma(shape: setting.shape) / setting.shape
            return Self.categories.map { _ in
                area * generator.gamma(shape: 2.5 * setting.shape) / (2.5 * setting.shape)
            }
        }
        self.setting = setting
        input = Self.input(setting, [], [], [])
        for age in 0...setting.history {
            for reporter in 0..<4 { draw(age, "reporter \(reporter)", rates, &generator) }
        }
        let places = Self.square(setting.spread, &generator)
        for _ in 0..<(places.isEmpty ? 0 : 6) {
            add(places[generator.below(places.count)] * Self.categories.count, age: 0, 1)
        }
        input = Self.input(setting, counts, presence, reports)
        input.adjacency = Self.adjacency
    }

    private mutating func draw(
        _ age: Int,
        _ reporter: ReporterID,
        _ rates: [Double],
        _ generator: inout SplitMix64
    ) {
        let present = generator.uniform() >= setting.absence
        presence.append(PresenceRecord(period: age, reporter: reporter, present: present))
        guard present else { return }
        for (cell, rate) in rates.enumerated() {
            let mean = rate * setting.mean / 4
            let seen =
                setting.dispersion > 1
                ? generator.overdispersed(mean: mean, dispersion: setting.dispersion)
                : generator.poisson(mean: mean)
            guard seen > 0 else { continue }
            add(cell, age: age, seen)
            reports.append(
                ReportCount(
                    period: age,
                    reporter: reporter,
                    area: Self.areas[cell / Self.categories.count],
                    category: Self.categories[cell % Self.categories.count].id,
                    reports: seen
                )
            )
        }
    }

    private mutating func add(_ cell: Int, age: Int, _ incidents: Int) {
        counts.append(
            IncidentCount(
                period: age,
                area: Self.areas[cell / Self.categories.count],
                category: Self.categories[cell % Self.categories.count].id,
                incidents: incidents
            )
        )
    }

    private static func input(
        _ setting: Setting,
        _ counts: [IncidentCount],
        _ presence: [PresenceRecord],
        _ reports: [ReportCount]
    ) -> SituationInput {
        SituationInput(
            period: .sample,
            historyLength: setting.history,
            forecastPeriod: .sample,
            areas: areas.map { Area(id: $0, name: $0, outline: []) },
            categories: categories,
            counts: counts,
            presence: presence,
            reporterCounts: reports,
            slots: [],
            incidents: []
        )
    }

    /// Adjacency of its areas.
    public static let adjacency = AreaAdjacency.streets(areas)

    /// Areas that form a square at a random position.
    private static func square(_ count: Int, _ generator: inout SplitMix64) -> [Int] {
        let side = Int(Double(count).squareRoot())
        guard side > 0 else { return [] }
        let (row, column) = (generator.below(7 - side), generator.below(11 - side))
        return (0..<side).flatMap { north in
            (0..<side).map { east in (row + north) * 10 + column + east }
        }
    }
}

extension AreaAdjacency {
    /// Areas a kilometre apart in rows of ten, each bordering on its neighbours in the row and
    /// across it.
    public static func streets(_ areas: [AreaID]) -> AreaAdjacency {
        let places = areas.indices.map { area in
            let (street, number) = area.quotientAndRemainder(dividingBy: 10)
            return PlanarPoint(north: Double(street) * 1000, east: Double(number) * 1000)
        }
        let borders = areas.indices.flatMap { area in
            [
                area % 10 < 9 && area + 1 < areas.count
                    ? AreaBorder(areas[area], areas[area + 1]) : nil,
                area + 10 < areas.count ? AreaBorder(areas[area], areas[area + 10]) : nil,
            ].compactMap(\.self)
        }
        return AreaAdjacency(
            centres: Dictionary(uniqueKeysWithValues: zip(areas, places)),
            borders: Set(borders)
        )
    }
}
