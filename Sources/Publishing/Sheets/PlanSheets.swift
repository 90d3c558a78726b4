import Domain

/// Column of `plan.csv` and of the first sheet of `plan.xlsx`.
///
/// New columns are added last, since staff have sheets that refer to these.
struct PlanColumn {
    let heading: String

    /// Width in a workbook, in characters.
    let width: Double

    /// Values that may be entered; empty if anything may.
    var choices: [String] = []

    /// Whether the group fills it in.
    var isFilledIn = false

    /// Cell of a line, given the number of its proposal on the page.
    let cell: (PlanWords, Int?) -> SheetCell

    /// Decisions that can be made on a line.
    static let verdicts = Decision.Verdict.allCases.filter { $0 != .own }.map(\.words)

    /// The columns, from the left.
    static var all: [PlanColumn] {
        [
            text("rad", 12) { $0.line.id },
            PlanColumn(heading: "dag", width: 10) { words, _ in .day(words.line.time.start.day) },
            text("från", 6) { $0.line.time.start.clock },
            text("till", 6) { Swedish.endClock($0.line.time) },
            text("plats", 13) { $0.line.place ?? "" },
            text("område", 13) { $0.names.area($0.line.area) },
            text("funktion", 14, \.function),
            text("lag", 10) { $0.line.team },
            text("ansvarig", 13, \.responsible),
            text("problem", 13, \.problem),
            text("åtgärd", 16, \.measure),
            text("förväntad effekt kort sikt", 18, \.shortEffect),
            text("förväntad effekt lång sikt", 18, \.longEffect),
            text("underlag", 24) { "\($0.reason) \($0.evidence)" },
            text("näst bästa", 18, \.alternative),
            PlanColumn(heading: "uppföljning", width: 11) { words, _ in .day(words.line.followUp) },
            PlanColumn(heading: "förslag", width: 8) { $1.map(SheetCell.count) ?? .empty },
            PlanColumn(heading: "beslut", width: 11, choices: verdicts, isFilledIn: true) { _, _ in
                .empty
            },
            PlanColumn(heading: "motivering", width: 20, isFilledIn: true) { _, _ in .empty },
            text("det som begränsar", 18, \.binding),
            text("lottad", 7) { $0.line.isDrawn ? "ja" : "" },
        ]
    }

    /// The column of a workbook.
    var sheetColumn: Workbook.Column {
        Workbook.Column(
            heading: heading,
            width: width,
            choices: choices,
            isFilledIn: isFilledIn
        )
    }

    /// A column of words.
    static func text(
        _ heading: String,
        _ width: Double,
        _ words: @escaping (PlanWords) -> String
    ) -> PlanColumn {
        PlanColumn(heading: heading, width: width) { line, _ in .text(words(line)) }
    }
}

extension Edition {
    /// Cells of each line of the plan, in the order of the columns.
    func planRows(_ columns: [PlanColumn], names: Names) -> [[SheetCell]] {
        let numbers = Agenda(plan).numbers
        return plan.lines.map { line in
            let words = PlanWords(line, in: picture, names: names)
            return columns.map { $0.cell(words, numbers[line.id]) }
        }
    }
}

/// `plan.csv`: the plan as a table that staff open in Excel and fill in with their decisions.
///
/// One row for each line; the column `förslag` has the number of its proposal on the page.
struct PlanFile {
    let edition: Edition
    let names: Names

    var text: String {
        let columns = PlanColumn.all
        let rows = edition.planRows(columns, names: names).map { $0.map(\.text) }
        let lines = ([columns.map(\.heading)] + rows).map(CSVWriter.staff.line)
        return CSVWriter.byteOrderMark + lines.joined()
    }
}

/// `plan.xlsx`: sheets of the plan, its unmet preferences, long-term measures and unmet needs.
struct PlanWorkbook {
    let edition: Edition
    let names: Names

    var workbook: Workbook {
        Workbook(created: edition.asOf, sheets: [plan, preferences, longTerm, unmet])
    }

    private var plan: Workbook.Sheet {
        let columns = PlanColumn.all
        return Workbook.Sheet(
            name: "Plan",
            columns: columns.map(\.sheetColumn),
            rows: edition.planRows(columns, names: names)
        )
    }

    /// Unmet preferences, then departures from the law by agreement.
    private var preferences: Workbook.Sheet {
        let words = RuleWords(names: names)
        let broken = words.unmet(edition.plan).map { unmet -> [SheetCell] in
            [
                .text("önskemål"), .text(unmet.preference), .text(unmet.reason),
                .count(unmet.times),
            ]
        }
        let agreed = edition.plan.agreements.map { departure -> [SheetCell] in
            let function = names.resourceName(departure.resource)
            return [
                .text("avsteg"),
                .text("\(Swedish.sentence(function)): \(words.departure(departure.rule))"),
                .text("Tillåts av \(departure.agreement)"), .empty,
            ]
        }
        return Workbook.Sheet(
            name: "Önskemål",
            columns: [
                Workbook.Column(heading: "slag", width: 12),
                Workbook.Column(heading: "det som inte kunde följas", width: 50),
                Workbook.Column(heading: "varför", width: 50),
                Workbook.Column(heading: "gånger", width: 8),
            ],
            rows: broken + agreed
        )
    }

    private var longTerm: Workbook.Sheet {
        let rows = edition.longTerm.map { measure -> [SheetCell] in
            let words = LongTermWords(measure: measure, names: names)
            return [
                .text(measure.id), .text(words.place), .text(words.name),
                .text(words.lasting), .count(measure.reports), .text(measure.owner),
                .day(measure.due), .text(words.decided), .empty, .empty,
            ]
        }
        return Workbook.Sheet(
            name: "Långsiktigt",
            columns: [
                Workbook.Column(heading: "rad", width: 16),
                Workbook.Column(heading: "plats", width: 20),
                Workbook.Column(heading: "åtgärd", width: 20),
                Workbook.Column(heading: "det som består", width: 34),
                Workbook.Column(heading: "rapporter vars ord pekar dit", width: 12),
                Workbook.Column(heading: "ansvarig", width: 20),
                Workbook.Column(heading: "senast", width: 11),
                Workbook.Column(heading: "beslutat förut", width: 24),
                Workbook.Column(
                    heading: "beslut",
                    width: 11,
                    choices: PlanColumn.verdicts,
                    isFilledIn: true
                ),
                Workbook.Column(heading: "motivering", width: 24, isFilledIn: true),
            ],
            rows: rows
        )
    }

    private var unmet: Workbook.Sheet {
        Workbook.Sheet(
            name: "Ej tillgodosett",
            columns: [
                Workbook.Column(heading: "område", width: 24),
                Workbook.Column(heading: "när", width: 30),
                Workbook.Column(heading: "mest", width: 24),
                Workbook.Column(heading: "viktade händelser", width: 12),
            ],
            rows: edition.plan.unmet.map { need in
                [
                    .text(names.area(need.area)), .text(Swedish.slot(need.slot)),
                    .text(Swedish.sentence(names.category(need.category))),
                    .number(need.need, decimals: 1),
                ]
            }
        )
    }
}
