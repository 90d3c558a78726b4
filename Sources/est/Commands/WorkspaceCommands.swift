import ArgumentParser
import Domain
import Foundation
import Pipeline

/// `est backup`: writes the whole workspace to one file.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write the database, the inbox, the archive and the published files to one file.",
        discussion: """
            The file is an SQLite archive: 'sqlite3 FILE -At' lists its contents. It contains the person data of the inbox
            and the archive, and only its owner may read it. A backup can be made during a run.
            """
    )

    @Argument(help: "File to write.", completion: .file())
    var file: String

    @Flag(help: "Replace the file if it exists.")
    var force = false

    @OptionGroup var options: WorkspaceFolder

    func run() throws {
        try Failure.handled {
            let number = try BackupStage(options.value)
                .write(URL(filePath: file).standardizedFileURL, replacing: force)
            print("\(Words.count(number, "fil", "filer")) i ”\(file)”.")
        }
    }
}

/// `est restore`: restores a workspace from a backup.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Restore a workspace from a backup, which is verified before anything is changed."
    )

    @Argument(help: "File from 'est backup'.", completion: .file())
    var file: String

    @Flag(help: "Replace a workspace that is not empty; its former state is kept next to it.")
    var force = false

    @OptionGroup var options: WorkspaceFolder

    func run() throws {
        try Failure.handled {
            let former = try RestoreStage(URL(filePath: file)).restore(
                options.value,
                replacing: force
            )
            print("”\(options.value.root.path)” är återställd från ”\(file)”.")
            if let former { print("Det som fanns där förut finns i ”\(former.path)”.") }
        }
    }
}

/// `est verify`: verifies the checksums of everything stored and published.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Verify the database, the archive and every published file, or a backup; exit code 12 on a fault."
    )

    @Argument(help: "File from 'est backup', instead of a workspace.", completion: .file())
    var file: String?

    @OptionGroup var options: WorkspaceFolder

    func run() throws {
        try Failure.handled {
            let faults =
                try file.map { try Verification.faults(ofBackup: URL(filePath: $0)) }
                ?? Verification(options.value).faults()
            guard faults.isEmpty else {
                for fault in faults { Terminal.say(Terminal.plain(FailureText.sentence(fault))) }
                throw ProgramExit(.storage)
            }
            print("Allt är som det lämnades.")
        }
    }
}

/// `est purge`: deletes the documents that a gallringsbeslut allows to be purged.
struct PurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Delete documents that are past their 'retention' in kommun.yml, and log it."
    )

    @OptionGroup var options: WorkspaceOptions

    @Flag(
        name: .customLong("dry-run"),
        help: "List what would be deleted, and delete nothing."
    )
    var isDryRun = false

    func run() throws {
        try Failure.handled {
            let entries = try PurgeStage(options.value, asOf: options.asOf).run(isDryRun: isDryRun)
            for entry in entries {
                print(
                    "\(name(entry.documents)): \(entry.number) till och med \(entry.through),"
                        + " enligt \(entry.decision.reference) av \(entry.decision.day)"
                )
            }
            if entries.isEmpty { print("Inget ska gallras.") }
            if isDryRun { print("Inget togs bort: det här var ett prov.") }
        }
    }

    private func name(_ documents: DocumentKind) -> String {
        switch documents {
        case .deliveredFiles: "levererade filer"
        case .quarantine: "karantän"
        case .receipts: "kvittenser"
        case .reports: "rapporter"
        case .pages: "lägesbilder"
        case .decisions: "beslut"
        }
    }
}
