/// What one more team of a function would give, at the best shift for it.
public struct TeamGain: Hashable, Sendable {
    /// The function.
    public let resource: ResourceID

    /// The shift where it would give most, of those its teams work.
    public let time: TimeSpan

    /// The areas it would go to, the most useful first.
    public let areas: [AreaID]

    /// What the plan would gain, in weighted incidents answered for.
    public let gain: Double

    /// A team with what it gives.
    public init(resource: ResourceID, time: TimeSpan, areas: [AreaID], gain: Double) {
        self.resource = resource
        self.time = time
        self.areas = areas
        self.gain = gain
    }
}
