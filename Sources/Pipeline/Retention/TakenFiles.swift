import Domain
import Foundation
import Store

/// A delivered file in the inbox that has been taken in.
struct TakenFile {
    let file: InboxFile
    let hash: String
    let input: InputFile
}

/// The delivered files in the inbox that the database knows: the others are the next run's.
struct TakenFiles {
    let workspace: Workspace
    let reporters: [ReporterSettings]

    /// Gives each, one open at a time.
    func forEach(in store: Store, _ body: (TakenFile) throws -> Void) throws {
        let inbox = Inbox(workspace: workspace)
        for settings in reporters {
            for file in try inbox.deliveries(of: settings).files {
                guard let input = try? InputFile(found: file) else { continue }
                let hash = try input.hash()
                let reporter = settings.reporter.id
                guard try store.read({ try $0.deliveries.isKnown(hash: hash, from: reporter) })
                else {
                    continue
                }
                try body(TakenFile(file: file, hash: hash, input: input))
            }
        }
    }
}
