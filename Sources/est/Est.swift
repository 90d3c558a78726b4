import ArgumentParser
import Domain

/// The program `est`, with a subcommand for each task.
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
            RunCommand.self, CheckCommand.self, StatusCommand.self, PlanCommand.self,
            PictureCommand.self, BacktestCommand.self,
            QuarantineCommand.self,
            InitCommand.self,
            ReadCommand.self, ColumnsCommand.self, AreasCommand.self, AliasCommand.self,
            PlaceCommand.self, LinkCommand.self, LearnCommand.self,
            MaskCommand.self,
            BackupCommand.self, RestoreCommand.self, VerifyCommand.self, PurgeCommand.self,
        ],
        defaultSubcommand: RunCommand.self
    )

    private static let exitCodes = ExitCode.allCases.map { "\($0.rawValue) \($0.meaning)" }
        .joined(separator: "; ")

    static func main() {
        Terminal.prepare()
        main(nil)
    }
}
