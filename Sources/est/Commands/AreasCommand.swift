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
        abstract: "List what is wrong in the files of areas and places, the worst first.",
        discussion: """
            Without --areas, the files are those that the workspace's kommun.yml names. Files may be GeoJSON or \
            GeoPackage; places may be CSV too. Leaves with 10 where something is left out when reports are placed.
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

    @Flag(name: .customLong("json"), help: "Print all that was found for programs.")
    var asJSON = false

    func validate() throws {
        if areas.isEmpty, !places.isEmpty {
            throw ValidationError("'--places' needs '--areas': every place is in an area.")
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
            if results.contains(where: \.hasErrors) {
                throw ProgramExit(.configuration)
            }
        }
    }
}
