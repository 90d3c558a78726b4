public import Domain

/// A shift that breaks a rule as it stands on the roster.
public struct RosterFault: Hashable, Sendable {
    /// The shift, as it stands.
    public let entry: RosterEntry

    /// The first rule that it breaks.
    public let rule: RosterRule

    /// The part that is planned all the same; nil where nothing is.
    public let planned: TimeSpan?
}
