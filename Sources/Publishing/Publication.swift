public import Domain

/// Publisher of an edition: turns it into the files of its period's folder.
///
///     for file in Publication.files(edition) { try write(file.bytes, to: folder, as: file.name) }
///     let workbooks = try Publication.workbooks(edition)
public enum Publication {
    /// The page, its figures as JSON, the plan as CSV, the map as GeoJSON, and the sheets of uncertain pairs and unknown
    /// places, if any; a calendar and slips for each function with shifts; and for each reporter a receipt as page and
    /// CSV, and its rows in quarantine, if any.
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
            MeasureSheets(edition: edition, names: names).file,
            ReportFile(
                name: "karta.geojson",
                text: MapGeoJSON(edition: edition, names: names).text
            ),
        ] + LinkFile(edition: edition, names: names).files
            + UnplacedFile(reports: edition.reports, showsText: edition.showsText).files
            + UncategorisedFile(
                reports: edition.reports,
                names: names,
                showsText: edition.showsText
            )
            .files
            + ShiftCalendar.files(edition, names: names) + SlipFile.files(edition, names: names)
            + receipts
    }

    /// `oplacerade.csv` and `okategoriserade.csv` of reports outside an edition, with their masked texts; those with nothing
    /// to ask are left out.
    public static func questions(
        places: [PlacedReport],
        categories reports: [PlacedReport],
        of categories: [Category]
    ) -> [ReportFile] {
        UnplacedFile(reports: places, showsText: true).files
            + UncategorisedFile(
                reports: reports,
                names: Names(categories: categories),
                showsText: true
            )
            .files
    }

    /// Sheets of rows that wait, of whatever period, for staff to mend: one or more for each reporter.
    public static func waiting(_ rows: [QuarantinedRow]) -> [ReportFile] {
        let reporters = Set(rows.map(\.reporter)).sorted()
        return reporters.flatMap { reporter in
            QuarantineFile(reporter: reporter, rows: rows.filter { $0.reporter == reporter }).files
        }
    }

    /// Names of the sheets of an edition that ask staff something; each is there only where there is something to ask.
    public static let questionSheets = [UnplacedFile.name, UncategorisedFile.name, LinkFile.name]

    /// Number of the proposal on the page that each line of a plan belongs to.
    public static func proposalNumbers(of plan: DeploymentPlan) -> [PlanLineID: Int] {
        Agenda(plan).numbers
    }

    /// `plan.xlsx`, the plan as a workbook, and `insatser-<period>.xlsx` to fill in what was done of it; throws
    /// `WorkbookError` if the system cannot make them.
    ///
    /// They are apart from the other files, which cannot fail (decision 0034).
    public static func workbooks(_ edition: Edition) throws(WorkbookError) -> [ReportFile] {
        let names = Names(edition)
        let plan = PlanWorkbook(edition: edition, names: names)
        return [
            ReportFile(name: "plan.xlsx", bytes: try plan.workbook.bytes()),
            try MeasureSheets(edition: edition, names: names).workbook(),
        ]
    }
}

/// Publisher of a roll-up: turns it into the files of its folder.
///
///     let files = RollupPublication.files(rollup)
///     // sammanstallning.html, sammanstallning.json and sammanstallning.csv
public enum RollupPublication {
    /// The page, its figures as JSON and as CSV; the same roll-up always gives the same bytes.
    public static func files(_ rollup: Rollup) -> [ReportFile] {
        let names = Names(rollup)
        return [
            ReportFile(
                name: "sammanstallning.html",
                text: RollupPage(rollup: rollup, names: names).text
            ),
            ReportFile(name: "sammanstallning.json", text: RollupFile(rollup: rollup).text),
            ReportFile(
                name: "sammanstallning.csv",
                text: RollupSheet(rollup: rollup, names: names).text
            ),
        ]
    }
}

/// Parts of file names that are made from names in the configuration.
enum FileName {
    /// Part of a name from an id: letters and digits as they are, others as "~" and their hexadecimal code, so that it cannot
    /// leave the folder and no two ids share it.
    static func part(of reporter: ReporterID) -> String {
        reporter.unicodeScalars.map { scalar -> String in
            let isKept = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            return isKept || scalar == "-" || scalar == "_"
                ? String(scalar) : "~" + String(scalar.value, radix: 16)
        }
        .joined()
    }
}
