import ArgumentParser
import Domain
import Pipeline
import Publishing
import Toolkit

/// `est status`: shows the periods that are made or due, and the silent reporters.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract:
            "Show which lägesbilder exist or are due, the row counts, and which reporters are silent."
    )

    @OptionGroup var options: WorkspaceOptions

    @Flag(
        name: .customLong("json"),
        help: "Print the status as JSON, with the row counts of every period."
    )
    var asJSON = false

    func run() throws {
        try Failure.handled {
            let text = StatusText(state: try WorkspaceState(options.value, asOf: options.asOf))
            print(asJSON ? text.json.text : text.plain + "\n", terminator: "")
        }
    }
}

/// `est check`: reads everything as a first run would, and keeps nothing.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read the configuration and the inbox, and list the faults; writes nothing."
    )

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        try Failure.handled {
            let result = try Inspection(options.value, asOf: options.asOf).run()
            for (reporter, account) in result.reporters {
                print("\(reporter.id): \(StatusText.equation(account))")
            }
            for line in FindingLines.lines(result.staffFindings) { print(line) }
            for group in result.deliveryFindings { print(FindingLines.line(group)) }
            if result.deliveryFindings.contains(where: { $0.first.code == .unknownCategory }) {
                print("Se vilka kategoriord som inte är kända: est columns")
            }
            if result.waitsForConfirmation { print(RunText.confirmation) }
            if result.hasErrors { throw ProgramExit(.configuration) }
            if result.hasQuarantine { throw ProgramExit(.quarantine) }
        }
    }
}

/// `est quarantine`: lists the rows that wait for correction.
struct QuarantineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: "List the rows that wait for correction, with the reasons.",
        discussion: """
            One line for each reason: id, reporter, period, file, line, column, code and sentence, \
            separated by tabs. The rows themselves, with their cells, are in reports/<period>/karantan-<reporter>.csv: \
            correct them there, or write 'stryk' under 'åtgärd', and put the file under any name in \
            inbox/rapporter/<reporter>/.
            """
    )

    @Argument(help: "Id of a reporter; default: all.")
    var reporter: String?

    @OptionGroup var options: WorkspaceOptions

    @Flag(name: .customLong("json"), help: "Print the list as JSON.")
    var asJSON = false

    func run() throws {
        try Failure.handled {
            let waiting = try Waiting(options.value, reporter: reporter)
            if asJSON {
                return print(JSON.array(waiting.rows.map(json)).text, terminator: "")
            }
            for (row, period) in waiting.rows {
                for finding in row.findings {
                    let cells = [
                        row.id, row.reporter, period.id, row.file, RowWords.number(row.line),
                        finding.column ?? "", finding.code.rawValue, finding.sentence,
                    ]
                    print(cells.map(Terminal.plain).joined(separator: "\t"))
                }
            }
            if waiting.withoutCells > 0 {
                Terminal.say(
                    "est: \(Words.count(waiting.withoutCells, "rad till", "rader till")) väntar utan sina celler."
                        + " Be rapportören om filen."
                )
            }
        }
    }

    private func json(_ row: QuarantinedRow, _ period: Period) -> JSON {
        .object([
            ("id", .string(row.id)), ("reporter", .string(row.reporter)),
            ("period", .string(period.id)), ("file", .string(row.file)), ("line", .int(row.line)),
            ("codes", .strings(row.findings.map(\.code.rawValue))),
        ])
    }
}
