import CXLSXWriter
import Domain

/// Writer of one sheet of a workbook, by libxlsxwriter.
///
/// Strings are written as strings whatever they begin with, so nothing becomes a formula or a link.
struct SheetWriter {
    private let sheet: Workbook.Sheet
    private let worksheet: UnsafeMutablePointer<lxw_worksheet>?
    private let formats: SheetFormats

    /// Excel's number for A4.
    private static let a4: UInt8 = 9

    init(
        _ sheet: Workbook.Sheet,
        in book: UnsafeMutablePointer<lxw_workbook>,
        formats: SheetFormats
    ) {
        self.sheet = sheet
        self.formats = formats
        worksheet = workbook_add_worksheet(book, sheet.name)
    }

    func write() {
        for (index, column) in sheet.columns.enumerated() {
            let number = UInt16(index)
            done(worksheet_set_column(worksheet, number, number, column.width, formats.text))
            done(worksheet_write_string(worksheet, 0, number, column.heading, formats.heading))
            if !column.choices.isEmpty { allow(column.choices, in: number) }
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
        UInt32(max(1, sheet.rows.count))
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

    /// Drop-down list in every row of a column.
    private func allow(_ choices: [String], in column: UInt16) {
        var list = choices.map { strdup($0) } + [nil]
        defer { for choice in list { free(choice) } }
        list.withUnsafeMutableBufferPointer { list in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            validation.value_list = list.baseAddress
            done(
                worksheet_data_validation_range(worksheet, 1, column, lastRow, column, &validation)
            )
        }
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
