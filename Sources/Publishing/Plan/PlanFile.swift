import Domain

/// `plan.csv`: the plan as a sheet that staff open in Excel and fill in with their decisions.
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
