import Domain

extension Area {
    /// The corners of the outline in the plane, polygon by polygon and ring by ring.
    func corners(by projection: Projection) -> [[[(x: Double, y: Double)]]] {
        outline.map { rings in
            rings.map { $0.compactMap(projection.planar).map { (x: $0.east, y: $0.north) } }
        }
    }
}
