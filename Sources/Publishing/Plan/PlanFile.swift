import Domain

/// `plan.csv`: the plan as a sheet that staff open in Excel and fill in with their decisions.
///
/// One row for each line; the column `förslag` has the number of its proposal on the page.
struct PlanFile {
    let edition: Edition
    let names: Names

    private static let headings = [
        "rad", "dag", "från", "till", "plats", "område", "funktion", "lag", "ansvarig", "problem",
        "åtgärd", "förväntad effekt kort sikt", "förväntad effekt lång sikt", "underlag",
        "näst bästa", "uppföljning", "förslag", "beslut", "motivering",
    ]

    var text: String {
        let numbers = Agenda(edition.plan, resources: edition.resources).numbers
        let rows = edition.plan.lines.map { line in
            let words = PlanWords(line, in: edition.picture, names: names)
            return CSVWriter.staff.line(cells(words, proposal: numbers[line.id]))
        }
        return CSVWriter.byteOrderMark + CSVWriter.staff.line(PlanFile.headings) + rows.joined()
    }

    private func cells(_ words: PlanWords, proposal: Int?) -> [String] {
        let line = words.line
        return [
            line.id, line.time.start.day.description, line.time.start.clock,
            Swedish.endClock(line.time), line.place ?? "", names.area(line.area),
            words.function, line.team,
            words.responsible, words.problem, words.measure, words.shortEffect, words.longEffect,
            "\(words.reason) \(words.evidence)", words.alternative, line.followUp.description,
            proposal.map(String.init) ?? "", "", "",
        ]
    }
}
