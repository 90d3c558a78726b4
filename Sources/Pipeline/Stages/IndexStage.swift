import Domain
import Foundation
import Publishing
import Store

/// Writing of `reports/index.html`, the templates in `reports/mallar` and the rows that wait in `reports/karantan` after every
/// run (decision 0047).
struct IndexStage {
    let workspace: Workspace
    let settings: Settings

    /// Writes the page and the templates from what is known after the run; a file that is as it was is not written.
    func write(_ summary: RunSummary, in store: Store) throws {
        let state = try store.read {
            try WorkspaceState(
                workspace,
                settings,
                today: summary.today,
                transaction: $0,
                faults: summary.findings.filter { $0.severity != .note }
            )
        }
        try writeWaiting(in: store)
        let templates = try TemplateFiles(settings).all()
        try Durable.makeFolder(workspace.templates)
        for template in templates { try write(template, to: workspace.templates) }
        let page = IndexPage(state, templates: templates.map(\.name).sorted())
        try write(page.file, to: workspace.reports)
    }

    /// Writes the rows that wait now, and removes the files of reporters that none wait of.
    private func writeWaiting(in store: Store) throws {
        let files = Publication.waiting(try store.read { try $0.quarantine.all() })
        try Durable.makeFolder(workspace.waiting)
        let before = try FileManager.default.contentsOfDirectory(atPath: workspace.waiting.path)
        for name in Set(before).subtracting(files.map(\.name)).sorted()
        where name.hasPrefix("karantan-") {
            try Durable.remove(workspace.waiting.appending(path: name))
        }
        for file in files { try write(file, to: workspace.waiting) }
    }

    private func write(_ file: ReportFile, to folder: URL) throws {
        let url = folder.appending(path: file.name)
        if let known = try? Data(contentsOf: url), Array(known) == file.bytes { return }
        try Durable.write(file.bytes, to: url)
    }
}
