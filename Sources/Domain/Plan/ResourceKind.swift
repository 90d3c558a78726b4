/// Name of a function in rosters and plans, such as fältsekreterare.
public typealias ResourceID = String

/// A function that can be sent somewhere, with the rules that bind it.
public struct ResourceKind: Hashable, Sendable {
    /// Stable name.
    public let id: ResourceID

    /// What the page calls one of them, "trygghetsvandrare".
    public let name: String

    /// Function that answers for the line, never a person.
    public let responsible: String

    /// What they do at a place, in a few words.
    public let measure: String

    /// Smallest crew that goes out.
    public var minimumCrew: Int

    /// Minutes of a visit; slots are half-hours (decision 0006).
    public let visitMinutes: Int

    /// How well it fits a category, 0 to 1; categories not named have `usualFit`.
    public let fit: [CategoryID: Double]

    /// Fit for categories that are not named.
    public let usualFit: Double

    /// Never sent for categories of violence: relations come first.
    public var avoidsViolence: Bool

    /// Only ever asked for, never scheduled: the police.
    public let requestOnly: Bool

    /// Places it may work in: permit areas, guarded property; empty means everywhere.
    public var allowedAreas: [String]

    /// Permits by which it may work; needed where `needsPermit`.
    public var permits: [Permit]

    /// Whether it may work only inside a valid permit (lag 2023:421).
    public var needsPermit: Bool

    /// What its presence is expected to do within the period, in a few words; empty where nothing is said.
    public var shortTerm = ""

    /// What its presence is expected to do in the long run, in a few words; empty where nothing is said.
    public var longTerm = ""

    /// Hours of the day it may work at all, as minutes after midnight, above 1440 for the night that follows; empty means any.
    public var hours: [Range<Int>] = []

    /// Categories it is never sent to.
    public var never: [CategoryID] = []

    /// Where a team belongs, by the team's name: an area or a place, by id or name.
    public var tiedTo: [String: String] = [:]

    /// Rest and hours of its teams; nil where nobody is employed, as with volunteers.
    public var rest: RestRules?

    /// Days before which changed hours, or a new walk, must be told.
    public var noticeDays = 14

    /// Most hours of contracted rounds in any 14 days in a row; nil where no contract says.
    public var contractHours: Int?

    /// Most days that a volunteer may go without a walk; nil where nobody counts.
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
        (avoidsViolence && category.violence) || never.contains(category.id)
    }
}

/// Where and when ordningsvakter may work.
public struct Permit: Hashable, Sendable {
    /// Areas, by id or name.
    public let areas: [String]

    /// First day.
    public let first: Day

    /// Last day.
    public let last: Day

    /// Minutes after midnight when a day's permission begins and ends; above 1440 it ends the next morning.
    public let minutes: Range<Int>

    /// Weekdays it holds on, 1 for Monday; a night belongs to the day it began on.
    public let weekdays: Set<Int>

    /// A permission.
    public init(areas: [String], first: Day, last: Day, minutes: Range<Int>, weekdays: Set<Int>) {
        self.areas = areas
        self.first = first
        self.last = last
        self.minutes = minutes
        self.weekdays = weekdays
    }
}
