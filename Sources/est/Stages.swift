import ArgumentParser
import Foundation
import Pipeline

/// Files that the stages by themselves have in common.
struct StageOptions: ParsableArguments {
    @Argument(help: "Reports as CSV.", completion: .file(extensions: ["csv"]), transform: url)
    var reports: URL

    @Option(
        help: "Places as CSV, GeoJSON or GeoPackage.",
        completion: .file(extensions: ["csv"]),
        transform: url
    )
    var places: URL?

    @Option(
        help: "A YAML file with what kommun.yml says of a reporter.",
        completion: .file(extensions: ["yml", "yaml"]),
        transform: url
    )
    var columns: URL?

    static func url(_ path: String) -> URL {
        URL(filePath: path)
    }

    /// The files that a stage works on.
    func files(areas: URL?) -> StageFiles {
        StageFiles(reports: reports, areas: areas, places: places, columns: columns)
    }
}

/// `est place`: where each report is.
struct Place: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add to each row of a CSV file where it is, with a probability."
    )

    @Option(help: "Areas as GeoJSON or GeoPackage.", transform: StageOptions.url)
    var areas: URL

    @OptionGroup var options: StageOptions

    @Flag(help: "Show no progress.")
    var quiet = false

    func run() throws {
        try Failure.handled {
            defer { Terminal.endProgress(quiet: quiet) }
            try PlaceStage(options.files(areas: areas)).run(Terminal.rows("Placed", quiet: quiet))
        }
    }
}

/// `est mask`: person data out of a text.
struct Mask: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mask person data in text from standard input."
    )

    @Flag(help: "Tell on stderr how much was masked of each kind.")
    var report = false

    func run() throws {
        try Failure.handled {
            let counts = try MaskStream().run()
            guard report else { return }
            for (kind, count) in counts { Terminal.say("\(kind): \(count)") }
        }
    }
}
