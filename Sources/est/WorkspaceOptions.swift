import ArgumentParser
import Domain
import Foundation
import Pipeline

/// The option that every command on a workspace has.
struct WorkspaceFolder: ParsableArguments {
    @Option(help: "The folder with 'inbox' in it.", completion: .directory)
    var workspace = "."

    /// The workspace that is meant.
    var value: Workspace {
        Workspace(root: URL(filePath: workspace, directoryHint: .isDirectory))
    }
}

/// Options of the commands that need to know what day it is.
struct WorkspaceOptions: ParsableArguments {
    @OptionGroup var folder: WorkspaceFolder

    @Option(
        name: .customLong("as-of"),
        help: "The day to take for today, such as 2026-11-03.",
        transform: WorkspaceOptions.day
    )
    var asOf: Day?

    /// The workspace that is meant.
    var value: Workspace { folder.value }

    /// The day that an option names.
    static func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else {
            throw ValidationError("'\(text)' is not a date such as 2026-11-03.")
        }
        return day
    }
}
