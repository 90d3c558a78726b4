import ArgumentParser
import Domain
import Foundation
import Pipeline

/// Option of every command on a workspace.
struct WorkspaceFolder: ParsableArguments {
    @Option(help: "Folder that holds 'inbox'.", completion: .directory)
    var workspace = "."

    /// The workspace.
    var value: Workspace {
        Workspace(root: URL(filePath: workspace, directoryHint: .isDirectory))
    }
}

/// Options of the commands that depend on the current day.
struct WorkspaceOptions: ParsableArguments {
    @OptionGroup var folder: WorkspaceFolder

    @Option(
        name: .customLong("as-of"),
        help: "Date to use as today, such as 2026-11-03.",
        transform: WorkspaceOptions.day
    )
    var asOf: Day?

    /// The workspace.
    var value: Workspace { folder.value }

    /// Parses the day of an option; throws `ValidationError`.
    static func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else {
            throw ValidationError(.notADay)
        }
        return day
    }
}

/// File options that the commands on one table have in common.
struct StageOptions: ParsableArguments {
    @Option(
        help: "Places as CSV, GeoJSON or GeoPackage.",
        completion: .file(extensions: ["csv"]),
        transform: URL.init(argument:)
    )
    var places: URL?

    @Option(
        help: "YAML file with a reporter's settings from kommun.yml.",
        completion: .file(extensions: ["yml", "yaml"]),
        transform: URL.init(argument:)
    )
    var columns: URL?

    /// Returns the input files of a command.
    func files(_ reports: URL, areas: URL?) -> StageFiles {
        StageFiles(reports: reports, areas: areas, places: places, columns: columns)
    }
}

extension URL {
    /// Creates the URL of the file that an argument names.
    init(argument: String) {
        self.init(filePath: argument)
    }
}
