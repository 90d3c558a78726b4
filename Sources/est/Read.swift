import ArgumentParser
import Domain
import Foundation
import Pipeline

/// `est read`: what became of a file's cells.
struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Print the cells of a reporter's file as they are read, or what is wrong with them.",
        discussion: """
            The cells come as CSV (RFC 4180: UTF-8, semicolons, quotes where they must be), \
            each row after the number of the line where it begins. They are the file's own: \
            person data is shown unless --mask is given, and cells that a spreadsheet would take \
            for formulas stay as they are. Rows that would wait in quarantine are among them. \
            Nothing needs to be known of the file; with --reporter or --columns it is read as a \
            run would. Exit codes: 0; 3 where rows would wait in quarantine; 12 where nothing can \
            be read.
            """
    )

    @Argument(
        help: "The file; it may be a link, or a pipe such as /dev/stdin.",
        completion: .file(extensions: ["csv"]),
        transform: StageOptions.url
    )
    var file: URL

    @Flag(help: "Print the findings, and how the file was read, as JSON instead of the cells.")
    var findings = false

    @Flag(help: "Mask person data in the cells.")
    var mask = false

    @Option(help: "Read it as this reporter's, of those in the workspace.")
    var reporter: String?

    @Option(help: "The folder with 'inbox' in it.", completion: .directory)
    var workspace = "."

    @Option(
        help: "A YAML file with what kommun.yml says of a reporter.",
        completion: .file(extensions: ["yml", "yaml"]),
        transform: StageOptions.url
    )
    var columns: URL?

    func validate() throws {
        guard reporter == nil || columns == nil else {
            throw ValidationError("'--reporter' and '--columns' cannot be given together.")
        }
    }

    func run() throws {
        try Failure.handled {
            let table = ReadTable(file, from: source, masks: mask)
            let outcome = try findings ? table.printFindings() : table.printCells()
            switch outcome {
            case .whole: return
            case .quarantine: throw ProgramExit(.quarantine)
            case .unreadable:
                Terminal.say("est: '\(file.lastPathComponent)' cannot be read; see --findings.")
                throw ProgramExit(.storage)
            }
        }
    }

    private var source: ReadTable.Source {
        if let columns { return .columns(columns) }
        guard let reporter else { return .unknown }
        return .reporter(
            reporter,
            Workspace(root: URL(filePath: workspace, directoryHint: .isDirectory))
        )
    }
}
