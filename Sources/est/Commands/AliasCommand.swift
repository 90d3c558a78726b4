import ArgumentParser
import Domain
import Pipeline

/// `est alias`: maintains the list of aliases, people's own words for places.
struct AliasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alias",
        abstract: "Maintain the aliases: people's own words for places.",
        discussion: """
            Words that match no place or several places are listed in reports/<period>/oplacerade.csv. Fill in the \
            column 'är' there and put the file in inbox/alias/, or add one alias at a time with 'est alias add'. From \
            the next run on, all reports with those words are placed accordingly, earlier ones included.
            """,
        subcommands: [AliasAddCommand.self, AliasListCommand.self, AliasRemoveCommand.self],
        defaultSubcommand: AliasListCommand.self
    )

    /// Options that limit an alias to a reporter or a municipality.
    struct Scope: ParsableArguments {
        @OptionGroup var folder: WorkspaceFolder

        @Option(help: "Id of the only reporter that the alias is for.")
        var reporter: String?

        @Option(help: "Only municipality that the alias is for.")
        var municipality: String?

        func alias(_ written: String, _ meaning: String = "") -> PlaceAlias {
            PlaceAlias(
                written: written,
                meaning: meaning,
                reporter: reporter,
                municipality: municipality
            )
        }
    }

    /// `est alias add`: adds an alias.
    struct AliasAddCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Add an alias to inbox/alias/alias.csv."
        )

        @Argument(help: "The words as people write them.")
        var written: String

        @Argument(help: "Official name of the place or area that they mean.")
        var meaning: String

        @OptionGroup var scope: Scope

        func run() throws {
            try Failure.handled {
                let commands = try AliasCommands(scope.folder.value)
                AliasText.say(try commands.add(scope.alias(written, meaning)))
            }
        }
    }

    /// `est alias list`: lists all aliases.
    struct AliasListCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the aliases: words, meaning, reporter, municipality, file and line."
        )

        @OptionGroup var folder: WorkspaceFolder

        func run() throws {
            try Failure.handled {
                for alias in try AliasCommands(folder.value).aliases {
                    let cells = [
                        alias.written, alias.meaning, alias.reporter ?? "",
                        alias.municipality ?? "", "\(alias.file):\(alias.line)",
                    ]
                    print(cells.map(Terminal.plain).joined(separator: "\t"))
                }
            }
        }
    }

    /// `est alias remove`: removes an alias.
    struct AliasRemoveCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: "Remove an alias from inbox/alias/alias.csv."
        )

        @Argument(help: "The words as people write them.")
        var written: String

        @OptionGroup var scope: Scope

        func run() throws {
            try Failure.handled {
                AliasText.say(try AliasCommands(scope.folder.value).remove(scope.alias(written)))
            }
        }
    }
}

/// Effects of an alias on reports and pages, in Swedish.
enum AliasText {
    /// Prints the number of reports with the alias in each made period, and in the other periods together.
    static func say(_ touched: [TouchedPeriod]) {
        for made in touched where made.isMade {
            let (period, count) = (made.period.id, made.reports)
            print(
                "\(period): \(Words.count(count, "rapport", "rapporter")) har orden. \(Words.remake(period))"
            )
        }
        let others = touched.filter { !$0.isMade }
        let count = others.reduce(0) { $0 + $1.reports }
        if count > 0 {
            let periods = Words.count(others.count, "period", "perioder")
            print(
                "\(Words.count(count, "rapport", "rapporter")) har orden i \(periods) utan lägesbild."
            )
        }
        if touched.isEmpty { print("Ingen rapport har orden än.") }
    }
}
