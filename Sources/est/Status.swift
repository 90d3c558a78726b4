import ArgumentParser
import Domain
import Pipeline

/// `est status`: where things stand.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show which lägesbilder are made, who is silent and what is due."
    )

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        try Failure.handled {
            let overview = try Overview(options.value, asOf: options.asOf)
            print("As of \(overview.today).")
            for (period, version, late) in overview.made {
                let remark = late > 0 ? "; \(RunText.late(late))" : ""
                print("made    \(period.id)  version \(version)\(remark)")
            }
            for period in overview.due { print("due     \(period.id)") }
            print("next    closes on \(overview.nextDue.adding(-1)), made from \(overview.nextDue)")
            let account = overview.account
            print(
                "\(overview.latest.id): \(account.received) rows = \(account.accepted) accepted"
                    + " + \(account.duplicates) delivered again"
                    + " + \(account.quarantined) in quarantine"
            )
            let silent = overview.silent.map(\.id)
            for finding in overview.arriving { print(RunText.line(finding)) }
            print("silent  \(silent.isEmpty ? "nobody" : silent.joined(separator: ", "))")
        }
    }
}
