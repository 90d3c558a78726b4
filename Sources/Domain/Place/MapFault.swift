/// Something wrong, or worth knowing, in the files of areas and places.
public struct MapFault: Hashable, Sendable {
    /// What is wrong.
    public let kind: Kind

    /// How grave it is: an error is left out when reports are placed, a warning is read as best it can be.
    public let severity: Finding.Severity

    /// The areas or places it concerns.
    public let names: [String]

    /// Square metres that it concerns.
    public let squareMetres: Double?

    /// Metres between where something is and where it should be.
    public let metres: Double?

    /// Where to look.
    public let near: Coordinate?

    /// What may be meant, or the reason that the geometry library gives.
    public let detail: String?

    /// A fault with what it concerns.
    public init(
        _ kind: Kind,
        _ severity: Finding.Severity,
        _ names: [String],
        squareMetres: Double? = nil,
        metres: Double? = nil,
        near: Coordinate? = nil,
        detail: String? = nil
    ) {
        self.kind = kind
        self.severity = severity
        self.names = names
        self.squareMetres = squareMetres
        self.metres = metres
        self.near = near
        self.detail = detail
    }

    /// What can be wrong.
    public enum Kind: String, CaseIterable, Sendable {
        /// Drawn without a name or without a surface.
        case leftOut = "left-out"
        /// `0, 0` for a coordinate.
        case zeroCoordinate = "zero-coordinate"
        /// A coordinate that lies outside Sweden in every system.
        case outsideSweden = "outside-sweden"
        /// The area that a place is said to lie in is not known.
        case unknownArea = "unknown-area"
        /// A coordinate with one wrong digit: another would put it where it is said to be.
        case wrongDigit = "wrong-digit"
        /// A coordinate far from the municipality that it is said to lie in.
        case outsideMunicipality = "outside-municipality"
        /// A coordinate outside the area that it is said to lie in.
        case outsideArea = "outside-area"
        /// Places with different names and one coordinate, which at most one of them has.
        case sharedPoint = "shared-point"
        /// An outline that crosses itself.
        case invalidOutline = "invalid-outline"
        /// Two areas that cover the same ground.
        case overlap
        /// A narrow strip between areas that belongs to none.
        case sliver
        /// North and east in each other's place.
        case swappedAxes = "swapped-axes"
        /// Ids that another export of the file may give to other areas.
        case shiftingID = "shifting-id"
        /// A name that is an everyday word.
        case everydayName = "everyday-name"
        /// Two places with one name.
        case sameName = "same-name"
        /// Two names one slip of the pen apart.
        case similarName = "similar-name"
        /// One place twice.
        case duplicate
        /// Ground within the municipality that belongs to no area.
        case hole
    }
}

extension MapFault {
    /// The worst first: errors, then by kind, then by how much they concern, then by name.
    public static func isWorse(_ left: MapFault, _ right: MapFault) -> Bool {
        left.rank.lexicographicallyPrecedes(right.rank)
            || left.rank == right.rank && left.names.lexicographicallyPrecedes(right.names)
    }

    private var rank: [Double] {
        let severities: [Finding.Severity] = [.error, .warning, .note]
        return [
            Double(severities.firstIndex(of: severity) ?? 0),
            Double(Kind.allCases.firstIndex(of: kind) ?? 0),
            -(squareMetres ?? metres ?? 0),
        ]
    }
}
