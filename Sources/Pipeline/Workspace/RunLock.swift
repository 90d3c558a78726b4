import Foundation

/// The lock that lets one run at a time work in a workspace.
///
/// The kernel holds it: when a run dies, it is gone, and nobody has to remove a file.
final class RunLock {
    private let descriptor: Int32

    /// Takes the lock, or throws `RunError.locked` where another run holds it.
    init(_ file: URL) throws {
        descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Durable.failure(.open, file) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw RunError.locked
        }
    }

    deinit {
        close(descriptor)
    }
}
