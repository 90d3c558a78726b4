import Domain
import Foundation

/// One file in a folder of the inbox.
struct InboxFile {
    let name: String
    let url: URL
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

    /// A finding for every folder that the configuration does not name: its files are not read.
    func strangers(to reporters: [ReporterSettings]) -> [Finding] {
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

    /// Files of a folder; hidden ones and folders within it are left alone.
    func files(in folder: URL) -> [InboxFile] {
        names(in: folder).compactMap { name in
            let url = folder.appending(path: name, directoryHint: .notDirectory)
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
            return exists && isFolder.boolValue ? nil : InboxFile(name: name, url: url)
        }
    }

    private func names(in folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }
}
