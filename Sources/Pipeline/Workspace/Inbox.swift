import Domain
import Foundation
import Intake
import Toolkit

/// One file in a folder of the inbox.
struct InboxFile {
    /// Its name as it may be stored, shown and logged: without person data.
    let name: String

    /// Its name, as the disk has it.
    let raw: RawName

    /// Where it was found.
    let folder: InboxFolder

    init(_ raw: RawName, in folder: InboxFolder) {
        name = Self.masked(raw.text)
        self.raw = raw
        self.folder = folder
    }

    /// Removes it.
    ///
    /// Throws `RunError.storage`.
    func remove() throws(RunError) {
        try folder.remove(raw)
    }

    private static let masker = Masker()

    /// A name without person data; four letters of its hash keep it apart from others that look the
    /// same then, and are too few to tell what was masked.
    private static func masked(_ name: String) -> String {
        let masked = masker.mask(name)
        if masked.counts.isEmpty { return name }
        let mark = Fingerprint.hash(name).prefix(4).compactMap(\.hexDigitValue)
            .map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0))) }.joined()
        return "\(masked.text) (\(mark))"
    }
}

/// What lies in a reporter's folder.
struct ReporterFolder {
    var files: [InboxFile] = []

    /// Why the folder itself is not read: it is a link, or may not be opened.
    var refusal: FindingCode?
}

/// What lies in the inbox, always in the order of names.
struct Inbox {
    let workspace: Workspace

    /// What a reporter has sent.
    ///
    /// Throws `RunError.storage` where the disk fails, so that nobody is taken for silent for that.
    func deliveries(of settings: ReporterSettings) throws -> ReporterFolder {
        do {
            return ReporterFolder(files: try files(in: InboxFolder.found(url(of: settings))))
        } catch let refusal as InputFile.Refusal {
            return ReporterFolder(refusal: try refusal.finding(of: settings.reporter.id))
        }
    }

    /// Every folder of deliveries with its files, whether the configuration names it or not.
    func folders() throws -> [(name: String, files: [InboxFile])] {
        let folders = try named(workspace.deliveries)?.entries() ?? []
        return try folders.filter { $0.isFolder && !$0.name.text.hasPrefix(".") }
            .map(\.name.text)
            .sorted(by: Self.isBefore)
            .map { ($0, try files(in: workspace.deliveries.appending(path: $0))) }
    }

    /// A finding for everything in the inbox that is not read: folders that the configuration does not
    /// name, folders within a reporter's, and files that some program keeps beside another one.
    func faults(beside reporters: [ReporterSettings]) throws -> [Finding] {
        try strangers(to: reporters) + leftAlone(of: reporters)
    }

    /// Which of a reporter's files are still on their way, as far as a look at each can tell.
    func arriving(from settings: ReporterSettings) throws -> [Finding] {
        try deliveries(of: settings).files.compactMap { file in
            let path = "\(settings.reporter.id)/\(file.name)"
            if DeliveryFileName(file.name).isUnfinished {
                return Finding(.temporaryFile, file: path)
            }
            let isOpen = (try? InputFile(found: file))?.isOpenForWriting ?? false
            return isOpen ? Finding(.unstableFile, file: path) : nil
        }
    }

    private func strangers(to reporters: [ReporterSettings]) throws -> [Finding] {
        let known = reporters.map(\.reporter.id)
        let entries = try named(workspace.deliveries)?.entries() ?? []
        let names = entries.map(\.name.text).filter { !$0.hasPrefix(".") && !known.contains($0) }
        return names.sorted(by: Self.isBefore).map {
            Finding(
                .unknownReporter,
                file: "rapporter/\($0)",
                hint: Spelling.nearest(to: $0, among: known)
            )
        }
    }

    private func leftAlone(of reporters: [ReporterSettings]) -> [Finding] {
        reporters.flatMap { settings -> [Finding] in
            // A folder that cannot be opened has been told of by now.
            let entries = try? InboxFolder.found(url(of: settings))?.entries()
            return (entries ?? []).map { ($0.name.text, $0.isFolder) }
                .sorted { Self.isBefore($0.0, $1.0) }
                .compactMap { name, isFolder in
                    let path = "rapporter/\(settings.reporter.id)/\(name)"
                    if DeliveryFileName(name).isBesideAnother {
                        return Finding(.temporaryFile, .note, file: path)
                    }
                    guard isFolder, !name.hasPrefix(".") else { return nil }
                    return Finding(.unreadableFile, .warning, file: path + "/")
                }
        }
    }

    /// Files of a folder that staff keep; hidden ones and folders within it are left alone.
    func files(in url: URL) throws -> [InboxFile] {
        try files(in: named(url))
    }

    private func files(in folder: InboxFolder?) throws -> [InboxFile] {
        guard let folder else { return [] }
        return try folder.entries().filter { !$0.isFolder }.map {
            InboxFile($0.name, in: folder)
        }
        .filter { !$0.name.hasPrefix(".") && !DeliveryFileName($0.name).isBesideAnother }
        .sorted { Self.isBefore($0.name, $1.name) }
    }

    private func named(_ url: URL) throws -> InboxFolder? {
        do {
            return try InboxFolder.named(url)
        } catch {
            throw RunError.storage(.unreadableFolder(url.lastPathComponent))
        }
    }

    private func url(of settings: ReporterSettings) -> URL {
        workspace.deliveries.appending(path: settings.reporter.id, directoryHint: .notDirectory)
    }

    /// Names without their endings come first: `v44.csv` before its correction `v44-rattad.csv`.
    private static func isBefore(_ left: String, _ right: String) -> Bool {
        let stems = [left, right].map { $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex) }
        let (first, second) = (stems[0].utf8, stems[1].utf8)
        if first.elementsEqual(second) { return left.utf8.lexicographicallyPrecedes(right.utf8) }
        return first.lexicographicallyPrecedes(second)
    }
}

extension InputFile.Refusal {
    /// The finding for something of a reporter's that is refused.
    ///
    /// Throws `RunError.storage` where the disk failed: that says nothing of what was sent.
    func finding(of name: String) throws -> FindingCode {
        switch self {
        case .linked: .linkedFile
        case .unreadable: .unreadableFile
        case .tooLarge: .fileTooLarge
        case .failed: throw RunError.storage(.noAnswer(name))
        }
    }
}

/// Name of a delivered file, which shows whether all of it has come.
struct DeliveryFileName {
    private let name: String

    init(_ name: String) {
        self.name = name.lowercased()
    }

    /// Endings that programs give a file until all of it has come: browsers, SFTP clients, cloud folders.
    private static let unfinished = [
        ".part", ".partial", ".filepart", ".crdownload", ".download", ".tmp",
    ]

    /// Whether the file is on its way: its sender will give it another name when it has come.
    var isUnfinished: Bool {
        Self.unfinished.contains(where: name.hasSuffix)
    }

    /// Whether a program keeps the file with the one that it has open, and removes it itself: Excel's
    /// `~$name`, LibreOffice's `.~lock.name.csv#`, rsync's `.name.csv.x8Kq2z`.
    var isBesideAnother: Bool {
        name.hasPrefix("~$") || name.hasPrefix(".") && name.contains(".csv")
    }
}
