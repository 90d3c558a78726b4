public import Domain

/// The incidents of a quarter whose place and day are known: what near repeats are counted among.
public struct Quarter: Hashable, Sendable {
    /// First day of its periods.
    public let first: Day

    /// Last day of its periods.
    public let last: Day

    /// Its incidents.
    public let incidents: [IncidentPoint]

    /// A quarter with its incidents; their order means nothing.
    public init(first: Day, last: Day, incidents: [IncidentPoint]) {
        self.first = first
        self.last = last
        self.incidents = incidents
    }
}

/// An incident as a point and a day.
public struct IncidentPoint: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// Where.
    public let point: PlanarPoint

    /// When.
    public let day: Day

    /// A category at a point on a day.
    public init(category: CategoryID, point: PlanarPoint, day: Day) {
        self.category = category
        self.point = point
        self.day = day
    }

    /// The point of an incident; nil where its place or its day is not known well enough.
    ///
    /// Only coordinates and addresses within 50 metres count: the middle of an area or a school is the same
    /// point for incidents far apart. Those found on patrol are left out, since patrols go where they
    /// have been. Decision 0027.
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
