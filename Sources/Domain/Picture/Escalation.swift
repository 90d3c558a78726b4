/// Something that has lasted, with what is needed to decide on more than presence (decision 0028).
public struct Escalation: Hashable, Sendable {
    /// What has lasted, and where.
    public let lasting: Persistence

    /// Reports of the place as unsafe; listed beside the incidents, never added to them.
    public let unsafePlaces: Int

    /// Reports there of something broken; never added to the incidents either.
    public let faultReports: Int

    /// Physical measures that the words of the reports there speak of, most often first.
    public let hints: [Hint]

    /// What earlier plans proposed in the area, and what became of it, by function.
    public let presence: [Presence]

    /// Measures of the group's own in the area, as they were decided.
    public let ownMeasures: [Decision]

    /// An escalation with what stands beside it.
    public init(
        lasting: Persistence,
        unsafePlaces: Int,
        faultReports: Int,
        hints: [Hint],
        presence: [Presence],
        ownMeasures: [Decision]
    ) {
        self.lasting = lasting
        self.unsafePlaces = unsafePlaces
        self.faultReports = faultReports
        self.hints = hints
        self.presence = presence
        self.ownMeasures = ownMeasures
    }

    /// A measure with the number of reports whose words speak of it.
    public struct Hint: Hashable, Sendable {
        /// The measure.
        public let measure: PhysicalMeasure

        /// Reports.
        public let reports: Int

        /// A measure with its reports.
        public init(measure: PhysicalMeasure, reports: Int) {
            self.measure = measure
            self.reports = reports
        }
    }

    /// What has been tried by sending someone.
    public struct Presence: Hashable, Sendable {
        /// The function.
        public let resource: ResourceID

        /// Lines of plans that proposed it there.
        public let proposed: Int

        /// Lines that the group accepted, as they were or with changes.
        public let decided: Int

        /// Occasions on which it was there, in whole or in part.
        public let delivered: Int

        /// Minutes of those.
        public let minutes: Int

        /// A function with what became of its lines.
        public init(
            resource: ResourceID,
            proposed: Int,
            decided: Int,
            delivered: Int,
            minutes: Int
        ) {
            self.resource = resource
            self.proposed = proposed
            self.decided = decided
            self.delivered = delivered
            self.minutes = minutes
        }
    }
}
