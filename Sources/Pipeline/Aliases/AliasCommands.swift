public import Domain
import Foundation
import Geography
import Intake
import Publishing
import Store
import Toolkit

/// Adds, lists and removes place aliases (`est alias`).
public struct AliasCommands {
    private let workspace: Workspace
    private let settings: Settings

    private static let headings = ["skrivet", "är", "rapportör", "kommun"]

    /// Reads the aliases of a workspace.
    ///
    /// Throws `ConfigurationError` or `GeographyError`.
    public init(_ workspace: Workspace) throws {
        self.workspace = workspace
        settings = try Settings(workspace)
    }

    /// Valid aliases, in the order of files and lines.
    public var aliases: [PlaceAlias] { settings.aliases }

    /// Writes an alias to `inbox/alias/alias.csv`; it applies from the next run.
    ///
    /// Returns the number of reports with its words by period, oldest first. Throws `AliasError`, `RunError` or
    /// `StoreError`.
    public func add(_ alias: PlaceAlias) throws -> [TouchedPeriod] {
        let alias = masked(alias)
        try requireReporter(alias.reporter)
        do throws(AliasFault) {
            try settings.placer.check(alias)
        } catch {
            throw AliasError(error, of: alias)
        }
        if let known = aliases.last(where: { isSame($0, alias) }) {
            throw AliasError.known(
                alias.written,
                meaning: known.meaning,
                file: known.file,
                line: known.line
            )
        }
        let touched = try reports(with: alias)
        try write(try lines() + [line(of: alias)])
        return touched
    }

    /// Removes an alias from `inbox/alias/alias.csv`.
    ///
    /// Returns and throws as `add` does.
    public func remove(_ alias: PlaceAlias) throws -> [TouchedPeriod] {
        let wanted = masked(alias)
        guard let known = aliases.last(where: { isSame($0, wanted) }) else {
            let words = aliases.map(\.written)
            let nearest = Spelling.nearest(to: wanted.written, among: words)
            throw AliasError.unknown(wanted.written, nearest: nearest)
        }
        guard known.file == AliasFiles.own else {
            throw AliasError.elsewhere(known.written, file: known.file, line: known.line)
        }
        let touched = try reports(with: known)
        try write(try lines(without: known))
        return touched
    }

    private func masked(_ alias: PlaceAlias) -> PlaceAlias {
        PlaceAlias(
            written: settings.masker.mask(alias.written).text,
            meaning: alias.meaning,
            reporter: alias.reporter,
            municipality: alias.municipality
        )
    }

    private func requireReporter(_ reporter: ReporterID?) throws {
        let known = settings.configuration.reporters.map(\.reporter.id)
        guard let reporter, !known.contains(reporter) else { return }
        throw RunError.unknownReporter(
            reporter,
            nearest: Spelling.nearest(to: reporter, among: known)
        )
    }

    /// Whether two aliases have the same words, reporter and municipality.
    private func isSame(_ one: PlaceAlias, _ other: PlaceAlias) -> Bool {
        one.reporter == other.reporter && one.municipality == other.municipality
            && settings.placer.isSame(one.written, other.written)
    }

    /// Number of ingested reports with the words of an alias, by period.
    private func reports(with alias: PlaceAlias) throws -> [TouchedPeriod] {
        try workspace.copiedStore().read { transaction in
            var counts: [Period: Int] = [:]
            var last = ""
            while case let some = try transaction.reports.page(after: last), let end = some.last {
                for report in some.map(\.report)
                where settings.placer.applies(alias, to: report) {
                    counts[settings.configuration.calendar.period(of: report.time), default: 0] += 1
                }
                last = end.report.id
            }
            return TouchedPeriod.list(counts, made: try transaction.pictures.newest().map(\.period))
        }
    }

    private var file: URL { workspace.aliases.appending(path: AliasFiles.own) }

    /// Lines of the file without that of an alias.
    ///
    /// Throws `AliasError.elsewhere` where a quoted cell continues on the next line: people edit such a line.
    private func lines(without alias: PlaceAlias) throws -> [String] {
        var lines = try lines()
        let index = alias.line - 2
        guard lines.indices.contains(index),
            lines[index].count(where: { $0 == "\"" }).isMultiple(of: 2)
        else { throw AliasError.elsewhere(alias.written, file: alias.file, line: alias.line) }
        lines.remove(at: index)
        return lines
    }

    /// Lines of the file below its heading, including empty ones, since line numbers count them.
    ///
    /// Throws `AliasError.otherHeadings`.
    private func lines() throws -> [String] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        let text = String(decoding: try InputFile(named: file).bytes(), as: UTF8.self)
        var lines = text.split(omittingEmptySubsequences: false) {
            ["\n", "\r\n", "\r"].contains($0)
        }
        .map(String.init)
        if lines.last == "" { lines.removeLast() }
        let heading = lines.first?.replacing(CSVWriter.byteOrderMark, with: "")
        guard heading == AliasCommands.headings.joined(separator: ";") else {
            throw AliasError.otherHeadings
        }
        return lines.dropFirst().map { $0 + "\r\n" }
    }

    private func line(of alias: PlaceAlias) -> String {
        CSVWriter.staff.line([
            alias.written, alias.meaning, alias.reporter ?? "", alias.municipality ?? "",
        ])
    }

    private func write(_ lines: [String]) throws {
        let heading = CSVWriter.byteOrderMark + CSVWriter.staff.line(AliasCommands.headings)
        let text = heading + lines.joined()
        try Durable.makeFolder(workspace.aliases)
        let aside = workspace.aliases.appending(path: ".\(AliasFiles.own).new")
        try Durable.write(Array(text.utf8), to: aside)
        try Durable.move(aside, to: file, Durable.replacing)
    }
}

extension AliasError {
    init(_ fault: AliasFault, of alias: PlaceAlias) {
        self =
            switch fault {
            case .unknownMeaning(let nearest): .unknownMeaning(alias.meaning, nearest: nearest)
            case .officialName(let name): .officialName(name)
            case .noWords: .noWords
            }
    }
}

/// Number of a period's reports that an answer about places affects.
public struct TouchedPeriod: Hashable, Sendable {
    /// Period of the reports.
    public let period: Period

    /// Number of reports.
    public let reports: Int

    /// Whether the period's lägesbild has been made, and would now differ.
    public let isMade: Bool

    /// Periods with their counts, oldest first.
    static func list(_ counts: [Period: Int], made: [Period]) -> [TouchedPeriod] {
        counts.sorted { $0.key.first < $1.key.first }.map {
            TouchedPeriod(period: $0.key, reports: $0.value, isMade: made.contains($0.key))
        }
    }
}

/// Reason that an alias is not added or removed.
public enum AliasError: ClassifiedError, Equatable {
    /// Meaning that is no place or area, or more than one.
    case unknownMeaning(String, nearest: [String])
    /// Words that are an official name themselves.
    case officialName(String)
    /// Alias without words.
    case noWords
    /// Words that already have a meaning.
    case known(String, meaning: String, file: String, line: Int)
    /// Words that no alias has.
    case unknown(String, nearest: String?)
    /// Words in a file that people have filled in.
    case elsewhere(String, file: String, line: Int)
    /// Other columns in `alias.csv` than the program writes.
    case otherHeadings

    /// Kind of failure.
    public var kind: FailureKind { .usage }
}
