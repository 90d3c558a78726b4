/// Rest and working hours of an employed team (arbetstidslagen 1982:673; decision 0032).
public struct RestRules: Hashable, Sendable {
    /// Hours of unbroken rest in each 24 hours that begin with work (13 §).
    public var daily = 11

    /// Minutes after midnight that the daily rest must include (13 §); from the day before where above 1440, empty where none.
    public var night = 0..<300

    /// Hours of unbroken rest in each week, Monday to Sunday (14 §).
    public var weekly = 36

    /// Most hours of work in any 14 days in a row (5 §: 40 a week).
    public var fortnightHours = 80

    /// Name of the kollektivavtal that allows departures from the law; empty where there are none.
    public var agreement = ""

    /// Whether several people share a team's shifts, so that a roster of teams cannot show their rest.
    public var isShared = false

    /// The limits of the law, to be changed where an agreement allows others.
    public init() {}

    /// The law's own limits.
    public static let law = RestRules()

    /// Whether any limit is looser than the law's, which only a kollektivavtal may allow (3 §).
    public var departsFromLaw: Bool {
        daily < Self.law.daily || weekly < Self.law.weekly
            || fortnightHours > Self.law.fortnightHours || !holdsLawfulNight
    }

    /// Whether the rest includes all the minutes of the night that the law asks for.
    public var holdsLawfulNight: Bool {
        Self.law.night.allSatisfy { night.contains($0) || night.contains($0 + 1440) }
    }
}

/// A departure from arbetstidslagen that a kollektivavtal allows a function.
public struct RestAgreement: Hashable, Sendable {
    /// The function.
    public let resource: ResourceID

    /// Rule of rest with the function's own limit.
    public let rule: PlanningRule

    /// Name of the agreement.
    public let agreement: String

    /// A departure with its agreement.
    public init(resource: ResourceID, rule: PlanningRule, agreement: String) {
        self.resource = resource
        self.rule = rule
        self.agreement = agreement
    }
}

/// Areas and hours where ordningsvakter may work (lag 2023:421).
public struct Permit: Hashable, Sendable {
    /// Areas, by id or name.
    public let areas: [String]

    /// First day.
    public let first: Day

    /// Last day.
    public let last: Day

    /// Minutes after midnight when a day's permission begins and ends; above 1440 it ends the next morning.
    public let minutes: Range<Int>

    /// Weekdays of the permission, 1 for Monday; a night belongs to the day it began on.
    public let weekdays: Set<Int>

    /// A permit.
    public init(areas: [String], first: Day, last: Day, minutes: Range<Int>, weekdays: Set<Int>) {
        self.areas = areas
        self.first = first
        self.last = last
        self.minutes = minutes
        self.weekdays = weekdays
    }
}
