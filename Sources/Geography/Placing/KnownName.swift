import Domain

/// One thing that a name may mean: an area, or an entry of the gazetteer.
struct KnownName {
    let kind: Kind
    /// Official name.
    let name: String
    /// Number of the area that it is or lies in.
    let area: Int
    /// Where it is; nil where only its area is known.
    let point: PlanarPoint?

    enum Kind {
        case area
        case street
        case place
    }
}
