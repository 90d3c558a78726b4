public import Domain
public import Situation

/// A town of 60 areas in six streets of ten, with one category, for searches over area borders.
///
/// Areas differ in what they have (gamma of shape 4 around the mean); of four reporters each is absent in so many
/// of the periods. Six incidents are added in the current period, spread over adjacent areas.
public struct ScanTown {
    /// Its areas, street by street.
    public static let areas = (0..<60).map { "area \($0 + 10)" }
    /// Its only category.
    public static let category = Category(id: "category", name: "")

    private let input: SituationInput
    /// The areas where something was added.
    public let cluster: [AreaID]

    /// The same town for the same seed; `spread` areas share what is added, none where it is 0.
    public init(
        seed: UInt64,
        spread: Int,
        mean: Double = 0.15,
        history: Int = 26,
        dispersion: Double = 1,
        absence: Double = 0
    ) {
        var generator = SplitMix64(seed: seed)
        let rates = Self.areas.map { _ in generator.gamma(shape: 4) / 4 * mean }
        let places = Self.square(spread, &generator)
        var (counts, presence, reports) = ([CellCount](), [Presence](), [ReporterCount]())
        for age in 0...history {
            let added = age == 0 ? (0..<(places.isEmpty ? 0 : 6)).map { _ in
                places[generator.below(places.count)]
            } : []
            for reporter in 0..<4 {
                let name = "reporter \(reporter)"
                let present = generator.uniform() >= absence
                presence.append(Presence(period: age, reporter: name, present: present))
                guard present else { continue }
                for (area, rate) in rates.enumerated() {
                    let seen = Self.draw(rate / 4, dispersion, &generator)
                    guard seen > 0 else { continue }
                    counts.append(Self.count(age, area, seen))
                    reports.append(
                        ReporterCount(period: age, reporter: name, area: Self.areas[area], category: Self.category.id, reports: seen)
                    )
                }
            }
            counts += added.map { Self.count(age, $0, 1) }
        }
        cluster = places.map { Self.areas[$0] }
        var input = SituationInput(
            period: .sample,
            historyLength: history,
            forecastPeriod: .sample,
            areas: Self.areas.map { Area(id: $0, name: $0, outline: []) },
            categories: [Self.category],
            counts: counts,
            presence: presence,
            reporterCounts: reports,
            slots: [],
            incidents: []
        )
        input.map = Self.map
        self.input = input
    }

    /// What would be known when the period closes.
    public var known: SituationInput { input }

    /// Areas a kilometre apart, each with its four neighbours.
    public static let map = TownMap(
        centres: Dictionary(
            uniqueKeysWithValues: areas.indices.map { area in
                (areas[area], PlanarPoint(north: Double(area / 10) * 1000, east: Double(area % 10) * 1000))
            }
        ),
        borders: Set(
            areas.indices.flatMap { area in
                [
                    area % 10 < 9 ? AreaBorder(areas[area], areas[area + 1]) : nil,
                    area < 50 ? AreaBorder(areas[area], areas[area + 10]) : nil,
                ].compactMap(\.self)
            }
        )
    )

    private static func count(_ age: Int, _ area: Int, _ incidents: Int) -> CellCount {
        CellCount(period: age, area: areas[area], category: category.id, incidents: incidents)
    }

    private static func draw(
        _ mean: Double,
        _ dispersion: Double,
        _ generator: inout SplitMix64
    ) -> Int {
        dispersion > 1
            ? generator.overdispersed(mean: mean, dispersion: dispersion)
            : generator.poisson(mean: mean)
    }

    /// One, four or nine areas that form a square somewhere.
    private static func square(_ count: Int, _ generator: inout SplitMix64) -> [Int] {
        let side = Int(Double(count).squareRoot())
        guard side > 0 else { return [] }
        let (row, column) = (generator.below(7 - side), generator.below(11 - side))
        return (0..<side).flatMap { north in
            (0..<side).map { east in (row + north) * 10 + column + east }
        }
    }
}
