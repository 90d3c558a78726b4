import ArgumentParser
import Domain
import Foundation
import Pipeline
import Toolkit

/// `est run`: ingests new deliveries and publishes every period that is due.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Read new deliveries and publish every closed period that has no lägesbild."
    )

    @OptionGroup var options: WorkspaceOptions

    @Option(help: "Make this period only, such as 2026-v43-44.")
    var period: String?

    @Option(help: "Make a new version of this period, with the rows that arrived late.")
    var remake: String?

    @Flag(
        name: .customLong("dry-run"),
        help: "Read everything, save nothing, and print the row counts."
    )
    var isDryRun = false

    @Flag(name: .customLong("json"), help: "Print a summary as JSON.")
    var asJSON = false

    @Flag(name: .shortAndLong, help: "Print only what needs attention, on stderr.")
    var quiet = false

    func validate() throws {
        guard period == nil || remake == nil else {
            throw ValidationError(.exclusive("--period", "--remake"))
        }
    }

    func run() throws {
        Terminal.leaveWhenInterrupted()
        try Failure.handled {
            let run = EstRun(
                options.value,
                options: RunOptions(
                    asOf: options.asOf,
                    period: period,
                    remake: remake,
                    isDryRun: isDryRun
                ),
                progress: Terminal.progress(quiet: quiet)
            )
            let summary = try run.run()
            Terminal.endProgress(quiet: quiet)
            let text = RunText(summary: summary, wanted: period)
            if asJSON {
                print(text.json.text, terminator: "")
            } else if quiet {
                text.attention.forEach(Terminal.say)
            } else {
                print(text.plain, terminator: "")
            }
            try leave(after: summary)
        }
    }

    /// Exits with 13 where no lägesbild could be made yet, and with 4 or 3 where a reader of the lägesbild should be warned.
    private func leave(after summary: RunSummary) throws {
        if summary.waitsForConfirmation { throw ProgramExit(.confirmation) }
        if summary.hasTooFewReporters { throw ProgramExit(.tooFewReporters) }
        if summary.hasQuarantine { throw ProgramExit(.quarantine) }
    }
}
