import ArgumentParser
import Domain
import Foundation
import Pipeline

/// `est verify`: whether all is as it was left.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Check the database, the archive and every published file, or a backup; leaves with 12 on a fault."
    )

    @Argument(help: "A file that 'est backup' wrote, instead of a workspace.", completion: .file())
    var file: String?

    @OptionGroup var options: WorkspaceFolder

    func run() throws {
        try Failure.handled {
            let faults =
                try file.map { try Verification.faults(ofBackup: URL(filePath: $0)) }
                ?? Verification(options.value).faults()
            guard faults.isEmpty else {
                faults.forEach(Terminal.say)
                throw ProgramExit(.storage)
            }
            print("All is as it was left.")
        }
    }
}
