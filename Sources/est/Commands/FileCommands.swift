import ArgumentParser
import Domain
import Foundation
import Pipeline

/// `est read`: prints the cells of a file as a run reads them.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract:
            "Print the cells of a reporter's file as a run reads them, or the findings.",
        discussion: """
            The output is CSV (RFC 4180: UTF-8, semicolons, quotes where needed), each row preceded \
            by the number of its first line. Cells are unchanged: person data is shown unless --mask \
            is given, and cells that a spreadsheet would read as formulas are not escaped. Rows that \
            would wait in quarantine are included. What is wrong with them is said on stderr, each kind \
            of fault in one line. No settings are needed; with --reporter or \
            --columns the file is read with that reporter's settings. Exit codes: 0; 3 if rows would \
            wait in quarantine; 12 if nothing can be read.
            """
    )

    @Argument(
        help: "File to read; it may be a link, or a pipe such as /dev/stdin.",
        completion: .file(extensions: ["csv"]),
        transform: URL.init(argument:)
    )
    var file: URL

    @Flag(help: "Print the findings, and how the file was read, as JSON instead of the cells.")
    var findings = false

    @Flag(help: "Mask person data in the cells.")
    var mask = false

    @Option(help: "Read the file with the settings of this reporter in the workspace.")
    var reporter: String?

    @Option(help: "Folder that holds 'inbox'.", completion: .directory)
    var workspace = "."

    @Option(
        help: "YAML file with a reporter's settings from kommun.yml.",
        completion: .file(extensions: ["yml", "yaml"]),
        transform: URL.init(argument:)
    )
    var columns: URL?

    func validate() throws {
        guard reporter == nil || columns == nil else {
            throw ValidationError(.exclusive("--reporter", "--columns"))
        }
    }

    func run() throws {
        try Failure.handled {
            let table = ReadTable(file, from: source, masks: mask)
            let result = try findings ? table.printFindings() : table.printCells()
            if result.outcome == .unreadable {
                Terminal.say("est: ”\(file.lastPathComponent)” går inte att läsa.")
            }
            for group in result.findings { Terminal.say(FindingLines.line(group)) }
            switch result.outcome {
            case .whole: return
            case .quarantine: throw ProgramExit(.quarantine)
            case .unreadable: throw ProgramExit(.storage)
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

/// `est columns`: proposes a reporter's settings in `kommun.yml`.
struct ColumnsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "columns",
        abstract: "Propose the YAML for a new reporter's files, to be pasted into kommun.yml.",
        discussion: """
            Headings, dates, coordinates and words for categories are recognised by their names \
            and by the cells; unsure proposals are marked. For a reporter that is in kommun.yml, only new \
            headings and words are shown. Without FILE the whole inbox is read.
            """
    )

    @Argument(
        help: "File from the reporter.",
        completion: .file(extensions: ["csv"]),
        transform: URL.init(argument:)
    )
    var file: URL?

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        try Failure.handled {
            let advice = ColumnAdvice(options.value, asOf: options.asOf)
            print(try advice.yaml(for: file), terminator: "")
        }
    }
}

/// `est mask`: replaces person data in a text.
struct MaskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mask",
        abstract: "Mask person data in text from standard input.",
        discussion: """
            The text is read as running text: a heading such as "Tid" or "Telefon" is not known, since a
            stream may be of any form and its cells are read together, as names and homes run over them.
            So twelve digits that are a valid personal number and a day with a clock are masked in a
            column of times too. "est run" and "est read" know the columns, and keep them.
            """
    )

    @Flag(help: "Print on stderr the number of masked items of each kind.")
    var report = false

    func run() throws {
        try Failure.handled {
            let counts = try MaskStream().run()
            guard report else { return }
            for (kind, count) in counts { Terminal.say("\(kind): \(count)") }
        }
    }
}
