import Domain

extension PlanColumn {
    /// Columns of the template for delivered measures: the line as planned, then what staff tell of it.
    static var measures: [PlanColumn] {
        let done = DeliveredMeasure.Completion.allCases.map(\.words)
        return [
            text("rad", 34) { $0.line.id },
            PlanColumn(heading: "dag", width: 11) { words, _ in .day(words.line.time.start.day) },
            text("från", 7) { $0.line.time.start.clock },
            text("till", 7) { Swedish.endClock($0.line.time) },
            text("funktion", 18) { $0.names.resourceName($0.line.resource) },
            text("plats", 20) { $0.line.place ?? "" },
            text("område", 16) { $0.names.area($0.line.area) },
            filledIn("utfört", 9, choices: done),
            filledIn("iakttaget", 36),
            filledIn("orsak", 30),
        ]
    }

    private static func filledIn(
        _ heading: String,
        _ width: Double,
        choices: [String] = []
    ) -> PlanColumn {
        PlanColumn(heading: heading, width: width, choices: choices, isFilledIn: true) { _, _ in
            .empty
        }
    }
}

/// `insatser-<period>.csv` and `.xlsx`: the lines of the plan, for staff to fill in what was done and put in
/// `inbox/insatser`.
struct MeasureSheets {
    let edition: Edition
    let names: Names

    /// The table as CSV.
    var file: ReportFile {
        let rows = edition.planRows(PlanColumn.measures, names: names).map { $0.map(\.text) }
        let lines = ([PlanColumn.measures.map(\.heading)] + rows).map(CSVWriter.staff.line)
        return ReportFile(
            name: "\(name).csv",
            text: CSVWriter.byteOrderMark + lines.joined()
        )
    }

    /// The table as a workbook, with a list to choose from; throws `WorkbookError`.
    func workbook() throws(WorkbookError) -> ReportFile {
        let columns = PlanColumn.measures
        let sheet = Workbook.Sheet(
            name: "Insatser",
            columns: columns.map(\.sheetColumn),
            rows: edition.planRows(columns, names: names)
        )
        let workbook = Workbook(created: edition.asOf, sheets: [sheet])
        return ReportFile(name: "\(name).xlsx", bytes: try workbook.bytes())
    }

    private var name: String { "insatser-\(edition.picture.period.id)" }
}
