import ArgumentParser
import Domain
import Pipeline
import Toolkit

/// `est plan`: shows a published plan, or compares it with the plan under changed conditions.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show a published plan, or what it would be if something were otherwise.",
        discussion: """
            With --what-if the plan is made twice from what is known now, as things are and as the options say, and the \
            differences are shown. Nothing in the workspace is written. For example:
              est plan --what-if --add "väktare:fredag:20.00-02.00:2"
              est plan --what-if --silent-area centrum --weight skadegorelse=3
              est plan --what-if --without-rule tillstand:ordningsvakt --without-team Fältteam
            """
    )

    @Option(
        help: "The period of the lägesbild whose plan is meant; the latest where none is named."
    )
    var period: String?

    @Flag(help: "Show what would be otherwise with the options below.")
    var whatIf = false

    @Option(
        help: "Teams more: 'funktion:dag:från-till', ':2' for two; the day a weekday or a date."
    )
    var add: [String] = []

    @Option(help: "A team that stays at home: its name, or 'funktion:lag'.")
    var withoutTeam: [String] = []

    @Option(help: "An area that nobody reports from.")
    var silentArea: [String] = []

    @Option(help: "A category's weight, such as 'skadegorelse=3'.")
    var weight: [String] = []

    @Option(help: "A rule to leave out, such as 'tillstand:ordningsvakt' or 'golv'.")
    var withoutRule: [String] = []

    @Flag(name: .customLong("json"), help: "Print the plan for programs.")
    var asJSON = false

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        guard whatIf || requests.isEmpty else {
            throw ValidationError("The options of a what-if need '--what-if'.")
        }
        guard !whatIf || !requests.isEmpty else {
            throw ValidationError(
                "'--what-if' needs --add, --without-team, --silent-area, --weight or --without-rule."
            )
        }
    }

    func run() throws {
        try Failure.handled {
            let commands = PlanCommands(options.value, asOf: options.asOf, period: period)
            guard whatIf else {
                let text = PlanText(plan: try commands.published())
                return print(asJSON ? text.json.text : text.plain + "\n", terminator: "")
            }
            let (plan, found) = try commands.compare(requests)
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
