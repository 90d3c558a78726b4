import Domain

/// Means of points.
extension PlanarPoint {
    /// The mean of the points, or nil where there is none.
    static func centre(of points: [PlanarPoint]) -> PlanarPoint? {
        guard !points.isEmpty else { return nil }
        let count = Double(points.count)
        return PlanarPoint(
            north: points.reduce(0) { $0 + $1.north } / count,
            east: points.reduce(0) { $0 + $1.east } / count
        )
    }
}
