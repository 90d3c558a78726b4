/// A shift, booked walk or contracted round on the roster: a row of `bemanning`.
public struct RosterEntry: Hashable, Sendable {
    /// The function.
    public var resource: ResourceID

    /// The team.
    public var team: String

    /// Start and end.
    public var time: TimeSpan

    /// Number of people.
    public var people: Int

    /// Kind of shift.
    public var kind: Kind

    /// Areas or places that it is bound to, by id or name; empty means free.
    public var boundTo: [String]

    /// File of the row; empty where it is of none.
    public var file = ""

    /// 1-based line of its file; 0 where it is of none.
    public var line = 0

    /// A roster entry.
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

    /// Day that it belongs to: the hours before 06 are of the night before.
    public var workDay: Day {
        time.start.adding(minutes: -PartOfDay.morning.hours.lowerBound * 60).day
    }

    /// Kind of shift; the database holds the names of the cases.
    public enum Kind: CaseIterable, Sendable {
        /// On a schedule.
        case schedule
        /// A walk that volunteers have booked.
        case bookedWalk
        /// A round in a guard company's contract.
        case contractedRound
    }
}
