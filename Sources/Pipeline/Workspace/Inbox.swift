import Domain
import Foundation
import Intake
import Toolkit

/// File in a folder of the inbox.
struct InboxFile {
    /// Name for storing, showing and logging, with person data masked.
    let name: String

    /// Name as the file system has it.
    let raw: RawName

    /// Folder that contains the file.
    let folder: InboxFolder

    init(_ raw: RawName, in folder: InboxFolder) {
        name = Self.masked(raw.text)
        self.raw = raw
        self.folder = folder
    }

    /// Removes the file from its folder.
    ///
    /// Throws `RunError.storage`.
    func remove() throws(RunError) {
        try folder.remove(raw)
    }

    private static let masker = Masker()

    /// Name with person data masked.
    ///
    /// Four letters of the name's hash distinguish files whose masked names are equal; they are too few to reveal what
    /// was masked.
    private static func masked(_ name: String) -> String {
        let masked = masker.mask(name, in: .fileName)
        if masked.counts.isEmpty { return name }
        let mark = Fingerprint.hash(name).prefix(4).compactMap(\.hexDigitValue)
            .map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0))) }.joined()
        return "\(masked.text) (\(mark))"
    }
}

/// Contents of a reporter's folder.
struct ReporterFolder {
    var files: [InboxFile] = []

    /// Reason that the folder is not read: it is a link, or cannot be opened.
    var refusal: FindingCode?
}

/// Files and folders of the inbox, always sorted by name.
struct Inbox {
    let workspace: Workspace

    /// Files that a reporter has delivered.
    ///
    /// Throws `RunError.storage` where the disk fails, so that no reporter counts as silent because of it.
    func deliveries(of settings: ReporterSettings) throws -> ReporterFolder {
        do {
            return ReporterFolder(files: try files(in: InboxFolder.found(url(of: settings))))
        } catch let refusal as InputFile.Refusal {
            return ReporterFolder(refusal: try refusal.finding(of: settings.reporter.id))
        }
    }

    /// Delivery folders with their files, including folders that the configuration does not name.
    func folders() throws -> [(name: String, files: [InboxFile])] {
        let folders = try named(workspace.deliveries)?.entries() ?? []
        return try folders.filter { $0.isFolder && !$0.name.text.hasPrefix(".") }
            .map(\.name.text)
            .sorted(by: Self.isBefore)
            .map { ($0, try files(in: workspace.deliveries.appending(path: $0))) }
    }

    /// Findings for everything in the inbox that is not read.
    ///
    /// These are folders that the configuration does not name, folders within a reporter's folder, and temporary files
    /// that a program keeps next to the file it has open.
    func faults(beside reporters: [ReporterSettings]) throws -> [Finding] {
        try strangers(to: reporters) + leftAlone(of: reporters)
    }

    /// Findings for a reporter's files whose transfer is not complete, by their names and open writers.
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
            // A folder that cannot be opened has already been reported.
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

    /// Files of a folder that staff keep, without hidden files, programs' temporary files and subfolders.
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

    /// Whether a name sorts before another, by stem first: `v44.csv` before its correction `v44-rattad.csv`.
    private static func isBefore(_ left: String, _ right: String) -> Bool {
        let stems = [left, right].map { $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex) }
        let (first, second) = (stems[0].utf8, stems[1].utf8)
        if first.elementsEqual(second) { return left.utf8.lexicographicallyPrecedes(right.utf8) }
        return first.lexicographicallyPrecedes(second)
    }
}

extension InputFile.Refusal {
    /// Finding for a refused file or folder of a reporter.
    ///
    /// Throws `RunError.storage` where the disk failed: that says nothing about the delivery.
    func finding(of name: String) throws -> FindingCode {
        switch self {
        case .linked: .linkedFile
        case .unreadable: .unreadableFile
        case .tooLarge: .fileTooLarge
        case .failed: throw RunError.storage(.noAnswer(name))
        }
    }
}

/// Name of a delivered file, which shows whether its transfer is complete.
struct DeliveryFileName {
    private let name: String

    init(_ name: String) {
        self.name = name.lowercased()
    }

    /// Suffixes of files whose transfer is not complete, from browsers, SFTP clients and cloud folders.
    private static let unfinished = [
        ".part", ".partial", ".filepart", ".crdownload", ".download", ".tmp",
    ]

    /// Whether the transfer is not complete: the sender renames the file when it is.
    var isUnfinished: Bool {
        Self.unfinished.contains(where: name.hasSuffix)
    }

    /// Whether the file is a temporary one that a program keeps next to the file it has open.
    ///
    /// The program removes it itself: Excel's `~$name`, LibreOffice's `.~lock.name.csv#`, rsync's `.name.csv.x8Kq2z`.
    var isBesideAnother: Bool {
        name.hasPrefix("~$") || name.hasPrefix(".") && name.contains(".csv")
    }
}
