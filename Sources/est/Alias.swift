import ArgumentParser
import Domain
import Pipeline

/// `est alias`: what people's words for places mean.
struct Alias: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what people's words for places mean.",
        discussion: """
            Words that no place is known by, or several, stand in reports/<period>/oplacerade.csv. Fill in \
            the column 'är' there and put the file in inbox/alias/, or add one at a time with 'est alias \
            add'. From the next run on, all reports with those words are placed so, earlier ones as well.
            """,
        subcommands: [Add.self, List.self, Remove.self],
        defaultSubcommand: List.self
    )

    /// Whose words they are, and where.
    struct Scope: ParsableArguments {
        @OptionGroup var folder: WorkspaceFolder

        @Option(help: "The id of the only reporter that uses the words so.")
        var reporter: String?

        @Option(help: "The only municipality where they are used so.")
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

    /// `est alias add`.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write down what words mean, in inbox/alias/alias.csv."
        )

        @Argument(help: "The words as people write them.")
        var written: String

        @Argument(help: "The place or area that they mean, by its official name.")
        var meaning: String

        @OptionGroup var scope: Scope

        func run() throws {
            try Failure.handled {
                let desk = try AliasDesk(scope.folder.value)
                AliasText.say(try desk.add(scope.alias(written, meaning)))
            }
        }
    }

    /// `est alias list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what words mean: words, meaning, reporter, municipality, file and line."
        )

        @OptionGroup var folder: WorkspaceFolder

        func run() throws {
            try Failure.handled {
                for alias in try AliasDesk(folder.value).aliases {
                    let cells = [
                        alias.written, alias.meaning, alias.reporter ?? "",
                        alias.municipality ?? "", "\(alias.file):\(alias.line)",
                    ]
                    print(cells.map(Terminal.plain).joined(separator: "\t"))
                }
            }
        }
    }

    /// `est alias remove`.
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take words away from inbox/alias/alias.csv."
        )

        @Argument(help: "The words as people write them.")
        var written: String

        @OptionGroup var scope: Scope

        func run() throws {
            try Failure.handled {
                AliasText.say(try AliasDesk(scope.folder.value).remove(scope.alias(written)))
            }
        }
    }
}

/// What an answer about places changes, in words.
enum AliasText {
    /// Tells of the reports that have the words of an alias, and of pages that would be others.
    static func say(_ touched: [TouchedPeriod]) {
        for made in touched where made.isMade {
            let (period, count) = (made.period.id, made.reports)
            print(
                "\(period): \(count) \(count == 1 ? "report has" : "reports have") the words;"
                    + " make a new version with 'est run --remake \(period)'."
            )
        }
        let others = touched.filter { !$0.isMade }
        let count = others.reduce(0) { $0 + $1.reports }
        if count > 0 {
            print("Periods without a lägesbild: \(count) more, in \(others.count) of them.")
        }
        if touched.isEmpty { print("No report has the words yet.") }
    }
}
