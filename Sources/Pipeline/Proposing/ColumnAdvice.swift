public import Domain
public import Foundation
import Intake

/// `est columns`: proposes the settings in `kommun.yml` for a reporter's files.
///
/// Only new headings and category words are proposed for a reporter that `kommun.yml` already has.
public struct ColumnAdvice {
    private let workspace: Workspace
    private let asOf: Day?

    /// Creates advice in a workspace, whose categories, areas and places the files are compared with.
    public init(_ workspace: Workspace, asOf: Day? = nil) {
        self.workspace = workspace
        self.asOf = asOf
    }

    /// Returns the YAML for one file, or for the whole inbox where `file` is nil.
    ///
    /// Throws `ConfigurationError`, `GeographyError` or `RunError` where the workspace cannot be read,
    /// and `TableError` where the file cannot be read or is not a table.
    public func yaml(for file: URL?) throws -> String {
        let settings = try Settings(workspace)
        let today = try Clock(settings.configuration, asOf: asOf).today
        let surveyor = Surveyor(settings: settings, today: today)
        if let file {
            return try surveyor.advice(
                on: [try open(file)],
                from: reporter(of: file),
                files: file.lastPathComponent
            ) ?? "  # Inget nytt: alla rubriker och kategoriord är kända.\n"
        }
        let advice = try Inbox(workspace: workspace).folders().compactMap { folder -> String? in
            do {
                return try surveyor.advice(
                    on: folder.files.compactMap { try? InputFile(found: $0) },
                    from: ReporterGuess(folder.name, isFolder: true),
                    files: folder.files.count == 1
                        ? folder.files[0].name : "\(folder.files.count) filer"
                )
            } catch is TableError {
                return "  # \(folder.name): ingen av filerna har en rubrikrad.\n"
            }
        }
        return advice.isEmpty
            ? "  # Inget nytt: alla rubriker och kategoriord är kända.\n"
            : advice.joined(separator: "\n")
    }

    private func open(_ file: URL) throws(TableError) -> InputFile {
        do {
            return try InputFile(named: file)
        } catch {
            throw .unreadable(file: file.lastPathComponent)
        }
    }

    /// Guesses the reporter by the reporter's folder that the file is in, else by the file's name.
    private func reporter(of file: URL) -> ReporterGuess {
        let parent = file.standardizedFileURL.deletingLastPathComponent()
        let isDelivery =
            parent.deletingLastPathComponent().path
            == workspace.deliveries.standardizedFileURL.path
        let stem = file.deletingPathExtension().lastPathComponent
        return ReporterGuess(isDelivery ? parent.lastPathComponent : stem, isFolder: isDelivery)
    }
}

/// Guess at a reporter by the name of a folder or a file.
struct ReporterGuess {
    /// Id, which is valid as a folder name.
    let id: ReporterID

    /// Name with an initial capital and spaces.
    let name: String

    /// Type of reporter; nil where the name does not show it.
    let type: String?

    /// Guesses by the name of the reporter's folder, or of a file without its dates and weeks.
    init(_ written: String, isFolder: Bool) {
        let words = written.split { !$0.isLetter }.map(String.init)
            .filter { !["v", "vecka", "csv", "txt", "tsv"].contains($0.lowercased()) }
        let ascii = words.map(\.folded).joined(separator: "-")
        let isName = isFolder && written.wholeMatch(of: /[A-Za-z0-9_-]+/) != nil
        id = isName ? written : ascii.isEmpty ? "rapportor" : ascii
        let text = words.joined(separator: " ")
        name = text.isEmpty ? "Rapportör" : text.prefix(1).uppercased() + text.dropFirst()
        let folded = written.folded
        type = ReporterGuess.types.first { folded.contains($0.word) }?.type
    }

    private static let types: [(word: String, type: String)] = [
        ("polis", "polis"), ("raddning", "räddningstjänst"), ("fritid", "fritidsgård"),
        ("skola", "skola"), ("gymnasi", "skola"), ("bibliotek", "bibliotek"),
        ("bostad", "bostadsbolag"), ("hyres", "bostadsbolag"), ("fastighet", "bostadsbolag"),
        ("vandr", "förening"), ("forening", "förening"), ("byalag", "byalag"),
        ("vakt", "bevakning"), ("bevak", "bevakning"), ("securitas", "bevakning"),
        ("ica", "butik"), ("coop", "butik"), ("willys", "butik"), ("lidl", "butik"),
        ("hemkop", "butik"), ("butik", "butik"), ("hamn", "hamn"), ("falt", "socialtjänst"),
        ("social", "socialtjänst"), ("energi", "energi"), ("trafik", "trafikbolag"),
        ("buss", "trafikbolag"), ("park", "kommun"), ("gata", "kommun"), ("teknisk", "kommun"),
    ]
}
