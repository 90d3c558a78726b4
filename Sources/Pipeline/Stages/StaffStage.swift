import Domain
import Intake
import Store

/// Takes in what the EST group decided and what was delivered: files from staff → the database.
struct StaffStage {
    let workspace: Workspace
    let transaction: Transaction
    let masker: Masker

    /// Returns the faults in those files.
    func takeIn() throws -> [Finding] {
        let inbox = Inbox(workspace: workspace)
        var findings: [Finding] = []
        for file in try inbox.files(in: workspace.decisions) {
            let bytes = try bytes(of: file)
            let read = StaffFile.decisions(
                bytes,
                file: file.name,
                masker: masker
            )
            try transaction.replaceDecisions(
                of: file.name,
                hash: Fingerprint.hash(bytes),
                with: read.rows
            )
            findings += read.findings
        }
        for file in try inbox.files(in: workspace.measures) {
            let bytes = try bytes(of: file)
            let read = StaffFile.delivered(
                bytes,
                file: file.name,
                masker: masker
            )
            try transaction.replaceDelivered(
                of: file.name,
                hash: Fingerprint.hash(bytes),
                with: read.rows
            )
            findings += read.findings
        }
        return findings
    }

    private func bytes(of file: InboxFile) throws -> [UInt8] {
        try Settings.bytes(found: file)
    }
}
