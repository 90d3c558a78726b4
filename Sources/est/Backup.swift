import ArgumentParser
import Foundation
import Pipeline

/// `est backup`: the whole workspace in one file.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the database, the inbox, the archive and what is published to one file.",
        discussion: """
            The file is an SQLite archive: 'sqlite3 FILE -At' lists it. It holds what the inbox and the archive hold,
            person data too, and only its owner may read it. A backup can be made while a run works.
            """
    )

    @Argument(help: "The file to write.", completion: .file())
    var file: String

    @Flag(help: "Replace the file where it is there.")
    var force = false

    @OptionGroup var options: WorkspaceFolder

    func run() throws {
        try Failure.handled {
            let number = try BackupStage(options.value)
                .write(URL(filePath: file).standardizedFileURL, replacing: force)
            print("\(number) files in '\(file)'.")
        }
    }
}
