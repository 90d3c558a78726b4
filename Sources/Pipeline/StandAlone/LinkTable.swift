public import Domain
public import Foundation
import Geography
import Intake
import Linkage
import Publishing

/// `est link`: reads reports, and writes `report_id;incident_id;probability`.
public struct LinkTable {
    private let files: StageFiles
    private let pairs: URL?
    private let answers: URL?
    private let weights: URL?

    /// Creates the stage for some files; the reports have `placed_*` columns, or `files.areas` is given.
    ///
    /// The pairs behind the incidents, and those in doubt, are written to `pairs`; `answers` is such a file with
    /// answers filled in. Without `weights`, the weights are learned from the reports themselves.
    public init(
        _ files: StageFiles,
        pairs: URL? = nil,
        answers: URL? = nil,
        weights: URL? = nil
    ) {
        self.files = files
        self.pairs = pairs
        self.answers = answers
        self.weights = weights
    }

    /// Reads the file of weights; nil where none is named.
    func givenWeights() throws -> LinkParameters? {
        try weights.map(WeightFile.read)
    }

    /// Returns a linker with the given weights, or with weights learned from the reports.
    func linker(for reports: [PlacedReport], _ answers: LinkAnswers) throws -> Linker {
        Linker(try givenWeights() ?? LinkLearner().weights(from: reports, verdict: answers.verdict))
    }

    /// Reads the file of answers; faults in it are passed to `report`.
    func standingAnswers(_ report: (Finding) -> Void = { _ in }) throws -> LinkAnswers {
        guard let answers else { return LinkAnswers() }
        let bytes = try files.bytes(of: answers)
        let read = StaffFile.answers(bytes, file: answers.lastPathComponent)
        let standing = LinkAnswers(read.rows)
        (read.findings + AnswerStage.contradictions(in: standing)).forEach(report)
        return standing
    }

    /// Writes a line for each row to standard output in the order of the rows.
    ///
    /// A row that cannot be linked, such as one without a time, is an incident of its own. Faults in the answers
    /// are passed to `report`. Throws `ConfigurationError`, `GeographyError`, `TableError`, `OutputError`, or
    /// `RunError` where the file of pairs cannot be written.
    public func run(
        progress: (RunProgress) -> Void = { _ in },
        _ report: (Finding) -> Void = { _ in }
    ) throws {
        let table = try read()
        let answers = try standingAnswers(report)
        progress(.linking(reports: table.reports.count))
        let memberships = try memberships(of: table.reports, answers)
        var place = 0
        var firsts: [ReportID: Membership] = [:]
        let isFirst = Set(table.firsts.values)
        let output = Output()
        let writer = CSVWriter.machine
        try output.write(writer.line(["report_id", "incident_id", "probability"]))
        for id in table.ids {
            var membership = table.firsts[id].flatMap { firsts[$0] }
            if place < memberships.count, table.reports[place].report.id == id {
                membership = memberships[place]
                place += 1
            }
            let (incident, probability) = membership ?? (id, 1)
            if isFirst.contains(id) { firsts[id] = (incident, probability) }
            let rounded = (probability * 1000).rounded() / 1000
            try output.write(writer.line([id, incident, "\(rounded)"]))
        }
        try output.flush()
    }

    private typealias Membership = (incident: IncidentID, probability: Double)

    /// Returns the incident of each report with its probability, and writes the file of pairs if one is named.
    ///
    /// A report that is not of type *händelse* has nil.
    private func memberships(
        of reports: [PlacedReport],
        _ answers: LinkAnswers
    ) throws -> [Membership?] {
        let linker = try linker(for: reports, answers)
        if let pairs {
            try PairFile.write(linker.link(reports, answers: answers).links, to: pairs)
        }
        var memberships = [Membership?](repeating: nil, count: reports.count)
        linker.memberships(of: reports, answers: answers) { memberships[$0] = ($1, $2) }
        return memberships
    }

    /// Reads and places the reports.
    ///
    /// Placements always pass through the cells of `est place`, so that the result is the same whether or not it
    /// was run before. `firsts` gives the first row for each row that was joined to another.
    func read() throws -> (
        ids: [ReportID], firsts: [ReportID: ReportID], reports: [PlacedReport]
    ) {
        let reporter = try files.reporter()
        let placing = try files.placing(for: reporter)
        let projection = Projection()
        var ids = RowIDs()
        var reports: [PlacedReport] = []
        var firsts: [ReportID: ReportID] = [:]
        var firstOfLine: [Int: ReportID] = [:]
        var columns: Range<Int>?
        _ = try files.readReports(of: reporter) { reader, row in
            if ids.all.isEmpty {
                columns = try placedColumns(reader.heading, placing)
                ids.column = reader.columns(of: .caseNumber).first
            }
            let id = ids.add(row)
            if case .joined = row.outcome { firsts[id] = firstOfLine.removeValue(forKey: row.line) }
            guard case .reports(let read) = row.outcome, var report = read.first,
                let time = Self.time(of: report)
            else { return }
            report.time = time
            report.id = id
            for line in report.joinedLines { firstOfLine[line] = id }
            let cells =
                columns.map { Array(row.cells[$0]) }
                ?? placing.map { PlacedCells.cells(of: row, $0) }
            let placement = cells.map { PlacedCells.placement($0, projection) } ?? .unplaced()
            reports.append(PlacedReport(report: report, placement: placement))
        }
        return (ids.all, firsts, reports)
    }

    /// Returns the time of a report; without one, the 24 hours before it was written down (decision 0003).
    ///
    /// Returns nil where that is unknown too.
    private static func time(of report: Report) -> TimeSpan? {
        guard report.time.precision == .period else { return report.time }
        return report.reportedAt.map {
            TimeSpan(start: $0.adding(minutes: -24 * 60), end: $0, precision: .day)
        }
    }

    /// Returns the positions of the `placed_*` columns; nil where the reports are placed by this stage.
    private func placedColumns(_ heading: [String], _ placing: StagePlacing?) throws -> Range<Int>?
    {
        guard placing == nil else { return nil }
        guard let first = heading.firstIndex(of: PlaceStage.headings[0]),
            heading[first...].starts(with: PlaceStage.headings)
        else { throw TableError.notPlaced(file: files.reports.lastPathComponent) }
        return first..<first + PlaceStage.headings.count
    }
}

/// Unique ids of a table's rows.
private struct RowIDs {
    /// Position of the column with the rows' own ids.
    var column: Int?

    private(set) var all: [ReportID] = []
    private var seen: Set<ReportID> = []

    /// Adds a row and returns its own id, with its row number added where the id is empty or taken.
    ///
    /// The heading is row 1, as in a spreadsheet.
    mutating func add(_ row: ReadRow) -> ReportID {
        let written = column.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
        var id = written
        while id.isEmpty || !seen.insert(id).inserted {
            id += id.isEmpty ? "row \(all.count + 2)" : " row \(all.count + 2)"
        }
        all.append(id)
        return id
    }
}
