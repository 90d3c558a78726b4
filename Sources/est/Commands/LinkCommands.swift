import ArgumentParser
import Domain
import Foundation
import Pipeline

/// `est place`: adds its placement to each report.
struct PlaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place",
        abstract: "Add the place of each row, with a probability, to a CSV file."
    )

    @Argument(
        help: "Reports as CSV.",
        completion: .file(extensions: ["csv"]),
        transform: URL.init(argument:)
    )
    var reports: URL

    @Option(help: "Areas as GeoJSON or GeoPackage.", transform: URL.init(argument:))
    var areas: URL

    @OptionGroup var options: StageOptions

    @Flag(help: "Show no progress.")
    var quiet = false

    func run() throws {
        try Failure.handled {
            defer { Terminal.endProgress(quiet: quiet) }
            let files = options.files(reports, areas: areas)
            try PlaceStage(files).run(Terminal.placedRows(quiet: quiet))
        }
    }
}

/// Options for files and weights that linking and learning have in common.
struct LinkOptions: ParsableArguments {
    @OptionGroup var files: StageOptions

    @Option(
        help: "Areas as GeoJSON or GeoPackage; not needed for rows that 'est place' has placed.",
        transform: URL.init(argument:)
    )
    var areas: URL?

    @Option(
        help:
            "File from 'est link --pairs' with the column 'answer' filled in: same, different, unsure.",
        transform: URL.init(argument:)
    )
    var answers: URL?

    @Option(
        help:
            "Weights from 'est learn' to link with, or to start from; default: learned from the rows.",
        transform: URL.init(argument:)
    )
    var weights: URL?

    /// Returns the linking of a file of reports.
    func table(_ reports: URL, pairs: URL? = nil) -> LinkTable {
        LinkTable(
            files.files(reports, areas: areas),
            pairs: pairs,
            answers: answers,
            weights: weights
        )
    }
}

/// `est link`: links reports of the same incident, and explains the links (Fellegi and Sunter 1969).
struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Find which rows of a CSV file are reports of the same incident."
    )

    @Argument(
        help: "Reports as CSV.",
        completion: .file(extensions: ["csv"]),
        transform: URL.init(argument:)
    )
    var reports: URL?

    @OptionGroup var options: LinkOptions

    @Option(
        help: "Write the linked and the doubtful pairs, with their evidence, to a file.",
        transform: URL.init(argument:)
    )
    var pairs: URL?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Instead, explain why two reports are the same incident or not: their ids, or the id"
                + " of the pair in kopplingar.csv.",
            valueName: "id"
        )
    )
    var explain: [String] = []

    @Flag(help: "Show no progress.")
    var quiet = false

    @Option(
        help: "Workspace of the reports to explain, if no file is given.",
        transform: URL.init(argument:)
    )
    var workspace: URL?

    func validate() throws {
        if reports == nil, explain.isEmpty {
            throw ValidationError(.missingReports)
        }
        if !explain.isEmpty, ids == nil {
            throw ValidationError(.notAPair)
        }
    }

    func run() throws {
        try Failure.handled {
            guard let ids else {
                defer { Terminal.endProgress(quiet: quiet) }
                let progress = Terminal.progress(quiet: quiet)
                var findings: [Finding] = []
                defer { FindingLines.lines(findings).forEach(Terminal.say) }
                try table.run(progress: progress) { findings.append($0) }
                return
            }
            let explanation =
                if file != nil {
                    try PairExplanation(ids.0, ids.1, in: table)
                } else {
                    try PairExplanation(ids.0, ids.1, in: Workspace(root: workspace ?? here))
                }
            print(PairText(explanation: explanation).plain)
        }
    }

    /// Ids of the two reports to explain; nil where the arguments do not name two.
    private var ids: (String, String)? {
        if explain.count == 1 { return PairExplanation.reports(ofPair: explain[0]) }
        guard explain.count == 2 || explain.count == 3 && reports == nil else { return nil }
        return (explain[0], explain[1])
    }

    /// The table of reports, which may also be given after the ids.
    private var file: URL? {
        reports ?? (explain.count == 3 ? URL(argument: explain[2]) : nil)
    }

    private var table: LinkTable {
        options.table(file ?? here, pairs: pairs)
    }

    private var here: URL {
        URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    }
}

/// `est learn`: estimates the linker's weights from reports.
struct LearnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Learn linking weights from the rows of a CSV file; prints JSON.",
        discussion: """
            Needs no labels: reports are linked, and the weights are estimated from the linked pairs. \
            People's judgements take precedence. 'est run' learns from the stored reports by itself.
            """
    )

    @Argument(
        help: "Reports as CSV.",
        completion: .file(extensions: ["csv"]),
        transform: URL.init(argument:)
    )
    var reports: URL

    @OptionGroup var options: LinkOptions

    @Option(
        help: "Reports of the same incident, as judged by people: report_id;incident_id.",
        transform: URL.init(argument:)
    )
    var judged: URL?

    @Option(
        help: "Most hours between two reports of one incident; default: 35, or that of the weights."
    )
    var reach: Int?

    func validate() throws {
        guard reach.map({ (1...336).contains($0) }) ?? true else {
            throw ValidationError(.outside("--reach", 1...336, .hours))
        }
    }

    func run() throws {
        try Failure.handled {
            try LearnTable(options.table(reports), judged: judged, reach: reach).run()
        }
    }
}
