/// One shift, booked walk or contracted round that is already set: a row of `bemanning`.
public struct RosterEntry: Hashable, Sendable {
    /// The function.
    public var resource: ResourceID

    /// Which team.
    public let team: String

    /// From when until when.
    public var time: TimeSpan

    /// People who go.
    public var people: Int

    /// How it came to be set.
    public var kind: Kind

    /// Areas or places it is tied to, by id or name; empty means free.
    public var boundTo: [String]

    /// File that it stands in; empty where it is of none.
    public var file = ""

    /// 1-based line of its file; 0 where it is of none.
    public var line = 0

    /// A shift that is set.
    public init(
        resource: ResourceID,
        team: String,
        time: TimeSpan,
        people: Int,
        kind: Kind,
        boundTo: [String] = []
    ) {
        self.resource = resource
        self.team = team
        self.time = time
        self.people = people
        self.kind = kind
        self.boundTo = boundTo
    }

    /// The day it belongs to: the hours before 06 are of the night before.
    public var workDay: Day {
        time.start.adding(minutes: -PartOfDay.morning.hours.lowerBound * 60).day
    }

    /// How a shift came to be set.
    public enum Kind: String, CaseIterable, Sendable {
        /// On a schedule.
        case schedule = "schema"
        /// A walk that volunteers have booked.
        case bookedWalk = "bokad vandring"
        /// A round in a guard company's contract.
        case contractedRound = "avtalsrond"
    }
}
