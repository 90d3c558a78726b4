import CPROJ

/// PROJ's state for one thread, kept off the network.
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
