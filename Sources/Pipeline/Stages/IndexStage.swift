import Domain
import Foundation
import Publishing
import Store

/// Writing of `reports/index.html` after every run (decision 0047).
struct IndexStage {
    let workspace: Workspace
    let settings: Settings

    /// Writes the page from what is known after the run; nothing is written where it is as it was.
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
        try Durable.makeFolder(workspace.reports)
        try write(IndexPage(state, templates: []).file, to: workspace.reports)
    }

    private func write(_ file: ReportFile, to folder: URL) throws {
        let url = folder.appending(path: file.name)
        if let known = try? Data(contentsOf: url), Array(known) == file.bytes { return }
        try Durable.write(file.bytes, to: url)
    }
}
