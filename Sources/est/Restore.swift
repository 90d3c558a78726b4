import ArgumentParser
import Foundation
import Pipeline

/// `est restore`: the workspace as it was.
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Set a workspace back to a backup, which is checked before anything is touched."
    )

    @Argument(help: "A file that 'est backup' wrote.", completion: .file())
    var file: String

    @Flag(help: "Replace a workspace that holds something; its former state is kept beside it.")
    var force = false

    @OptionGroup var options: WorkspaceFolder

    func run() throws {
        try Failure.handled {
            let former = try RestoreStage(URL(filePath: file)).restore(
                options.value,
                replacing: force
            )
            print("Restored '\(options.value.root.path)' from '\(file)'.")
            if let former { print("What was there before lies in '\(former.path)'.") }
        }
    }
}
