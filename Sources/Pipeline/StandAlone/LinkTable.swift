import Domain
import Foundation
import Geography
import Intake
import Linkage
import Publishing

/// `est link`: reports in, `report_id;incident_id;probability` out.
public struct LinkTable {
    private let files: StageFiles

    /// The stage for some files; the reports have `placed_*` columns, or `files.areas` is there.
    public init(_ files: StageFiles) {
        self.files = files
    }

    /// Writes a line for each row to standard output, in the order of the rows.
    ///
    /// A row that cannot be linked, such as one without a time, is an incident of its own. Throws
    /// `ConfigurationError`, `GeographyError` or `TableError`.
    public func run() throws {
        let table = try read()
        let linking = Linker().link(table.reports)
        var memberships: [ReportID: (incident: IncidentID, probability: Double)] = [:]
        memberships.reserveCapacity(table.reports.count)
        for incident in linking.incidents {
            for member in incident.members {
                memberships[member.report] = (incident.id, member.probability)
            }
        }
        let output = Output()
        let writer = CSVWriter.machine
        output.write(writer.line(["report_id", "incident_id", "probability"]))
        for id in table.ids {
            let membership = memberships[id] ?? (id, 1)
            let probability = (membership.probability * 1000).rounded() / 1000
            output.write(writer.line([id, membership.incident, "\(probability)"]))
        }
        output.flush()
    }

    private func read() throws -> (ids: [ReportID], reports: [PlacedReport]) {
        let placer = try files.placer()
        let projection = Projection()
        var ids: [ReportID] = []
        var reports: [PlacedReport] = []
        var columns: Range<Int>?
        var idColumn: Int?
        var seen: Set<ReportID> = []
        try files.readReports { reader, row in
            if ids.isEmpty {
                columns = try placedColumns(reader.heading, placer)
                idColumn = reader.columns(of: .caseNumber).first
            }
            ids.append(uniqueID(of: row, in: idColumn, &seen))
            guard case .reports(let read) = row.outcome, var report = read.first,
                report.time.precision != .period
            else { return }
            report.id = ids[ids.count - 1]
            let placement =
                columns.map { PlacedCells.placement(row.cells[$0], projection) }
                ?? placer?.place(report.place, text: report.text, home: nil).placement
                ?? .unplaced()
            reports.append(PlacedReport(report: report, placement: placement))
        }
        return (ids, reports)
    }

    /// What the row calls itself; its line as well where it says nothing, or what another has said.
    private func uniqueID(of row: ReadRow, in column: Int?, _ seen: inout Set<ReportID>) -> ReportID
    {
        let written = column.map { row.cells[$0] } ?? ""
        if !written.isEmpty, seen.insert(written).inserted { return written }
        let id = "\(written) rad \(row.line)"
        seen.insert(id)
        return id
    }

    /// Where the placed columns stand; nil where the reports are to be placed here.
    private func placedColumns(_ heading: [String], _ placer: Placer?) throws -> Range<Int>? {
        guard placer == nil else { return nil }
        guard let first = heading.firstIndex(of: PlaceStage.headings[0]),
            heading[first...].starts(with: PlaceStage.headings)
        else { throw TableError.notPlaced(file: files.reports.lastPathComponent) }
        return first..<first + PlaceStage.headings.count
    }
}
