import Domain
import Foundation

/// Folder of the inbox, opened once.
///
/// Its entries are listed and opened through its descriptor, so that nobody can put another folder in its place
/// meanwhile.
final class InboxFolder {
    /// Location of the folder.
    let url: URL

    private let descriptor: Int32

    /// Opens a reporter's folder, which may not be a link; nil where it does not exist.
    ///
    /// Throws `InputFile.Refusal`.
    static func found(_ url: URL) throws(InputFile.Refusal) -> InboxFolder? {
        try opened(url, flags: O_NOFOLLOW)
    }

    /// Opens a folder that staff keep, which may be a link; nil where it does not exist.
    ///
    /// Throws `InputFile.Refusal`.
    static func named(_ url: URL) throws(InputFile.Refusal) -> InboxFolder? {
        try opened(url, flags: 0)
    }

    private static func opened(
        _ url: URL,
        flags: Int32
    ) throws(InputFile.Refusal) -> InboxFolder? {
        let descriptor = Glibc.open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw InputFile.Refusal(errno)
        }
        return InboxFolder(url, descriptor)
    }

    private init(_ url: URL, _ descriptor: Int32) {
        self.url = url
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Opens a file in the folder for reading and returns its descriptor, or -1 on failure.
    func open(_ name: RawName, flags: Int32) -> Int32 {
        openat(descriptor, name.bytes, O_RDONLY | O_CLOEXEC | flags)
    }

    /// Removes a file from the folder and waits until the disk has done so; a missing file is no error.
    ///
    /// Throws `RunError.storage`.
    func remove(_ name: RawName) throws(RunError) {
        guard unlinkat(descriptor, name.bytes, 0) == 0 || errno == ENOENT,
            fsync(descriptor) == 0
        else { throw .storage(.notRemoved(from: url.lastPathComponent)) }
    }

    /// All entries of the folder, in no particular order.
    ///
    /// Throws `RunError.storage` where the disk fails.
    func entries() throws -> [(name: RawName, isFolder: Bool)] {
        let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0, let list = fdopendir(own) else { throw failure }
        defer { closedir(list) }
        var entries: [(name: RawName, isFolder: Bool)] = []
        errno = 0
        while let entry = readdir(list) {
            let name = RawName(entry)
            if !name.isSelfOrParent { entries.append((name, isFolder(name, entry.pointee.d_type))) }
            errno = 0
        }
        guard errno == 0 else { throw failure }
        return entries
    }

    private func isFolder(_ name: RawName, _ kind: UInt8) -> Bool {
        guard Int(kind) == DT_UNKNOWN else { return Int(kind) == DT_DIR }
        var status = stat()
        return fstatat(descriptor, name.bytes, &status, AT_SYMLINK_NOFOLLOW) == 0
            && status.st_mode & S_IFMT == S_IFDIR
    }

    private var failure: RunError {
        .storage(.unreadableFolder(url.lastPathComponent))
    }
}

/// File name as the file system has it: any bytes but zero and the slash.
struct RawName: Hashable {
    /// Bytes of the name, terminated by a zero.
    let bytes: [CChar]

    init(_ entry: UnsafeMutablePointer<dirent>) {
        bytes = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
            }
        }
    }

    var isSelfOrParent: Bool {
        let name = bytes.map(UInt8.init(bitPattern:))
        return name == [0x2E, 0] || name == [0x2E, 0x2E, 0]
    }

    /// Name as text.
    ///
    /// Where it is not UTF-8, bytes from 0x80 are written as `%E5`, so that two such names remain distinct.
    var text: String {
        let name = bytes.dropLast().map(UInt8.init(bitPattern:))
        if let text = String(validating: name, as: UTF8.self) { return text }
        return name.map { byte in
            byte < 0x80 ? String(Unicode.Scalar(byte)) : "%" + [byte].hexadecimal.uppercased()
        }
        .joined()
    }
}
