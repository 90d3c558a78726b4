/// What can be changed at a place itself, by whoever owns it.
public enum PhysicalMeasure: String, CaseIterable, Sendable {
    /// Lamps and their upkeep.
    case lighting = "belysning"
    /// Bushes, hedges and trees.
    case vegetation = "buskage"
    /// Whether others can see in.
    case overlook = "insyn"
    /// Whether one can see out and ahead.
    case sight = "sikt"
    /// Litter, glass and graffiti.
    case cleaning = "städning och sanering"
    /// Doors, gates and fences.
    case locks = "lås och stängsel"
    /// Bumps, bollards and barriers.
    case traffic = "hinder för fordon"
}
