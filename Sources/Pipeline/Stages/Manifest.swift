import Domain

/// The list of a period's files with their hashes: a file that was changed afterwards shows.
struct Manifest {
    /// Name of the file.
    static let name = "manifest.json"

    /// Whether a file of this name is a slip to a reporter.
    static func isReceipt(_ name: some StringProtocol) -> Bool {
        name.hasPrefix("kvittens-") || name.hasPrefix("karantan-")
    }

    let files: [ReportFile]

    /// Name of the period, or of the roll-up.
    let period: String

    /// Nil for a roll-up, which has none.
    let version: Int?

    /// `manifest.json`.
    var file: ReportFile {
        let entries = files.sorted { $0.name < $1.name }.map {
            """
                {"name": "\($0.name)", "bytes": \($0.bytes.count), "sha256": "\(Fingerprint.hash($0.bytes))"}
            """
        }
        return ReportFile(
            name: Manifest.name,
            text: """
                {
                  "period": "\(period)",
                \(version.map { "  \"version\": \($0),\n" } ?? "")  "files": [
                \(entries.joined(separator: ",\n"))
                  ]
                }

                """
        )
    }
}
