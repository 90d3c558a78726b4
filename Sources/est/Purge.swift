import ArgumentParser
import Domain
import Pipeline

/// `est purge`: what is kept no longer.
struct Purge: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Delete what 'retention' in kommun.yml says is kept no longer, and log it."
    )

    @OptionGroup var options: WorkspaceOptions

    @Flag(
        name: .customLong("dry-run"),
        help: "Tell what would be deleted, and delete nothing."
    )
    var isDryRun = false

    func run() throws {
        try Failure.handled {
            let entries = try PurgeStage(options.value, asOf: options.asOf).run(isDryRun: isDryRun)
            for entry in entries {
                print(
                    "\(entry.documents.rawValue): \(entry.number) through \(entry.through),"
                        + " by \(entry.decision.reference) of \(entry.decision.day)"
                )
            }
            if entries.isEmpty { print("Nothing is to be purged.") }
            if isDryRun { print("Nothing was deleted: this was a dry run.") }
        }
    }
}
