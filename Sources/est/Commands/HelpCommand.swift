import ArgumentParser

/// `est help`: the help of a command, or the reference of `kommun.yml`.
struct HelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Show the help of a command, or 'est help kommun.yml': every setting."
    )

    @Argument(help: "A command, or kommun.yml.")
    var topic: [String] = []

    func run() throws {
        guard topic == ["kommun.yml"] else {
            throw CleanExit.helpRequest(command(Est.self, topic[...]))
        }
        try Failure.handled {
            print(SettingReference.plain, terminator: "")
        }
    }

    /// Returns the command that names lead to, as far as they do.
    private func command(
        _ root: any ParsableCommand.Type,
        _ names: ArraySlice<String>
    ) -> any ParsableCommand.Type {
        let next = root.configuration.subcommands.first {
            $0.configuration.commandName == names.first
        }
        return next.map { command($0, names.dropFirst()) } ?? root
    }
}
