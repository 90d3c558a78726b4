import Domain
import Toolkit

/// A fortnight of deployment made from whole numbers and SplitMix64 alone, so that any language rebuilds it.
///
/// Areas, shifts and six kinds of teams; all that is random is drawn in one fixed order.
public struct ReferenceInstance: Sendable {
    /// Its size.
    public let size: Size

    /// Minutes of travel to each area.
    public private(set) var travel: [Int] = []

    /// Weight of a need, by area and then shift.
    public private(set) var weights: [[Int]] = []

    /// Whether a kind may work in an area, by kind and then area.
    public private(set) var allowed: [[Bool]] = []

    /// Type of each area: nightlife, school, housing, traffic.
    public private(set) var types: [Int] = []

    /// Teams of each kind.
    public let teams: [Int]

    /// An instance of one of the published sizes.
    public init(_ size: Size) {
        self.size = size
        teams = Kind.all.map { $0.teams * max(1, size.areas / 20) }
        var generator = SplitMix64(seed: size.seed)
        var risks: [Int] = []
        for area in 0..<size.areas {
            let base = 20 + generator.below(30)
            risks.append(base + (Self.isHot(area, size) ? 100 + generator.below(200) : 0))
            types.append(generator.below(4))
            travel.append(4 + generator.below(10))
        }
        for area in risks.indices {
            weights.append(
                (0..<size.shifts).map { shift in
                    let share = Self.profile[types[area]][size.isWeekend(shift) ? 1 : 0]
                    return max(1, risks[area] * share[size.part(of: shift)] / 100)
                }
            )
        }
        for kind in Kind.all {
            allowed.append((0..<size.areas).map { _ in generator.below(100) < kind.permitted })
        }
    }

    /// Whether an area is one of the worst.
    public func isHot(_ area: Int) -> Bool {
        Self.isHot(area, size)
    }

    private static func isHot(_ area: Int, _ size: Size) -> Bool {
        area < max(1, size.areas / 5)
    }

    /// Risk in percent by type of area, on a weekday and at the weekend, by part of day.
    private static let profile = [
        [[40, 110, 120, 90], [60, 160, 260, 200]],
        [[110, 130, 30, 10], [60, 150, 60, 20]],
        [[70, 90, 50, 30], [80, 110, 70, 40]],
        [[120, 120, 50, 20], [90, 140, 90, 40]],
    ]

    /// A published size.
    public enum Size: String, CaseIterable, Sendable {
        /// Two days of six areas.
        case tiny = "T"
        /// A fortnight of twenty areas.
        case small = "S"
        /// A fortnight of sixty areas.
        case medium = "M"
        /// A fortnight of two hundred areas, four shifts a day.
        case large = "L"

        /// Number of areas.
        public var areas: Int {
            switch self {
            case .tiny: 6
            case .small: 20
            case .medium: 60
            case .large: 200
            }
        }

        /// Shifts in a day.
        public var shiftsPerDay: Int { self == .large ? 4 : 3 }

        /// Shifts in all.
        public var shifts: Int { shiftsPerDay * (self == .tiny ? 2 : 14) }

        /// Half-hour slots in a shift, breaks and reports apart.
        public var slots: Int { self == .large ? 9 : 12 }

        /// Part of the day that a shift is: day, evening, night, late night.
        public func part(of shift: Int) -> Int { shift % shiftsPerDay }

        fileprivate var seed: UInt64 {
            switch self {
            case .tiny: 7
            case .small: 101
            case .medium: 202
            case .large: 303
            }
        }

        /// Saturday, Sunday, and Friday from the evening on; the first day is a Monday.
        fileprivate func isWeekend(_ shift: Int) -> Bool {
            let weekday = shift / shiftsPerDay % 7
            return weekday >= 5 || (weekday == 4 && part(of: shift) >= 1)
        }
    }

    /// A kind of teams.
    public struct Kind: Sendable {
        /// Teams for every twenty areas.
        public let teams: Int

        /// Most shifts that a team works in a fortnight.
        public let mostShifts: Int

        /// Parts of the day that it works.
        public let parts: [Int]

        /// Tenths of a standard visit that one of its visits counts for, by type of area.
        public let effects: [Int]

        /// Percent of the areas that it may work in.
        public let permitted: Int

        /// Police, order guards, youth workers, hosts, security guards, volunteers.
        public static let all = [
            Kind(
                teams: 2,
                mostShifts: 8,
                parts: [0, 1, 2, 3],
                effects: [10, 6, 8, 9],
                permitted: 100
            ),
            Kind(teams: 2, mostShifts: 8, parts: [1, 2, 3], effects: [9, 4, 5, 8], permitted: 40),
            Kind(teams: 3, mostShifts: 9, parts: [0, 1], effects: [4, 10, 6, 4], permitted: 70),
            Kind(teams: 3, mostShifts: 9, parts: [0, 1], effects: [4, 5, 6, 6], permitted: 100),
            Kind(teams: 2, mostShifts: 9, parts: [1, 2, 3], effects: [5, 4, 6, 5], permitted: 80),
            Kind(teams: 2, mostShifts: 3, parts: [1, 2], effects: [6, 6, 4, 4], permitted: 60),
        ]
    }
}
