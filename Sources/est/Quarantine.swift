import ArgumentParser
import Domain
import Pipeline

/// `est quarantine`: what waits to be mended.
struct Quarantine: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the rows that wait to be mended, with why.",
        discussion: """
            One line for each reason: id, reporter, period, file, line, column and code, separated by \
            tabs. The rows themselves, with their cells, are in reports/<period>/karantan-<reporter>.csv: \
            correct them there, or write 'stryk' under 'åtgärd', and put the file under any name in \
            inbox/rapporter/<reporter>/.
            """
    )

    @Argument(help: "The id of a reporter; all where none is given.")
    var reporter: String?

    @OptionGroup var options: WorkspaceOptions

    @Flag(name: .customLong("json"), help: "Print the list for programs.")
    var asJSON = false

    func run() throws {
        try Failure.handled {
            let waiting = try Waiting(options.value, reporter: reporter)
            if asJSON { return print(try JSONText(waiting.rows.map(object)).text) }
            for (row, period) in waiting.rows {
                for finding in row.findings {
                    let cells = [
                        row.id, row.reporter, period.id, row.file, "\(row.line)",
                        finding.column ?? "", finding.code.rawValue,
                    ]
                    print(cells.map(Terminal.plain).joined(separator: "\t"))
                }
            }
            if waiting.withoutCells > 0 {
                Terminal.say(
                    "est: \(waiting.withoutCells) more wait without their cells: ask for their files."
                )
            }
        }
    }

    private func object(_ row: QuarantinedRow, _ period: Period) -> [String: Any] {
        [
            "id": row.id, "reporter": row.reporter, "period": period.id, "file": row.file,
            "line": row.line, "codes": row.findings.map(\.code.rawValue),
        ]
    }
}
