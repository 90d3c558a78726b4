public import Domain

/// Templates for what reporters send and staff keep: a workbook with lists to choose from, and the same as CSV.
///
/// Each has an example row, which is not read back. Their headings are read without a map.
public struct Templates: Sendable {
    private let categories: [Category]
    private let places: [String]
    private let areas: [Area]
    private let resources: [ResourceKind]
    private let day: Day

    /// Templates with these choices; their examples are of `day`.
    public init(
        categories: [Category],
        places: [String],
        areas: [Area],
        resources: [ResourceKind],
        day: Day
    ) {
        self.categories = categories.filter { !$0.kind.isVoice }
        let sorted = places.sorted { Swedish.alphabetical($0) < Swedish.alphabetical($1) }
        self.places = Array(sorted.prefix(Self.mostPlaces))
        self.areas = areas
        self.resources = resources
        self.day = day
    }

    /// `rapportmall-<id>.xlsx` and `.csv` for a reporter; throws `WorkbookError`.
    public func report(for reporter: ReporterID) throws(WorkbookError) -> [ReportFile] {
        try files("rapportmall-\(FileName.part(of: reporter))", sheet: "Rapport", report)
    }

    /// `bemanning.xlsx` and `.csv`, for rosters; throws `WorkbookError`.
    public func roster() throws(WorkbookError) -> [ReportFile] {
        try files("bemanning", sheet: "Bemanning", rosterColumns)
    }

    /// `insatser.xlsx` and `.csv`, for delivered measures; throws `WorkbookError`.
    public func measures() throws(WorkbookError) -> [ReportFile] {
        try files("insatser", sheet: "Insatser", measureColumns)
    }

    /// `kalender.xlsx` and `.csv`, for what is coming; throws `WorkbookError`.
    public func calendar() throws(WorkbookError) -> [ReportFile] {
        try files("kalender", sheet: "Kalender", calendarColumns)
    }

    /// All of them, for these reporters; throws `WorkbookError`.
    public func all(for reporters: [ReporterID]) throws(WorkbookError) -> [ReportFile] {
        var files = try roster() + measures() + calendar()
        for reporter in reporters { files += try report(for: reporter) }
        return files
    }

    private func files(
        _ name: String,
        sheet: String,
        _ columns: [TemplateColumn]
    ) throws(WorkbookError) -> [ReportFile] {
        let book = Workbook(
            created: day,
            sheets: [
                Workbook.Sheet(
                    name: sheet,
                    columns: columns.map(\.sheetColumn),
                    rows: [columns.map(\.example)],
                    emptyRows: Self.emptyRows
                )
            ]
        )
        let lines = [columns.map(\.heading), columns.map(\.example.text)].map(CSVWriter.staff.line)
        return [
            ReportFile(name: "\(name).xlsx", bytes: try book.bytes()),
            ReportFile(name: "\(name).csv", text: CSVWriter.byteOrderMark + lines.joined()),
        ]
    }

    /// Most places that a list offers: among more, nobody finds one.
    private static let mostPlaces = 1_000

    /// Rows below the example that have lists and checks.
    private static let emptyRows = 500
}

extension Templates {
    private var areaNames: [String] { areas.map(\.name) }

    private var functions: [String] { resources.map(\.name) }

    /// Word that marks the example row, as `Intake` knows it.
    private static let mark = "EXEMPELRAD"

    private var report: [TemplateColumn] {
        let parts = ["morgon", "förmiddag", "eftermiddag", "kväll", "natt"]
        return [
            TemplateColumn("Datum", 12, .day(day), isDay: true),
            TemplateColumn("Tid", 13, .text("21.30"), suggestions: parts),
            TemplateColumn("Plats", 26, .text(places.first ?? ""), suggestions: places),
            TemplateColumn("Område", 20, .empty, suggestions: areaNames),
            TemplateColumn(
                "Kategori",
                24,
                .text(categories.first?.name ?? ""),
                choices: categories.map(\.name) + ["Lugnt"]
            ),
            TemplateColumn("Antal personer", 10, .count(3)),
            TemplateColumn(
                "Beskrivning",
                60,
                .text("\(Self.mark): skriv över eller ta bort raden. Hände inget: välj Lugnt.")
            ),
        ]
    }

    private var rosterColumns: [TemplateColumn] {
        let kinds = RosterEntry.Kind.allCases.map(\.words)
        return [
            TemplateColumn("funktion", 20, .text(functions.first ?? ""), choices: functions),
            TemplateColumn("lag", 26, .text("\(Self.mark): Lag 1")),
            TemplateColumn("datum", 12, .day(day), isDay: true),
            TemplateColumn("från", 8, .text("18.00")),
            TemplateColumn("till", 8, .text("23.00")),
            TemplateColumn("antal", 7, .count(3)),
            TemplateColumn("art", 16, .text(kinds.first ?? ""), choices: kinds),
            TemplateColumn("bunden till", 22, .empty, suggestions: areaNames + places),
        ]
    }

    private var measureColumns: [TemplateColumn] {
        let done = DeliveredMeasure.Completion.allCases.map(\.words)
        return [
            TemplateColumn("rad", 34, .empty),
            TemplateColumn("dag", 12, .day(day), isDay: true),
            TemplateColumn("från", 8, .text("20.00")),
            TemplateColumn("till", 8, .text("22.00")),
            TemplateColumn("funktion", 20, .text(functions.first ?? ""), choices: functions),
            TemplateColumn("plats", 26, .text(places.first ?? ""), suggestions: places + areaNames),
            TemplateColumn("utfört", 9, .text(done.first ?? ""), choices: done),
            TemplateColumn("iakttaget", 40, .text("\(Self.mark): lugnt, några ungdomar")),
            TemplateColumn("orsak", 26, .empty),
        ]
    }

    private var calendarColumns: [TemplateColumn] {
        [
            TemplateColumn("från", 12, .day(day), isDay: true),
            TemplateColumn("till", 12, .day(day.adding(6)), isDay: true),
            TemplateColumn("vad", 36, .text("\(Self.mark): höstlov")),
            TemplateColumn("område", 20, .empty, suggestions: areaNames),
        ]
    }
}

/// Column of a template, with its cell of the example row.
private struct TemplateColumn {
    let heading: String
    let example: SheetCell
    let sheetColumn: Workbook.Column

    init(
        _ heading: String,
        _ width: Double,
        _ example: SheetCell,
        choices: [String] = [],
        suggestions: [String] = [],
        isDay: Bool = false
    ) {
        (self.heading, self.example) = (heading, example)
        sheetColumn = Workbook.Column(
            heading: heading,
            width: width,
            choices: choices,
            suggestions: suggestions,
            isDay: isDay,
            isFilledIn: true
        )
    }
}
