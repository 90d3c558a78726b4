public import Foundation

/// Folder that the program works in, with the location of everything in it.
public struct Workspace: Sendable {
    /// Root folder of the workspace.
    public let root: URL

    /// Names the workspace in a folder; nothing is read or created.
    public init(root: URL) {
        self.root = root
    }

    var inbox: URL { root.appending(path: "inbox", directoryHint: .isDirectory) }
    var configuration: URL { inbox.appending(path: "kommun.yml") }
    var calendars: [URL] {
        ["kalender.csv", "kalender.xlsx"].map { inbox.appending(path: $0) }
    }
    var requests: [URL] {
        ["begaran.csv", "begaran.xlsx"].map { inbox.appending(path: $0) }
    }
    var deliveries: URL { inbox.appending(path: "rapporter", directoryHint: .isDirectory) }
    var rosters: URL { inbox.appending(path: "bemanning", directoryHint: .isDirectory) }
    var decisions: URL { inbox.appending(path: "beslut", directoryHint: .isDirectory) }
    var answers: URL { inbox.appending(path: "kopplingar", directoryHint: .isDirectory) }
    var aliases: URL { inbox.appending(path: "alias", directoryHint: .isDirectory) }
    var measures: URL { inbox.appending(path: "insatser", directoryHint: .isDirectory) }

    /// Folder of the published lägesbilder, with a subfolder for each period.
    public var reports: URL { root.appending(path: "reports", directoryHint: .isDirectory) }

    /// Folder of the templates for reporters and staff.
    var templates: URL { reports.appending(path: "mallar", directoryHint: .isDirectory) }

    /// Folder of the rows that wait, of whatever period, for staff to mend.
    var waiting: URL { reports.appending(path: "karantan", directoryHint: .isDirectory) }

    /// The program's own folder.
    var state: URL { root.appending(path: ".est", directoryHint: .isDirectory) }
    var database: URL { state.appending(path: "est.sqlite") }
    var archive: URL { state.appending(path: "arkiv", directoryHint: .isDirectory) }
    var purgeLog: URL { state.appending(path: "gallring.csv") }
    var lock: URL { state.appending(path: "lock") }
    var staging: URL { state.appending(path: "staging", directoryHint: .isDirectory) }
}
