import ArgumentParser
import Domain

/// The program: one subcommand for each thing that people do with it.
@main
struct Est: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "est",
        abstract: "Lägesbild and deployment plan for a municipality's EST group.",
        discussion: """
            Files from reporters go in, a two-week picture of what happened and a plan for the next
            two weeks come out. Exit codes: \(exitCodes).
            """,
        version: "0.1.0",
        subcommands: [
            Run.self, Check.self, Status.self, Plan.self, Picture.self, Backtest.self,
            Quarantine.self,
            Init.self,
            Read.self, Columns.self, Areas.self, Alias.self, Place.self, Link.self, Learn.self,
            Mask.self,
            Backup.self, Restore.self, Verify.self, Purge.self,
        ],
        defaultSubcommand: Run.self
    )

    private static let exitCodes = ExitCode.allCases.map { "\($0.rawValue) \($0.meaning)" }
        .joined(separator: "; ")

    static func main() {
        Terminal.prepare()
        main(nil)
    }
}
