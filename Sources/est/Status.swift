import ArgumentParser
import Pipeline

/// `est status`: where things stand.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Show which lägesbilder are made, how rows are accounted for, who is silent, what is due."
    )

    @OptionGroup var options: WorkspaceOptions

    @Flag(
        name: .customLong("json"),
        help: "Print the status for programs, with every period's account."
    )
    var asJSON = false

    func run() throws {
        try Failure.handled {
            let overview = try Overview(options.value, asOf: options.asOf)
            let text = StatusText(overview: overview)
            print(asJSON ? try JSONText(text.object).text : text.plain)
        }
    }
}
