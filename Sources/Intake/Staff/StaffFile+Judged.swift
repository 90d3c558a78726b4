public import Domain

extension StaffFile {
    /// Which incident people have found each report to tell of: `report_id;incident_id`, as `est
    /// link` writes it and people correct it.
    public static func judged(
        _ bytes: [UInt8],
        file: String
    ) -> Reading<(report: ReportID, incident: IncidentID)> {
        var table = StaffTable(
            bytes,
            file: file,
            headings: ["report_id", "incident_id"],
            needed: 2
        )
        let rows = table.map { row throws(StaffFault) in
            (report: row["report_id"] as ReportID, incident: row["incident_id"] as IncidentID)
        }
        return (rows, table.findings)
    }
}
