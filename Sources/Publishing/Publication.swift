public import Domain

/// Turns one edition into the files of its period's folder.
public enum Publication {
    /// The page, its figures, the plan as a sheet, the map, the doubtful pairs and the questions about places
    /// to answer, if any; for each function with shifts a calendar and slips to print; and for each reporter a
    /// receipt, to read and as a sheet, and the rows that wait to be mended, if any.
    ///
    /// The same edition always gives the same bytes.
    public static func files(_ edition: Edition) -> [ReportFile] {
        let names = Names(edition)
        let receipts = edition.reporters.flatMap { standing -> [ReportFile] in
            let reporter = standing.reporter.id
            let receipt = Receipt(standing: standing, edition: edition, names: names)
            let sheet = ReceiptFile(reporter: reporter, edition: edition)
            let waiting = edition.quarantine.filter { $0.reporter == reporter }
            return [
                ReportFile(name: receipt.fileName, text: receipt.text),
                ReportFile(name: sheet.name, text: sheet.text),
            ] + QuarantineFile(reporter: reporter, rows: waiting).files
        }
        return [
            ReportFile(name: "lagesbild.html", text: Page(edition: edition, names: names).text),
            ReportFile(
                name: "lagesbild.json",
                text: PictureFile(edition: edition, names: names).text
            ),
            ReportFile(name: "plan.csv", text: PlanFile(edition: edition, names: names).text),
            ReportFile(name: "karta.geojson", text: MapFile(edition: edition, names: names).text),
        ] + LinkFile(edition: edition, names: names).files + DoubtFile(edition: edition).files
            + ShiftCalendar.files(edition, names: names) + SlipFile.files(edition, names: names)
            + receipts
    }

    /// `plan.xlsx`, the plan as a workbook; throws `WorkbookError` where the system lets none be made.
    ///
    /// It stands beside the other files since they are made of values alone (decision 0034).
    public static func workbook(_ edition: Edition) throws(WorkbookError) -> ReportFile {
        let plan = PlanWorkbook(edition: edition, names: Names(edition))
        return ReportFile(name: "plan.xlsx", bytes: try plan.workbook.bytes())
    }
}
