import CZip
import Domain
import Glibc

/// Archive of a file format that packs its parts by ZIP (APPNOTE 6.3.10), read in memory by libzip.
final class ZipArchive {
    private let source: ZipSource
    private let archive: OpaquePointer

    /// Names that several parts have, in small letters: other programs may read another one of them.
    private let ambiguousNames: Set<String>

    /// Bytes that parts may still expand to.
    fileprivate var expansion: Int

    /// Parts of an archive, beyond which it is no workbook.
    private static let mostParts = 65_535

    /// Opens an archive whose parts may expand to so many bytes; nil where the bytes are none, or a damaged one.
    init?(_ store: ByteStore, expansion: Int) {
        let source = ZipSource(store)
        guard let archive = source.archive() else { return nil }
        (self.source, self.archive, self.expansion) = (source, archive, expansion)
        let count = zip_get_num_entries(archive, 0)
        var (names, ambiguous): (Set<String>, Set<String>) = ([], [])
        for index in 0..<max(0, min(count, zip_int64_t(Self.mostParts))) {
            guard let name = zip_get_name(archive, zip_uint64_t(index), 0) else { continue }
            let known = String(cString: name).lowercased()
            if !names.insert(known).inserted { ambiguous.insert(known) }
        }
        ambiguousNames = ambiguous
        if count > Self.mostParts { return nil }
    }

    deinit { zip_discard(archive) }

    /// Whether there is a part of a name.
    func contains(_ name: String) -> Bool { index(of: name) != nil }

    /// Whether a part has a name that begins so.
    func containsPart(in folder: String) -> Bool {
        (0..<max(0, zip_get_num_entries(archive, 0))).contains { index in
            guard let name = zip_get_name(archive, zip_uint64_t(index), 0) else { return false }
            return strncmp(name, folder, folder.utf8.count) == 0
        }
    }

    /// Opens a part for reading.
    ///
    /// Throws `WorkbookFault` where there is none, or several, or it is encrypted, damaged or too large.
    func part(_ name: String) throws(WorkbookFault) -> ZipPart {
        guard let index = index(of: name), !ambiguousNames.contains(name.lowercased()) else {
            throw .damaged
        }
        var status = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &status) == 0 else { throw .damaged }
        if status.encryption_method != ZIP_EM_NONE { throw .encrypted }
        guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged }
        return ZipPart(archive: self, file: file, size: Int(clamping: status.size))
    }

    /// Reads all of a part that is not read again.
    ///
    /// Throws `WorkbookFault` where that is not possible, or the part expands beyond a limit.
    func read(_ name: String, _ handler: XMLHandler, upTo limit: Int) throws(WorkbookFault) {
        let part = try part(name)
        source.isReadOnce = true
        defer { source.isReadOnce = false }
        let reader = XMLReader(handler)
        var size = 0
        while true {
            let bytes = try part.next()
            size += bytes.count
            guard size <= limit else { throw .tooLarge }
            try reader.feed(bytes)
            if bytes.isEmpty { return }
        }
    }

    /// Index of a part by its exact name, else by its name in any case, as the standard compares them (ECMA-376-2 §6.2.2).
    private func index(of name: String) -> zip_uint64_t? {
        for flags in [0, ZIP_FL_NOCASE] {
            let index = zip_name_locate(archive, name, zip_flags_t(flags))
            if index >= 0 { return zip_uint64_t(index) }
        }
        return nil
    }
}

/// Part of an archive, expanded piece by piece.
final class ZipPart {
    /// Size in bytes that the archive claims for it.
    let size: Int

    private let archive: ZipArchive
    private let file: OpaquePointer
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)

    fileprivate init(archive: ZipArchive, file: OpaquePointer, size: Int) {
        (self.archive, self.file, self.size) = (archive, file, size)
    }

    deinit {
        zip_fclose(file)
        buffer.deallocate()
    }

    /// The next bytes, valid until the next call; empty at the end.
    ///
    /// Throws `WorkbookFault` where the part is damaged, or the parts expand beyond their limit.
    func next() throws(WorkbookFault) -> UnsafeRawBufferPointer {
        let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
        guard count >= 0 else { throw .damaged }
        archive.expansion -= Int(count)
        guard archive.expansion >= 0 else { throw .tooLarge }
        return UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)])
    }
}

/// Reason why a workbook cannot be read.
enum WorkbookFault: ClassifiedError, Hashable {
    /// Damaged, or no workbook.
    case damaged
    /// Encrypted by a password.
    case encrypted
    /// Larger than what is read.
    case tooLarge
    /// Another kind of file in an archive.
    case other(FileKind)

    /// Kind of failure.
    var kind: FailureKind { .configuration }
}
