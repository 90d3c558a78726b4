import Domain

/// A column of the plan as a sheet: `plan.csv` and the first sheet of `plan.xlsx` have the same.
///
/// New columns come last: staff have their own sheets that look into these.
struct PlanColumn {
    let heading: String

    /// How wide it is in a workbook, in characters.
    let width: Double

    /// What may be written in it; empty where anything may.
    var choices: [String] = []

    /// Whether it is left empty, for the group to fill in.
    var isFilledIn = false

    /// What a line says in it, with the number of its proposal on the page.
    let cell: (PlanWords, Int?) -> SheetCell

    /// What can be decided of a line.
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

    private static func text(
        _ heading: String,
        _ width: Double,
        _ words: @escaping (PlanWords) -> String
    ) -> PlanColumn {
        PlanColumn(heading: heading, width: width) { line, _ in .text(words(line)) }
    }
}

extension Edition {
    /// The cells of each line of the plan, in the order of the columns.
    func planRows(_ columns: [PlanColumn], names: Names) -> [[SheetCell]] {
        let numbers = Agenda(plan).numbers
        return plan.lines.map { line in
            let words = PlanWords(line, in: picture, names: names)
            return columns.map { $0.cell(words, numbers[line.id]) }
        }
    }
}
