import ArgumentParser
import Domain
import Pipeline
import Toolkit

/// `est plan`: shows a published plan, or compares it with the plan under changed conditions.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show a published plan, or compare it with the plan under changed conditions.",
        discussion: """
            With --what-if the plan is computed twice from today's data, unchanged and with the changes that the options \
            name, and the differences are shown. Nothing in the workspace is written. For example:
              est plan --what-if --add "väktare:fredag:20.00-02.00:2"
              est plan --what-if --silent-area centrum --weight skadegorelse=3
              est plan --what-if --without-rule tillstand:ordningsvakt --without-team Fältteam
            """
    )

    @Option(
        help: "Period of the lägesbild whose plan is shown; default: the latest."
    )
    var period: String?

    @Flag(help: "Show how the plan changes with the options below.")
    var whatIf = false

    @Option(
        help: "Extra teams: 'funktion:dag:från-till', ':2' for two; the day is a weekday or a date."
    )
    var add: [String] = []

    @Option(help: "Team to remove: its name, or 'funktion:lag'.")
    var withoutTeam: [String] = []

    @Option(help: "Area to treat as if nobody reports from it.")
    var silentArea: [String] = []

    @Option(help: "Weight of a category, such as 'skadegorelse=3'.")
    var weight: [String] = []

    @Option(help: "Rule to drop, such as 'tillstand:ordningsvakt' or 'golv'.")
    var withoutRule: [String] = []

    @Flag(name: .customLong("json"), help: "Print the plan as JSON.")
    var asJSON = false

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        guard whatIf || requests.isEmpty else {
            throw ValidationError(.changesWithoutWhatIf)
        }
        guard !whatIf || !requests.isEmpty else {
            throw ValidationError(.whatIfWithoutChanges)
        }
    }

    func run() throws {
        try Failure.handled {
            let commands = PlanCommands(options.value, asOf: options.asOf, period: period)
            guard whatIf else {
                let text = PlanText(plan: try commands.published())
                return print(asJSON ? text.json.text : text.plain + "\n", terminator: "")
            }
            let (plan, found) = try commands.compare(requests, namingTeams: "nytt lag")
            let text = WhatIfText(plan: plan, found: found)
            print(asJSON ? text.json.text : text.plain + "\n", terminator: "")
        }
    }

    private var requests: [WhatIfRequest] {
        add.map(WhatIfRequest.add) + withoutTeam.map(WhatIfRequest.withoutTeam)
            + silentArea.map(WhatIfRequest.silentArea) + weight.map(WhatIfRequest.weight)
            + withoutRule.map(WhatIfRequest.withoutRule)
    }
}
