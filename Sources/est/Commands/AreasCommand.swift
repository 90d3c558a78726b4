import ArgumentParser
import Domain
import Foundation
import Pipeline
import Toolkit

/// `est areas`: commands on the map that reports are placed on.
struct AreasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "areas",
        abstract: "Check the map that reports are placed on.",
        subcommands: [AreasCheckCommand.self]
    )
}

/// `est areas check`: lists the faults in the files of areas and places.
struct AreasCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "List the faults in the files of areas and places, worst first.",
        discussion: """
            Without --areas, the files are those that the workspace's kommun.yml names. Files may be GeoJSON or \
            GeoPackage; places may also be CSV. Exit code 10 if a faulty area or place cannot be used to place reports, \
            or if an area has curves, which are read as straight lines.
            """
    )

    @OptionGroup var folder: WorkspaceFolder

    @Option(
        help: "Areas as GeoJSON or GeoPackage; may be repeated.",
        transform: URL.init(argument:)
    )
    var areas: [URL] = []

    @Option(
        help: "Places as CSV, GeoJSON or GeoPackage; may be repeated.",
        transform: URL.init(argument:)
    )
    var places: [URL] = []

    @Flag(name: .customLong("json"), help: "Print all faults as JSON.")
    var asJSON = false

    func validate() throws {
        if areas.isEmpty, !places.isEmpty {
            throw ValidationError(.placesWithoutAreas)
        }
    }

    func run() throws {
        try Failure.handled {
            let check = AreasCheck(areas: areas, places: places, workspace: folder.value)
            let results = try check.run()
            if asJSON {
                print(JSON.array(results.map(AreasText.json)).text, terminator: "")
            } else {
                for result in results { print(AreasText.plain(result), terminator: "") }
            }
            if results.contains(where: \.isOtherThanDrawn) {
                throw ProgramExit(.configuration)
            }
        }
    }
}
