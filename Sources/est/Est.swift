import ArgumentParser
import Domain

/// The program `est`, with a subcommand for each task.
@main
struct Est: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "est",
        abstract: "Lägesbild and deployment plan for a municipality's EST group.",
        discussion: """
            Reads files from reporters, and makes a picture of the past two weeks and a plan for the \
            next two. Exit codes: \(exitCodes).
            """,
        version: "0.1.0",
        subcommands: [
            RunCommand.self, CheckCommand.self, StatusCommand.self, PlanCommand.self,
            PictureCommand.self, BacktestCommand.self,
            QuarantineCommand.self,
            InitCommand.self, TemplateCommand.self,
            ReadCommand.self, ColumnsCommand.self, AreasCommand.self, AliasCommand.self,
            PlaceCommand.self, LinkCommand.self, LearnCommand.self,
            MaskCommand.self,
            BackupCommand.self, RestoreCommand.self, VerifyCommand.self, PurgeCommand.self,
            HelpCommand.self,
        ],
        defaultSubcommand: RunCommand.self
    )

    private static let exitCodes = ExitCode.allCases.map { "\($0.rawValue) \($0.meaning)" }
        .joined(separator: "; ")

    static func main() {
        Terminal.prepare()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard !(error is ProgramExit), exitCode(for: error) == .validationFailure else {
                exit(withError: error)
            }
            Terminal.say("est: \(UsageText.sentence(message(for: error)))")
            Terminal.say(UsageText.usage(in: fullMessage(for: error), after: message(for: error)))
            exit(withError: ProgramExit(.usage))
        }
    }
}
