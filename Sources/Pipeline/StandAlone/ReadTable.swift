public import Domain
public import Foundation
import Intake
import Publishing
import Toolkit

/// `est read`: prints one file of a reporter as the program reads it.
public struct ReadTable {
    private let file: URL
    private let source: Source
    private let masks: Bool

    /// Source of the settings that the file is read with.
    public enum Source: Sendable {
        /// No settings.
        case unknown
        /// Settings in a file with a reporter's part of `kommun.yml`.
        case columns(URL)
        /// Settings in a workspace of the reporter with this id.
        case reporter(String, Workspace)
    }

    /// Outcome of reading a file, from which the exit code follows.
    public enum Outcome: Sendable {
        /// Every row can be ingested.
        case whole
        /// At least one row would be quarantined.
        case quarantine
        /// No row can be read.
        case unreadable
    }

    /// What reading a file came to: the outcome, and the findings where they were not written out.
    public typealias Result = (outcome: Outcome, findings: [FindingGroup])

    /// Creates the reading of a file, which may be a link or a pipe.
    ///
    /// With `masks`, person data in the cells is masked.
    public init(_ file: URL, from source: Source = .unknown, masks: Bool = false) {
        self.file = file
        self.source = source
        self.masks = masks
    }

    /// Writes the rows to standard output as CSV: line number in the file, then the cells.
    ///
    /// Throws `ConfigurationError`, `GeographyError`, `TableError`, `RunError` or `OutputError`.
    public func printCells() throws -> Result {
        let output = Output()
        let writer = CSVWriter.machine
        let sender = try sender()
        func line(_ first: String, _ cells: [String]) throws {
            try output.write(writer.line([first] + cells))
        }
        var hasHeading = false
        func heading(of reader: DeliveryReader) throws {
            let shown = masks ? reader.heading.map { sender.masker.mask($0).text } : reader.heading
            if !hasHeading, !shown.isEmpty { try line("line", shown) }
            hasHeading = true
        }
        var isWhole = true
        var findings = FindingGroup.Sum()
        let result = try read(from: sender) { reader, row in
            try heading(of: reader)
            if row.outcome == .quarantined { isWhole = false }
            for finding in row.findings { findings.add(finding) }
            try line(String(row.line), masks ? reader.masked(row.cells) : Array(row.cells))
        }
        try heading(of: result.reader)
        try output.flush()
        for finding in result.summary.findings { findings.add(finding) }
        return (outcome(result.summary, isWhole: isWhole), findings.groups)
    }

    /// Writes the findings, the detected format and the row counts to standard output as JSON.
    ///
    /// Throws the errors of `printCells`.
    public func printFindings() throws -> Result {
        let output = Output()
        var account = ReadingAccount(file: file.lastPathComponent)
        try output.write(account.opening)
        let result = try read(from: try sender()) { _, row in
            try output.write(account.add(row))
        }
        try output.write(account.close(result.summary, heading: result.reader.heading))
        try output.flush()
        return (outcome(result.summary, isWhole: account.quarantined == 0), [])
    }

    private func outcome(_ summary: DeliverySummary, isWhole: Bool) -> Outcome {
        if summary.isUnreadable, summary.rows == 0 { return .unreadable }
        return isWhole ? .whole : .quarantine
    }

    private func read(
        from sender: Sender,
        _ body: (DeliveryReader, ReadRow) throws -> Void
    ) throws -> (reader: DeliveryReader, summary: DeliverySummary) {
        let input: InputFile
        do {
            input = try InputFile(named: file)
        } catch {
            throw RunError.storage(.unreadable(file.lastPathComponent))
        }
        var context = sender.context
        context.timeSpelling = try input.timeSpelling(context)
        let reader = DeliveryReader(context, masker: sender.masker)
        try input.read { try reader.feed($0) { try body(reader, $0) } }
        return (reader, try reader.finish { try body(reader, $0) })
    }
}

extension ReadTable {
    /// Context and masker that a file is read with.
    private struct Sender {
        let context: DeliveryContext
        let masker: Masker
    }

    private func sender() throws -> Sender {
        switch source {
        case .unknown:
            return Sender(context: context(.unknown), masker: Masker())
        case .columns(let columns):
            let files = StageFiles(reports: file, columns: columns)
            return Sender(context: context(try files.reporter()), masker: Masker())
        case .reporter(let id, let workspace):
            let settings = try Settings(workspace)
            let known = settings.configuration.reporters
            guard let reporter = known.first(where: { $0.reporter.id == id }) else {
                let ids = known.map(\.reporter.id)
                throw TableError.unknownReporter(id, nearest: Spelling.nearest(to: id, among: ids))
            }
            return Sender(
                context: context(reporter, settings),
                masker: settings.masker(of: reporter)
            )
        }
    }

    /// Creates the context as in a run today, so that the findings are those of a run.
    private func context(
        _ sender: ReporterSettings,
        _ settings: Settings? = nil
    ) -> DeliveryContext {
        let today = settings?.configuration.simulatedAsOf ?? Clock.wall
        let described = DeliveryName.days(file.lastPathComponent, receivedOn: today).map { days in
            Period(
                first: days.lowerBound,
                length: days.upperBound.number - days.lowerBound.number + 1
            )
        }
        let calendar = settings?.configuration.calendar
        var context = DeliveryContext(
            reporter: sender.reporter,
            file: file.lastPathComponent,
            delivery: "",
            receivedOn: today,
            describes: described.map { calendar?.period(of: $0.span) ?? $0 },
            categories: settings?.configuration.categories ?? [],
            map: sender.map
        )
        context.acceptsUnknownTables = true
        let made =
            DeliveryName.exportDay(file.lastPathComponent, receivedOn: today) ?? today
        context.calmPeriod = calendar.map { calendar in
            calendar.period(ofCalmSentOn: made, days: settings?.configuration.planStarts ?? 0)
        }
        return context
    }
}
