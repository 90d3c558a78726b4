import ArgumentParser
import Foundation
import Pipeline

/// `est link`: which reports tell of the same incident, and why.
struct Link: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell which rows of a CSV file are reports of the same incident."
    )

    @Argument(
        help: "Reports as CSV.",
        completion: .file(extensions: ["csv"]),
        transform: StageOptions.url
    )
    var reports: URL?

    @Option(
        help: "Areas as GeoJSON or GeoPackage; not needed for rows that 'est place' has placed.",
        transform: StageOptions.url
    )
    var areas: URL?

    @Option(help: "Places as CSV, GeoJSON or GeoPackage.", transform: StageOptions.url)
    var places: URL?

    @Option(
        help: "A YAML file with what kommun.yml says of a reporter.",
        transform: StageOptions.url
    )
    var columns: URL?

    @Option(
        help: "Write the pairs of one incident, and those in doubt, with why, to a file.",
        transform: StageOptions.url
    )
    var pairs: URL?

    @Option(
        help: "A file from --pairs with the column 'answer' filled in: same, different, unsure.",
        transform: StageOptions.url
    )
    var answers: URL?

    @Option(
        help: "Weights from 'est learn'; else they are learned from the rows themselves.",
        transform: StageOptions.url
    )
    var weights: URL?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Tell why two reports are one incident or two, instead: their ids, or what"
                + " kopplingar.csv calls the pair.",
            valueName: "id"
        )
    )
    var explain: [String] = []

    @Flag(help: "Show no progress.")
    var quiet = false

    @Option(
        help: "The workspace whose reports are explained, where no file is given.",
        transform: StageOptions.url
    )
    var workspace: URL?

    func validate() throws {
        if reports == nil, explain.isEmpty {
            throw ValidationError("Missing expected argument '<reports>'")
        }
        if !explain.isEmpty, ids == nil {
            throw ValidationError("'--explain' takes the ids of two reports, or of one pair.")
        }
    }

    func run() throws {
        try Failure.handled {
            guard let ids else {
                defer { Terminal.endProgress(quiet: quiet) }
                let progress = Terminal.progress(quiet: quiet)
                try table.run(progress: progress) { Terminal.say(RunText.line($0)) }
                return
            }
            let explanation =
                if file != nil {
                    try PairExplanation(ids.0, ids.1, in: table)
                } else {
                    try PairExplanation(ids.0, ids.1, in: Workspace(root: workspace ?? here))
                }
            print(explanation.text)
        }
    }

    /// The two reports to be explained.
    private var ids: (String, String)? {
        if explain.count == 1 { return PairExplanation.reports(ofPair: explain[0]) }
        guard explain.count == 2 || explain.count == 3 && reports == nil else { return nil }
        return (explain[0], explain[1])
    }

    /// The table, also where it comes after the ids.
    private var file: URL? {
        reports ?? (explain.count == 3 ? StageOptions.url(explain[2]) : nil)
    }

    private var table: LinkTable {
        let files = StageFiles(
            reports: file ?? here,
            areas: areas,
            places: places,
            columns: columns
        )
        return LinkTable(files, pairs: pairs, answers: answers, weights: weights)
    }

    private var here: URL {
        URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    }
}
