/// Stable name of a function in rosters and plans, such as `faltsekreterare`.
public typealias ResourceID = String

/// A function that can be sent somewhere, with the parameters of its rules.
public struct ResourceKind: Hashable, Sendable {
    /// Stable name.
    public let id: ResourceID

    /// Name on the page, such as "trygghetsvandrare".
    public let name: String

    /// Function that answers for the line, never a person.
    public let responsible: String

    /// Work at a place, in a few words of the configuration.
    public let measure: String

    /// Smallest crew that goes out, in people.
    public var minimumCrew: Int

    /// Minutes of a visit, rounded up to half-hour slots (decision 0006).
    public let visitMinutes: Int

    /// Effect of a visit on each category, 0 to 1; categories not named have `usualFit`.
    public let fit: [CategoryID: Double]

    /// Effect on categories that are not named, 0 to 1.
    public let usualFit: Double

    /// Whether it is never sent for categories of violence, since relations come first.
    public var avoidsViolence: Bool

    /// Whether it is only requested, never scheduled, as the police are.
    public let requestOnly: Bool

    /// Places where it may work, such as guarded property; empty means everywhere.
    public var allowedAreas: [String]

    /// Permits under which it may work, if `needsPermit`.
    public var permits: [Permit]

    /// Whether it may work only inside a valid permit (lag 2023:421).
    public var needsPermit: Bool

    /// Expected effect of its presence within the period, in a few words of the configuration; empty where none is given.
    public var shortTerm = ""

    /// Expected effect of its presence in the long run, in a few words of the configuration; empty where none is given.
    public var longTerm = ""

    /// Hours of the day when it may work, as minutes after midnight, above 1440 for the night that follows; empty means any.
    public var hours: [Range<Int>] = []

    /// Categories that it is never sent to.
    public var excludedCategories: [CategoryID] = []

    /// Home of each team, by the team's name: an area or a place, by id or name.
    public var tiedTo: [String: String] = [:]

    /// Whether it only watches and calls, and never intervenes; said after its measure.
    public var observesOnly = false

    /// Rest and working hours of its teams; nil where nobody is employed, as with volunteers.
    public var rest: RestRules?

    /// Notice of changed hours or a new walk, in days.
    public var noticeDays = 14

    /// Most hours of contracted rounds in any 14 days in a row; nil where no contract sets a limit.
    public var contractHours: Int?

    /// Most days between two walks of a volunteer team; nil where there is no limit.
    public var mostDaysBetween: Int?

    /// A function with its rules.
    public init(
        id: ResourceID,
        name: String,
        responsible: String,
        measure: String,
        minimumCrew: Int = 1,
        visitMinutes: Int = 30,
        fit: [CategoryID: Double] = [:],
        usualFit: Double = 0.5,
        avoidsViolence: Bool = false,
        requestOnly: Bool = false,
        allowedAreas: [String] = [],
        permits: [Permit] = [],
        needsPermit: Bool = false
    ) {
        self.id = id
        self.name = name
        self.responsible = responsible
        self.measure = measure
        self.minimumCrew = minimumCrew
        self.visitMinutes = visitMinutes
        self.fit = fit
        self.usualFit = usualFit
        self.avoidsViolence = avoidsViolence
        self.requestOnly = requestOnly
        self.allowedAreas = allowedAreas
        self.permits = permits
        self.needsPermit = needsPermit
    }

    /// Whether it is never sent for a category.
    public func avoids(_ category: Category) -> Bool {
        (avoidsViolence && category.violence) || excludedCategories.contains(category.id)
    }
}

/// A rule of planning with its limit, as plans name it: in the way of a line, with a cost, or behind an unmet preference.
///
/// `RuleDescriptor` in Planning declares what the rule checks and how it is relaxed, and which files a new rule touches.
public enum PlanningRule: Hashable, Sendable {
    /// The function's smallest crew: of one shift that is below it, or of all its shifts.
    case crew(ResourceID, minimum: Int, shift: UndermannedShift?)
    /// The function or its shift is bound to other places.
    case places(ResourceID)
    /// No permit covers the place and time (lag 2023:421).
    case permit(ResourceID)
    /// Most of the need is violence, which the function is not sent to.
    case violence(ResourceID)
    /// Most of the need is of categories that the function is never sent to.
    case excludedCategories(ResourceID)
    /// The team has another shift at the same time.
    case doubleBooking(ResourceID)
    /// The hours when the function may work.
    case hours(ResourceID)
    /// Most hours of contracted rounds in 14 days in a row.
    case contractHours(ResourceID, most: Int)
    /// Hours of the night that the daily rest must include, in minutes after midnight.
    case nightRest(ResourceID, night: Range<Int>)
    /// Hours of unbroken rest in 24 hours.
    case dailyRest(ResourceID, hours: Int)
    /// Hours of unbroken rest in a week.
    case weeklyRest(ResourceID, hours: Int)
    /// Most hours of work in 14 days in a row.
    case fortnightHours(ResourceID, most: Int)
    /// Most days between two walks of the same team.
    case walkInterval(ResourceID, days: Int)
    /// Most visits by all teams to an area in one part of a day.
    case visitsPerArea(Int)
    /// Most visits by one team to an area in one shift.
    case visitsPerTeam(Int)
    /// Most places that one shift is sent to.
    case areasPerShift(Int)
    /// Every booked walk and contracted round gets a place.
    case bookings
    /// Every area with history gets a visit.
    case floor

    /// Stable name of a rule, without its limit.
    public enum ID: String, CaseIterable, Sendable {
        case crew, places, permit, violence, excludedCategories
        case doubleBooking, hours, contractHours, walkInterval
        case nightRest, dailyRest, weeklyRest, fortnightHours
        case visitsPerArea, visitsPerTeam, areasPerShift, bookings, floor
    }

    /// A shift with fewer people than its function's smallest crew.
    public struct UndermannedShift: Hashable, Sendable {
        /// The team.
        public let team: String

        /// Start of the shift.
        public let start: LocalTime

        /// People on the shift.
        public let people: Int

        /// The shift of a roster entry.
        public init(_ entry: RosterEntry) {
            (team, start, people) = (entry.team, entry.time.start, entry.people)
        }
    }
}

extension PlanningRule: Comparable {
    /// Stable name of the rule.
    public var id: ID {
        switch self {
        case .crew: .crew
        case .places: .places
        case .permit: .permit
        case .violence: .violence
        case .excludedCategories: .excludedCategories
        case .doubleBooking: .doubleBooking
        case .hours: .hours
        case .contractHours: .contractHours
        case .nightRest: .nightRest
        case .dailyRest: .dailyRest
        case .weeklyRest: .weeklyRest
        case .fortnightHours: .fortnightHours
        case .walkInterval: .walkInterval
        case .visitsPerArea: .visitsPerArea
        case .visitsPerTeam: .visitsPerTeam
        case .areasPerShift: .areasPerShift
        case .bookings: .bookings
        case .floor: .floor
        }
    }

    /// The function that the rule binds; nil where it binds all.
    public var resource: ResourceID? {
        switch self {
        case .crew(let id, _, _), .places(let id), .permit(let id), .violence(let id),
            .excludedCategories(let id), .doubleBooking(let id), .hours(let id),
            .contractHours(let id, _),
            .nightRest(let id, _), .dailyRest(let id, _), .weeklyRest(let id, _),
            .fortnightHours(let id, _), .walkInterval(let id, _):
            id
        case .visitsPerArea, .visitsPerTeam, .areasPerShift, .bookings, .floor: nil
        }
    }

    /// The shift that the rule is broken by; nil where it is not of one.
    public var shift: UndermannedShift? {
        if case .crew(_, _, let shift) = self { shift } else { nil }
    }

    /// By id, function and shift: an order for rules that weigh the same.
    public static func < (left: PlanningRule, right: PlanningRule) -> Bool {
        let (first, second) = (left.orderKey, right.orderKey)
        return first < second
    }

    private var orderKey: (String, ResourceID, String, Int, Int) {
        let start = shift?.start.minutes ?? 0
        return (id.rawValue, resource ?? "", shift?.team ?? "", start, shift?.people ?? 0)
    }
}
