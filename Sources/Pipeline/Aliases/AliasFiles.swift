import Domain
import Foundation
import Geography
import Intake

/// Files in `inbox/alias`, the only source of place aliases.
///
/// `alias.csv` is written by `est alias`; the others are lists of doubtful places that the coordinator has filled in.
/// Where two answers have the same words, the later one applies, in the order of files and lines.
struct AliasFiles {
    private let workspace: Workspace

    /// Name of the file that `est alias` writes.
    static let own = "alias.csv"

    init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Valid aliases, a finding for each of the others, and the names and bytes of all files.
    func read(
        masker: Masker,
        placer: Placer
    ) throws -> (aliases: [PlaceAlias], findings: [Finding], bytes: [UInt8]) {
        var aliases: [PlaceAlias] = []
        var findings: [Finding] = []
        var all: [UInt8] = []
        var overruled = OverruledAnswers(column: "är")
        for file in try Inbox(workspace: workspace).files(in: workspace.aliases) {
            let bytes = try Settings.bytes(found: file)
            guard !StaffFile.answersCategories(bytes) else { continue }
            let read = StaffFile.aliases(bytes, file: file.name, masker: masker)
            all += Array(file.name.utf8) + [0] + bytes + [0]
            findings += read.findings
            for alias in read.rows {
                do {
                    try placer.check(alias)
                    aliases.append(alias)
                    overruled.add(
                        [
                            alias.written, alias.report ?? "", alias.reporter ?? "",
                            alias.municipality ?? "",
                        ],
                        means: alias.meaning,
                        file: alias.file,
                        line: alias.line
                    )
                } catch {
                    findings.append(error.finding(of: alias))
                }
            }
        }
        let folder = workspace.aliases.lastPathComponent
        return (aliases, (findings + overruled.findings).map { $0.within(folder) }, all)
    }
}

extension AliasFault {
    /// Finding for an alias in a file.
    func finding(of alias: PlaceAlias) -> Finding {
        switch self {
        case .unknownMeaning(let nearest):
            Finding(
                .unknownPlace,
                .error,
                file: alias.file,
                line: alias.line,
                column: "är",
                hint: nearest.first
            )
        case .officialName(let name):
            Finding(
                .officialName,
                file: alias.file,
                line: alias.line,
                column: "skrivet",
                hint: name
            )
        case .noWords:
            Finding(
                .emptyReport,
                file: alias.file,
                line: alias.line,
                column: "skrivet"
            )
        }
    }
}
