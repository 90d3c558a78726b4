import ArgumentParser
import Foundation
import Pipeline

/// `est learn`: what reports teach the linker.
struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learn from the rows of a CSV file how to link such reports; weights as JSON.",
        discussion: """
            Needs no labels: reports are linked, and what was joined teaches. What people have judged \
            is believed first. 'est run' learns by itself from what is stored.
            """
    )

    @OptionGroup var options: StageOptions

    @Option(
        help: "Areas as GeoJSON or GeoPackage; not needed for rows that 'est place' has placed.",
        transform: StageOptions.url
    )
    var areas: URL?

    @Option(
        help: "Which reports are one incident, as people judge: report_id;incident_id.",
        transform: StageOptions.url
    )
    var judged: URL?

    @Option(
        help: "A file from 'est link --pairs' with the column 'answer' filled in.",
        transform: StageOptions.url
    )
    var answers: URL?

    @Option(help: "Weights to begin with, from 'est learn'.", transform: StageOptions.url)
    var weights: URL?

    @Option(
        help: "Hours between two reports of one incident at most; else 35, or the weights' own."
    )
    var reach: Int?

    func validate() throws {
        guard reach.map({ (1...336).contains($0) }) ?? true else {
            throw ValidationError("'--reach' takes 1 to 336 hours.")
        }
    }

    func run() throws {
        try Failure.handled {
            let table = LinkTable(options.files(areas: areas), answers: answers, weights: weights)
            try LearnTable(table, judged: judged, reach: reach).run()
        }
    }
}
