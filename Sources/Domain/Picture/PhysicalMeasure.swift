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
    /// Finding out why it happens just there, before anything is changed.
    case causeAnalysis = "orsaksanalys"

    /// Short name, in `kommun.yml` and in the names of long-term measures.
    public var key: String {
        switch self {
        case .lighting, .vegetation, .overlook, .sight, .causeAnalysis: rawValue
        case .cleaning: "stadning"
        case .locks: "las"
        case .traffic: "fordonshinder"
        }
    }
}
