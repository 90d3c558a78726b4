import CPROJ
import Domain

/// A transverse Mercator projection on the ellipsoid GRS 80, forward and inverse.
///
/// WGS 84 and SWEREF 99 are treated as equal (they differ by less than a metre), so neither PROJ's
/// database nor its network grids are needed.
final class TransverseMercatorPlane {
    /// Kept alive as long as the transformation.
    private let context: ProjectionContext
    private let transformation: OpaquePointer
    /// Range of eastings in metres that the projection is used for.
    let eastings: ClosedRange<Double>

    init(definition: String, eastings: ClosedRange<Double>, context: ProjectionContext) {
        guard let transformation = proj_create(context.handle, definition) else {
            preconditionFailure("PROJ does not take '\(definition)'")
        }
        self.context = context
        self.transformation = transformation
        self.eastings = eastings
    }

    deinit {
        proj_destroy(transformation)
    }

    func forward(_ coordinate: Coordinate) -> PlanarPoint? {
        let radians = proj_coord(
            proj_torad(coordinate.longitude),
            proj_torad(coordinate.latitude),
            0,
            0
        )
        let result = proj_trans(transformation, PJ_FWD, radians).xy
        guard result.x.isFinite, result.y.isFinite else { return nil }
        return PlanarPoint(north: result.y, east: result.x)
    }

    func inverse(_ point: PlanarPoint) -> Coordinate? {
        let metres = proj_coord(point.east, point.north, 0, 0)
        let result = proj_trans(transformation, PJ_INV, metres).lp
        guard result.lam.isFinite, result.phi.isFinite else { return nil }
        return Coordinate(latitude: proj_todeg(result.phi), longitude: proj_todeg(result.lam))
    }
}

/// A PROJ context for one thread, without network access.
final class ProjectionContext {
    let handle: OpaquePointer

    init() {
        guard let handle = proj_context_create() else {
            preconditionFailure("PROJ has no memory for a context")
        }
        proj_context_set_enable_network(handle, 0)
        self.handle = handle
    }

    deinit {
        proj_context_destroy(handle)
    }
}
