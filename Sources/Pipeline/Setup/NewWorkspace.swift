public import Domain
import Foundation
import Publishing

/// Makes a new workspace from what lies at hand, and tells what only people can answer (`est init`, decision 0052).
///
/// A file that exists is never written over, but for the list of questions, which is made anew.
public struct NewWorkspace {
    private let workspace: Workspace
    private let sources: SetupSources
    private let today: Day
    private let settings: (SetupDraft) -> String
    private let questions: (Result) -> String

    /// Names the workspace to make and what lies at hand; nothing is written yet.
    ///
    /// `settings` gives the text of `kommun.yml`, `questions` that of `ATT-GORA.md`; `asOf` is the day to take as today.
    public init(
        _ workspace: Workspace,
        from sources: SetupSources = SetupSources(),
        asOf: Day? = nil,
        settings: @escaping (SetupDraft) -> String,
        questions: @escaping (Result) -> String
    ) {
        (self.workspace, self.sources, today) = (workspace, sources, asOf ?? Clock.wall)
        (self.settings, self.questions) = (settings, questions)
    }

    /// What was made.
    public struct Result {
        /// Paths of the files written, below the workspace.
        public var written: [String] = []

        /// Number of reporters' files copied into the inbox.
        public var copied = 0

        /// Names in the folder of reports that were left out: links, folders in folders, and what is no regular file.
        public var leftOut: [String] = []

        /// Whether `kommun.yml` was there before, and is as it was.
        public var keptSettings = false

        /// Settings for reporters that `kommun.yml` does not have; nil where it has all.
        public var news: String?

        /// `kommun.yml` as it stands.
        public var settings = ""

        /// Reporters with their proposed settings.
        public var draft: SetupDraft

        /// What only people can answer; nil where no reports could be read.
        public var questions: [SetupQuestion]?

        /// Number of rows that were read.
        public var rows = 0

        /// Why rows wait, and files could not be read, by file.
        public var errors: [FindingGroup] = []

        /// Share of the municipality's outline that no area covers; nil where it is not known.
        public var uncovered: Double?
    }

    /// Whether periods may be counted from a day: within a year before today, or at most a period after.
    ///
    /// Every closed period since gets a page, and none is made before the first has closed.
    public static func mayBegin(on day: Day, length: Int, asOf: Day?) -> Bool {
        let today = asOf ?? Clock.wall
        return (today.adding(-366)...today.adding(length)).contains(day)
    }

    static let exampleAreas = "omraden.geojson"
    static let exampleGazetteer = "platser.csv"

    /// Makes missing folders and files, and returns what was made.
    ///
    /// Throws `RunError.storage` where something cannot be written, `.locked` while a run works, and the errors of a map or
    /// places that cannot be read, before anything is written.
    public func make() throws -> Result {
        var draft = SetupDraft(firstDay: sources.firstDay ?? usualFirstDay, length: sources.length)
        draft.municipality = sources.municipality
        let isNew = !exists(workspace.configuration)
        if !isNew { _ = try Settings.configuration(workspace) }
        let copies = try sources.copies(&draft)
        let (deliveries, leftOut) = try sources.deliveries(into: workspace)
        var result = Result(draft: draft)
        (result.leftOut, result.keptSettings) = (leftOut, !isNew)
        result.uncovered = sources.uncovered()
        try Durable.makeFolder(workspace.state)
        let lock = try RunLock(workspace.lock)
        defer { withExtendedLifetime(lock) {} }
        try makeFolders(isNew: isNew)
        result.written = try copyMaps(copies)
        for (reporter, files) in deliveries {
            result.copied += try copy(files, of: reporter.id)
        }
        let readsReports = !isNew || (sources.canReadReports && !deliveries.isEmpty)
        if readsReports { draft.reporters = deliveries.map(\.reporter.unread) }
        if isNew { try writeSettings(draft) }
        result.written += (isNew ? ["inbox/kommun.yml"] : []) + (try writeExamples(isNew: isNew))
        if readsReports {
            let reporters = isNew ? deliveries.map(\.reporter) : []
            do {
                try survey(reporters, isNew: isNew, &draft, &result)
            } catch {
                // Half-made settings would be taken for the coordinator's own the next time.
                if isNew { try? Durable.remove(workspace.configuration) }
                throw error
            }
        }
        result.draft = draft
        result.settings = try String(contentsOf: workspace.configuration, encoding: .utf8)
        try Durable.write(Array(questions(result).utf8), to: list)
        return result
    }

    private var list: URL { workspace.root.appending(path: "ATT-GORA.md") }

    /// Reads the reports in the inbox, completes `kommun.yml` where it is new, and writes the sheets to fill in.
    private func survey(
        _ reporters: [ReporterGuess],
        isNew: Bool,
        _ draft: inout SetupDraft,
        _ result: inout Result
    ) throws {
        let survey = SetupSurvey(workspace: workspace, today: today)
        draft.reporters = try survey.proposals(for: reporters)
        if isNew { try writeSettings(draft) } else { result.news = draft.news }
        let found = try survey.survey(draft.reporters ?? [])
        if isNew, sources.firstDay == nil, let newest = found.newestDay {
            draft.firstDay = newest.monday.adding(7 - draft.length)
            try writeSettings(draft)
        }
        (result.questions, result.rows) = (found.questions, found.rows)
        result.errors = found.errors
        for file in found.sheets {
            let url = workspace.aliases.appending(path: file.name)
            guard !exists(url) else { continue }
            try Durable.write(file.bytes, to: url)
            result.written.append("inbox/alias/\(file.name)")
        }
    }

    /// The Monday with which the last period that ended before today begins.
    private var usualFirstDay: Day {
        today.monday.adding(-sources.length)
    }

    private func writeSettings(_ draft: SetupDraft) throws {
        try Durable.write(Array(settings(draft).utf8), to: workspace.configuration)
    }

    private func exists(_ url: URL) -> Bool {
        FileManager.default.fileExists(atPath: url.path)
    }

    private func makeFolders(isNew: Bool) throws {
        let folders = [
            workspace.deliveries, workspace.rosters, workspace.decisions, workspace.answers,
            workspace.measures, workspace.aliases, workspace.reports,
        ]
        for folder in folders { try Durable.makeFolder(folder) }
        if isNew, sources.reports == nil {
            try Durable.makeFolder(workspace.deliveries.appending(path: Self.exampleFolder))
        }
    }

    /// Copies maps and places into the inbox, and returns the paths of those that were not there.
    private func copyMaps(_ copies: [(from: URL, to: String)]) throws -> [String] {
        try copies.compactMap { copy in
            let url = workspace.inbox.appending(path: copy.to)
            guard !exists(url) else { return nil }
            try Durable.copy(copy.from, to: url)
            return "inbox/\(copy.to)"
        }
    }

    /// Copies a reporter's files into its folder; those that it has stay as they are.
    private func copy(_ files: [URL], of reporter: ReporterID) throws -> Int {
        let folder = workspace.deliveries.appending(path: reporter, directoryHint: .isDirectory)
        try Durable.makeFolder(folder)
        let new = files.filter { !exists(folder.appending(path: $0.lastPathComponent)) }
        for file in new {
            try Durable.copy(file, to: folder.appending(path: file.lastPathComponent))
        }
        return new.count
    }

    private func writeExamples(isNew: Bool) throws -> [String] {
        let usesExample = isNew && sources.areas == nil && sources.outline == nil
        let files = (usesExample ? Self.exampleMap : []) + Self.examples
        return try files.compactMap { name, text in
            let url = workspace.root.appending(path: name)
            guard !exists(url) else { return nil }
            try Durable.write(Array(text.utf8), to: url)
            return name
        }
    }

    private static let exampleFolder = "skolan"

    private static let examples: [(String, String)] = [
        ("inbox/kalender.csv", "från;till;vad;område\n"),
        ("inbox/HANDBOK.html", Handbook().text),
        (".gitignore", ".est/\nreports/\n"),
    ]

    /// Example areas, two squares, and a place in one, to be replaced by the municipality's own.
    private static let exampleMap: [(String, String)] = [
        (
            "inbox/\(exampleAreas)",
            """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"id": "vaster", "namn": "Väster"}, "geometry": {"type": "Polygon",
                "coordinates": [[[11.42, 58.27], [11.43, 58.27], [11.43, 58.28], [11.42, 58.28], [11.42, 58.27]]]}},
              {"type": "Feature", "properties": {"id": "oster", "namn": "Öster"}, "geometry": {"type": "Polygon",
                "coordinates": [[[11.43, 58.27], [11.44, 58.27], [11.44, 58.28], [11.43, 58.28], [11.43, 58.27]]]}}
            ]}

            """
        ),
        (
            "inbox/\(exampleGazetteer)",
            "namn;alias;typ;område;lat;lon\nExempelskolan;skolan;skola;;58,275;11,435\n"
        ),
    ]
}
