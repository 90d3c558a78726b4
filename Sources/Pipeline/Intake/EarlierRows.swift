public import Domain
import Store

/// What the rows of a delivery were when it was read before, so that they keep their reports when it is read again by other
/// settings (decision 0042).
struct EarlierRows {
    /// Lines of rows that staff have corrected; what stands for them stays.
    let correctedLines: Set<Int>

    private let reports: [Int: [EarlierReport]]

    /// Reads what a delivery's rows were.
    init(of delivery: Int64, in deliveries: DeliveryRepository) throws {
        correctedLines = try deliveries.correctedLines(of: delivery)
        reports = try deliveries.earlierReports(of: delivery)
    }

    /// The report that a part of a row was; nil where it was none, as a row that could not be read.
    func report(of report: Report) -> EarlierReport? {
        let (parts, index) = (reports[report.line] ?? [], (report.part ?? 1) - 1)
        return parts.indices.contains(index) ? parts[index] : nil
    }

    /// Reports that the delivery still tells, on rows that are read again.
    var own: Set<ReportID> {
        let read = reports.filter { !correctedLines.contains($0.key) }
        return Set(read.values.joined().filter { $0.standing == .own }.map(\.id))
    }
}

/// Result of reading a reporter's files again by its changed settings.
public struct Rereading: Hashable, Sendable {
    /// The reporter.
    public let reporter: ReporterID

    /// Number of files that were read again.
    public internal(set) var files = 0

    /// Number of reports that are new, changed or withdrawn by it.
    public internal(set) var changes = 0

    /// Number of files that are no longer there, and count as they were read before.
    public internal(set) var missing = 0

    /// Files of which nothing could be read by the new settings, so that they count as before.
    public internal(set) var refused: [String] = []

    /// Whether there was anything to read again.
    var isEmpty: Bool { files == 0 && missing == 0 && refused.isEmpty }
}
