public import Domain
public import Foundation
import Publishing
import Toolkit

/// Templates of a workspace: what reporters send and staff keep, with the choices of its configuration (`est template`).
public struct TemplateFiles {
    private let settings: Settings
    private let templates: Templates

    /// Kind of file that there is a template for.
    public enum Kind: String, CaseIterable, Sendable {
        /// What a reporter sends.
        case reporter
        /// Rosters.
        case roster = "bemanning"
        /// Delivered measures.
        case measures = "insatser"
        /// What is coming.
        case calendar = "kalender"
    }

    /// Reads the choices of a workspace.
    ///
    /// Throws `ConfigurationError` or `GeographyError`.
    public init(_ workspace: Workspace) throws {
        self.init(try Settings(workspace))
    }

    /// Takes the choices of settings that are read; the examples are of the first day of a page.
    init(_ settings: Settings) {
        self.settings = settings
        let configuration = settings.configuration
        templates = Templates(
            categories: configuration.categories,
            places: settings.placesToChoose,
            areas: settings.areas,
            resources: configuration.resources,
            day: configuration.publishFrom
        )
    }

    /// The templates of a kind, as workbook and CSV; for reporters, that of one.
    ///
    /// Throws `RunError.unknownReporter` or `WorkbookError`.
    public func files(_ kind: Kind, reporter: ReporterID = "") throws -> [ReportFile] {
        switch kind {
        case .reporter:
            let known = settings.configuration.reporters.map(\.reporter.id)
            guard known.contains(reporter) else {
                let nearest = Spelling.nearest(to: reporter, among: known)
                throw RunError.unknownReporter(reporter, nearest: nearest)
            }
            return try templates.report(for: reporter)
        case .roster: return try templates.roster()
        case .measures: return try templates.measures()
        case .calendar: return try templates.calendar()
        }
    }

    /// Every template, for all reporters that are no surveys.
    ///
    /// Throws `WorkbookError`.
    public func all() throws -> [ReportFile] {
        let reporters = settings.configuration.reporters.filter { !$0.sendsVoices }
        return try templates.all(for: reporters.map(\.reporter.id))
    }

    /// Writes templates of a kind to a folder, never over a file, and returns their paths.
    ///
    /// Throws as `files` does, and `RunError.storage` where a file cannot be written.
    public func write(_ kind: Kind, reporter: ReporterID = "", to folder: URL) throws -> [String] {
        try files(kind, reporter: reporter).compactMap { file in
            let url = folder.appending(path: file.name)
            guard !FileManager.default.fileExists(atPath: url.path) else { return nil }
            try Durable.write(file.bytes, to: url)
            return url.relativePath
        }
    }
}
