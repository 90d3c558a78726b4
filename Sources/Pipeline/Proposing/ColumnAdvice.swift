public import Domain
public import Foundation
import Intake

/// `est columns`: proposes what `kommun.yml` should say of a reporter's files.
///
/// Of a reporter that it has, only what is new is told: headings and words for categories.
public struct ColumnAdvice {
    private let workspace: Workspace
    private let asOf: Day?

    /// Advice in a workspace, whose categories, areas and places the files are compared with.
    public init(_ workspace: Workspace, asOf: Day? = nil) {
        self.workspace = workspace
        self.asOf = asOf
    }

    /// The YAML for one file; for everything in the inbox where `file` is nil.
    ///
    /// Throws `ConfigurationError`, `GeographyError` or `RunError` where the workspace cannot be read,
    /// and `TableError` where a file is no table.
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

    /// The reporter's folder that a file lies in, else the file's own name.
    private func reporter(of file: URL) -> ReporterGuess {
        let parent = file.standardizedFileURL.deletingLastPathComponent()
        let isDelivery =
            parent.deletingLastPathComponent().path
            == workspace.deliveries.standardizedFileURL.path
        let stem = file.deletingPathExtension().lastPathComponent
        return ReporterGuess(isDelivery ? parent.lastPathComponent : stem, isFolder: isDelivery)
    }
}
