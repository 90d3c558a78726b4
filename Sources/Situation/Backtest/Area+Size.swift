import Domain
import Foundation

extension Area {
    /// Square kilometres, holes left out; on a sphere, which is within one percent for ground of this size.
    var squareKilometres: Double {
        outline.reduce(0) { sum, rings in
            let sizes = rings.map { Self.size(of: $0) }
            return sum + max(0, (sizes.first ?? 0) - sizes.dropFirst().reduce(0, +))
        }
    }

    private static func size(of ring: Ring) -> Double {
        guard let origin = ring.first else { return 0 }
        let kilometresPerDegree = 6371.0 * .pi / 180
        let narrowing = cos(origin.latitude * .pi / 180)
        let twice = zip(ring, ring.dropFirst()).reduce(0) { sum, side in
            let (x1, y1) = (side.0.longitude - origin.longitude, side.0.latitude - origin.latitude)
            let (x2, y2) = (side.1.longitude - origin.longitude, side.1.latitude - origin.latitude)
            return sum + x1 * y2 - x2 * y1
        }
        return abs(twice) / 2 * kilometresPerDegree * kilometresPerDegree * narrowing
    }
}
