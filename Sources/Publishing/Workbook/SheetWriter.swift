import CXLSXWriter
import Domain

/// Writer of one sheet of a workbook, by libxlsxwriter.
///
/// Strings are written as strings whatever they begin with, so nothing becomes a formula or a link.
struct SheetWriter {
    private let sheet: Workbook.Sheet
    private let worksheet: UnsafeMutablePointer<lxw_worksheet>?
    private let formats: SheetFormats
    private let lists: SheetLists

    /// Excel's number for A4.
    private static let a4: UInt8 = 9

    init(
        _ sheet: Workbook.Sheet,
        in book: UnsafeMutablePointer<lxw_workbook>,
        formats: SheetFormats,
        lists: SheetLists
    ) {
        self.lists = lists
        self.sheet = sheet
        self.formats = formats
        worksheet = workbook_add_worksheet(book, sheet.name)
    }

    func write() {
        for (index, column) in sheet.columns.enumerated() {
            let number = UInt16(index)
            let format = column.isDay ? formats.day : formats.text
            done(worksheet_set_column(worksheet, number, number, column.width, format))
            done(worksheet_write_string(worksheet, 0, number, column.heading, formats.heading))
            if !column.choices.isEmpty { offer(column.choices, in: number, isStrict: true) }
            if !column.suggestions.isEmpty {
                offer(column.suggestions, in: number, isStrict: false)
            }
            if column.isDay { checkDays(in: number) }
        }
        for (index, row) in sheet.rows.enumerated() {
            precondition(row.count == sheet.columns.count, "a row has a cell for each column")
            for (number, cell) in row.enumerated() {
                write(cell, row: UInt32(index + 1), column: UInt16(number))
            }
        }
        arrange()
    }

    private var lastRow: UInt32 {
        UInt32(max(1, sheet.rows.count + sheet.emptyRows))
    }

    private func write(_ cell: SheetCell, row: UInt32, column: UInt16) {
        switch cell {
        case .text(let text):
            let isFilledIn = sheet.columns[Int(column)].isFilledIn
            let format = isFilledIn ? formats.filledIn : formats.text
            let legal = SheetText.legal(text)
            done(
                legal.isEmpty
                    ? worksheet_write_blank(worksheet, row, column, format)
                    : worksheet_write_string(worksheet, row, column, legal, format)
            )
        case .day(let day):
            let (year, month, day) = day.date
            var date = lxw_datetime()
            (date.year, date.month, date.day) = (Int32(year), Int32(month), Int32(day))
            done(worksheet_write_datetime(worksheet, row, column, &date, formats.day))
        case .number(let number, let decimals):
            precondition(number.isFinite, "a workbook holds finite numbers only")
            let format = formats.number(decimals)
            done(worksheet_write_number(worksheet, row, column, number, format))
        }
    }

    /// Drop-down list in every row of a column; a list that is not strict accepts other values too.
    ///
    /// Short lists stand in the rule, which holds at most 255 characters without commas in its values; others on the
    /// sheet of lists.
    private func offer(_ choices: [String], in column: UInt16, isStrict: Bool) {
        var validation = lxw_data_validation()
        validation.show_error = UInt8(isStrict ? 0 : LXW_VALIDATION_OFF.rawValue)
        let length = choices.reduce(choices.count - 1) { $0 + $1.utf16.count }
        guard length > 255 || choices.contains(where: { $0.contains(",") }) else {
            var list = choices.map { strdup($0) } + [nil]
            defer { for choice in list { free(choice) } }
            return list.withUnsafeMutableBufferPointer { list in
                validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
                validation.value_list = list.baseAddress
                add(validation, to: column)
            }
        }
        let formula = strdup(lists.range(of: choices))
        defer { free(formula) }
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        validation.value_formula = formula
        add(validation, to: column)
    }

    /// Check in every row of a column that what is entered is a day of this century.
    private func checkDays(in column: UInt16) {
        var validation = lxw_data_validation()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
        validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        (validation.minimum_datetime.year, validation.maximum_datetime.year) = (2000, 2099)
        (validation.minimum_datetime.month, validation.minimum_datetime.day) = (1, 1)
        (validation.maximum_datetime.month, validation.maximum_datetime.day) = (12, 31)
        add(validation, to: column)
    }

    private func add(_ validation: lxw_data_validation, to column: UInt16) {
        var validation = validation
        done(worksheet_data_validation_range(worksheet, 1, column, lastRow, column, &validation))
    }

    /// Stops if the library refused a cell, which would otherwise be missing without notice.
    private func done(_ status: lxw_error) {
        precondition(status == LXW_NO_ERROR, "a sheet holds what a workbook can hold")
    }

    /// Frozen headings, filters, and printing as wide as the sheet.
    private func arrange() {
        let lastColumn = UInt16(sheet.columns.count - 1)
        worksheet_freeze_panes(worksheet, 1, 0)
        worksheet_autofilter(worksheet, 0, 0, lastRow, lastColumn)
        worksheet_set_landscape(worksheet)
        worksheet_set_paper(worksheet, SheetWriter.a4)
        worksheet_print_area(worksheet, 0, 0, lastRow, lastColumn)
        worksheet_fit_to_pages(worksheet, 1, 0)
        worksheet_repeat_rows(worksheet, 0, 0)
        worksheet_set_footer(worksheet, "&L&A&RSida &P av &N")
    }
}

/// Sheet of the lists to choose from that are too long for a rule; it is hidden, and marked as no table.
final class SheetLists {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var columns: [[String]] = []

    /// Name of the sheet.
    private static let name = "Listor"

    /// Mark in its first cell, by which readers pass over it.
    private static let mark = "EXEMPELRAD: listor till mallen"

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
    }

    /// Cells that hold a list, as a formula names them.
    func range(of choices: [String]) -> String {
        let number = columns.firstIndex(of: choices) ?? columns.count
        if number == columns.count { columns.append(choices) }
        let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(number)))
        return "=\(Self.name)!$\(letter)$2:$\(letter)$\(choices.count + 1)"
    }

    /// Adds the sheet after the others, where any list is on it.
    func write() {
        guard !columns.isEmpty else { return }
        let worksheet = workbook_add_worksheet(book, Self.name)
        var status = worksheet_write_string(worksheet, 0, 0, Self.mark, nil)
        for (column, choices) in columns.enumerated() {
            for (row, choice) in choices.enumerated() where status == LXW_NO_ERROR {
                let text = SheetText.legal(choice)
                status = worksheet_write_string(
                    worksheet,
                    UInt32(row + 1),
                    UInt16(column),
                    text,
                    nil
                )
            }
        }
        precondition(status == LXW_NO_ERROR, "a sheet holds what a workbook can hold")
        worksheet_hide(worksheet)
    }
}
