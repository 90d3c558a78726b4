import ArgumentParser
import Domain
import Foundation
import Pipeline

/// `est backtest`: compares earlier lägesbilder with the outcomes.
struct BacktestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest",
        abstract:
            "Compute earlier lägesbilder from the data known then, and compare them with the outcomes.",
        discussion: """
            Prints how many counts were within their bands, how well the forecast numbers and areas agreed with the \
            outcomes, and what followed counts flagged as above expected. Nothing in the workspace is written.
            """
    )

    @Option(help: "First day of the comparison.", transform: WorkspaceOptions.day)
    var from: Day?

    @Option(help: "Last day of the comparison.", transform: WorkspaceOptions.day)
    var to: Day?

    @Option(
        help: "Write a page with plots to a file.",
        completion: .file(extensions: ["html"]),
        transform: URL.init(argument:)
    )
    var out: URL?

    @Flag(help: "Replace the file if it exists.")
    var force = false

    @Flag(name: .customLong("json"), help: "Print the figures as JSON.")
    var asJSON = false

    @Flag(help: "Show no progress.")
    var quiet = false

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if let from, let to, from > to {
            throw ValidationError(.backwards(from: from, to: to))
        }
    }

    func run() throws {
        try Failure.handled {
            defer { Terminal.endProgress(quiet: quiet) }
            let stage = BacktestStage(
                options.value,
                asOf: options.asOf,
                progress: Terminal.progress(quiet: quiet)
            )
            let edition = try stage.edition(from: from, through: to)
            if let out { try BacktestStage.write(edition, to: out, replacing: force) }
            Terminal.endProgress(quiet: quiet)
            let text =
                asJSON
                ? BacktestStage.json(of: edition) : BacktestText(result: edition.result).plain
            print(text, terminator: "")
        }
    }
}
