import Domain
import Foundation
import Intake
import Store

/// Reads what the EST group decided and what was delivered: `inbox/beslut` and `inbox/insatser` → the database.
struct StaffStage {
    let workspace: Workspace
    let transaction: Transaction
    let masker: Masker

    /// Reads every file, and returns their faults.
    func readFiles() throws -> [Finding] {
        try read(workspace.decisions, with: StaffFile.decisions) { file, hash, rows in
            try transaction.decisions.replace(file: file, hash: hash, with: rows)
        }
            + read(workspace.measures, with: StaffFile.delivered) { file, hash, rows in
                try transaction.decisions.replaceMeasures(file: file, hash: hash, with: rows)
            }
    }

    /// Reads the files of one folder, in the order of their names, and keeps the rows of each.
    private func read<Row>(
        _ folder: URL,
        with parse: ([UInt8], String, Masker) -> StaffFile.Reading<Row>,
        keep: (_ file: String, _ hash: String, _ rows: [Row]) throws -> Void
    ) throws -> [Finding] {
        try Inbox(workspace: workspace).files(in: folder).flatMap { file in
            let bytes = try Settings.bytes(found: file)
            let parsed = parse(bytes, file.name, masker)
            try keep(file.name, Fingerprint.hash(bytes), parsed.rows)
            return parsed.findings
        }
    }
}
