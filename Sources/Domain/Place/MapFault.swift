/// A fault, or a note, in the files of areas and places.
public struct MapFault: Hashable, Sendable {
    /// Kind of fault.
    public let kind: Kind

    /// Severity: a feature with an error is left out when reports are placed, one with a warning is
    /// used.
    public let severity: Finding.Severity

    /// Names of the areas or places that it concerns.
    public let names: [String]

    /// Size of the part that it concerns, in square metres.
    public let squareMetres: Double?

    /// Distance in metres between actual and expected position.
    public let metres: Double?

    /// A position near the fault.
    public let near: Coordinate?

    /// The likely correction, or the reason.
    public let detail: Detail?

    /// A fault of a kind, with names and measures.
    public init(
        _ kind: Kind,
        _ severity: Finding.Severity,
        _ names: [String],
        squareMetres: Double? = nil,
        metres: Double? = nil,
        near: Coordinate? = nil,
        detail: Detail? = nil
    ) {
        self.kind = kind
        self.severity = severity
        self.names = names
        self.squareMetres = squareMetres
        self.metres = metres
        self.near = near
        self.detail = detail
    }

    /// The kinds of faults.
    public enum Kind: String, CaseIterable, Sendable {
        /// Drawn without a readable name or without a surface, or partly with points and lines.
        case leftOut = "left-out"
        /// The coordinate `0, 0`.
        case zeroCoordinate = "zero-coordinate"
        /// A coordinate outside Sweden in every system.
        case outsideSweden = "outside-sweden"
        /// A place in an unknown area.
        case unknownArea = "unknown-area"
        /// A coordinate with one wrong digit: with another it is in its area.
        case wrongDigit = "wrong-digit"
        /// A coordinate far from the municipality of the place.
        case outsideMunicipality = "outside-municipality"
        /// A coordinate outside the area of the place.
        case outsideArea = "outside-area"
        /// Places with different names and the same coordinate.
        case sharedPoint = "shared-point"
        /// A self-intersecting outline.
        case invalidOutline = "invalid-outline"
        /// An outline of a kind with curves, which are read as chords.
        case curvedOutline = "curved-outline"
        /// Two overlapping areas.
        case overlap
        /// A narrow gap between areas.
        case sliver
        /// Swapped northing and easting.
        case swappedAxes = "swapped-axes"
        /// Ids that another export of the file may give to other areas.
        case shiftingID = "shifting-id"
        /// No id, in a file where other areas have one.
        case missingID = "missing-id"
        /// A name that is an everyday word.
        case everydayName = "everyday-name"
        /// Two places with one name.
        case sameName = "same-name"
        /// Two names one typing error apart.
        case similarName = "similar-name"
        /// A place that is listed twice.
        case duplicate
        /// A gap inside the municipality that belongs to no area.
        case hole
    }

    /// The details of a fault.
    public enum Detail: Hashable, Sendable {
        /// A number of the coordinate, and the likely one with another digit.
        case wrongDigit(written: Double, likely: Double)
        /// The ids are running numbers.
        case runningNumbers
        /// The names make the same id.
        case sameSlug(String)
        /// The geometry library's reason that an outline is invalid.
        case invalid(String)
    }
}

extension MapFault {
    /// Orders faults: by severity, then kind, then size or distance, then name.
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
