import ArgumentParser

/// The program: one subcommand for each thing that people do with it.
@main
struct Est: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "est",
        abstract: "Lägesbild and deployment plan for a municipality's EST group.",
        discussion: """
            Files from reporters go in, a two-week picture of what happened and a plan for the next
            two weeks come out. Exit codes: 0 done; 3 done, with rows in quarantine; 4 done, but too
            few reporters; 10 configuration; 11 another run holds the lock; 12 storage; 64 usage;
            130 interrupted.
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

    static func main() {
        Terminal.prepare()
        main(nil)
    }
}
