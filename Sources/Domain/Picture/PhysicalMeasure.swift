/// A kind of physical change to a place, made by whoever owns it (situational prevention).
public enum PhysicalMeasure: String, CaseIterable, Sendable {
    /// Lamps and their upkeep.
    case lighting
    /// Bushes, hedges and trees.
    case vegetation
    /// Whether others can see in: natural surveillance.
    case overlook
    /// Whether one can see out and ahead.
    case sight
    /// Litter, glass and graffiti.
    case cleaning
    /// Doors, gates and fences.
    case locks
    /// Bumps, bollards and barriers.
    case traffic
    /// An inquiry into the cause, before anything is changed.
    case causeAnalysis

    /// Its key under `physical` in `kommun.yml`, and the end of a long-term measure's id.
    public var key: String {
        switch self {
        case .lighting: "belysning"
        case .vegetation: "buskage"
        case .overlook: "insyn"
        case .sight: "sikt"
        case .cleaning: "stadning"
        case .locks: "las"
        case .traffic: "fordonshinder"
        case .causeAnalysis: "orsaksanalys"
        }
    }
}
