import ArgumentParser
import Foundation
import Pipeline

/// `est init`: a new workspace.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a new workspace with a commented configuration."
    )

    @Argument(help: "The folder to make it in.", completion: .directory)
    var folder: String

    func run() throws {
        try Failure.handled {
            let root = URL(filePath: folder, directoryHint: .isDirectory)
            let written = try NewWorkspace(Workspace(root: root)).make()
            for path in written { print(path) }
            print("Edit inbox/kommun.yml, then try: est check --workspace \(folder)")
        }
    }
}
