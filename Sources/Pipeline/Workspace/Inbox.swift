import Domain
import Foundation
import Intake

/// One file in a folder of the inbox.
struct InboxFile {
    /// Its name as it may be stored, shown and logged: without person data.
    let name: String
    let url: URL

    init(name: String, url: URL) {
        self.name = Self.masked(name)
        self.url = url
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

/// A reporter with the files in its folder.
struct ReporterFolder {
    let settings: ReporterSettings
    let files: [InboxFile]
}

/// What lies in the inbox, always in the order of names.
struct Inbox {
    let workspace: Workspace

    /// The folders of the reporters that the configuration names, in its order.
    func deliveries(of reporters: [ReporterSettings]) -> [ReporterFolder] {
        reporters.map { settings in
            let folder = workspace.deliveries.appending(path: settings.reporter.id)
            return ReporterFolder(settings: settings, files: files(in: folder))
        }
    }

    /// A finding for everything in the inbox that is not read: folders that the configuration does not
    /// name, and folders within a reporter's.
    func faults(beside reporters: [ReporterSettings]) -> [Finding] {
        strangers(to: reporters) + folders(of: reporters)
    }

    private func strangers(to reporters: [ReporterSettings]) -> [Finding] {
        let known = reporters.map(\.reporter.id)
        return names(in: workspace.deliveries).filter { !known.contains($0) }.map {
            Finding(
                .unknownReporter,
                .error,
                file: "rapporter/\($0)",
                hint: Spelling.nearest(to: $0, among: known)
            )
        }
    }

    private func folders(of reporters: [ReporterSettings]) -> [Finding] {
        reporters.flatMap { settings in
            let folder = workspace.deliveries.appending(path: settings.reporter.id)
            return names(in: folder).filter { isFolder(folder.appending(path: $0)) }.map {
                Finding(
                    .unreadableFile,
                    .warning,
                    file: "rapporter/\(settings.reporter.id)/\($0)/"
                )
            }
        }
    }

    /// Files of a folder; hidden ones and folders within it are left alone.
    func files(in folder: URL) -> [InboxFile] {
        names(in: folder).compactMap { name in
            let url = folder.appending(path: name, directoryHint: .notDirectory)
            return isFolder(url) ? nil : InboxFile(name: name, url: url)
        }
    }

    private func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
        return exists && isFolder.boolValue
    }

    /// Names without their endings come first: `v44.csv` before its correction `v44-rattad.csv`.
    private static func isBefore(_ left: String, _ right: String) -> Bool {
        let stems = [left, right].map { $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex) }
        let (first, second) = (stems[0].utf8, stems[1].utf8)
        if first.elementsEqual(second) { return left.utf8.lexicographicallyPrecedes(right.utf8) }
        return first.lexicographicallyPrecedes(second)
    }

    private func names(in folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted(by: Self.isBefore)
    }
}
