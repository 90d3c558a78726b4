import Domain
import Toolkit

/// Reader of the records of a workbook, one at a time; what they hold is what the spreadsheet shows.
final class WorkbookRecords {
    /// What is known of the workbook so far.
    private(set) var summary = ReadingSummary()

    private let limits: ReadingLimits
    private var workbook: Workbook?
    private var sheets: ArraySlice<SheetChoice.Candidate> = []
    private var sheet: SheetChoice.Candidate?
    private var rows: SheetRows?
    private var batch: ArraySlice<SheetRow> = []
    private var merged = MergedCells()
    private var lastRow = 0

    /// Bytes of all records, which can be many more than those of the rows where cells are merged.
    private var textSize = 0

    /// Opens a workbook and chooses its sheets; the summary tells where that is not possible.
    init(
        _ store: ByteStore,
        sheet: String? = nil,
        limits: ReadingLimits,
        isHeading: (String) -> Bool
    ) {
        self.limits = limits
        summary.encoding = .utf8
        do throws(WorkbookFault) {
            let workbook = try Workbook(store, limits: limits)
            let choice = try SheetChoice(workbook, only: sheet, isHeading: isHeading)
            self.workbook = workbook
            sheets = choice.read[...]
            summary.otherSheets = choice.others
        } catch {
            let isOther = error == .damaged && FileKind(Array(store.bytes.prefix(512))) == .zip
            let fault = isOther ? WorkbookFault.other(.zip) : error
            summary.kind = fault.fileKind.rawValue
            summary.obstacle = fault.obstacle
        }
    }

    /// The next record, filled with empty cells up to a width; nil at the end.
    func next(width: Int) -> Record? {
        while let row = nextRow() {
            guard row.number > lastRow, row.number <= SheetLine.mostRows else {
                addDoubt(.cutWorkbook)
                return nil
            }
            lastRow = row.number
            if row.isHidden { addDoubt(.hiddenRows) }
            guard let sheet, row.number > sheet.skippedRows(isFirst: summary.sheets.count == 1)
            else { continue }
            if row.bytes.isEmpty {
                if row.lacksValue { addDoubt(.missingValue) }
                if row.isCut { addDoubt(.longRow) }
                continue
            }
            let filled = merged.filled(row)
            textSize += filled.bytes.count
            guard textSize <= limits.expandedBytes else {
                addDoubt(.cutWorkbook)
                return nil
            }
            return record(filled, width: width)
        }
        return nil
    }

    /// The next row of the sheets, in order.
    private func nextRow() -> SheetRow? {
        while batch.isEmpty {
            do throws(WorkbookFault) {
                if let rows, let next = try rows.next() {
                    batch = next[...]
                } else if try !beginSheet() {
                    return nil
                }
            } catch {
                // Earlier rows have been read, so that this is no obstacle to the whole file.
                addDoubt(.cutWorkbook)
                return nil
            }
        }
        return batch.removeFirst()
    }

    private func beginSheet() throws(WorkbookFault) -> Bool {
        if let rows, sheet?.merged == nil, rows.merged.contains(where: { $0.rows.count > 1 }) {
            addDoubt(.unfilledCells)
        }
        guard let workbook, let next = sheets.popFirst() else { return false }
        rows = try workbook.rows(of: next.sheet)
        merged = MergedCells(next.merged ?? [], below: next.headingRow, cells: limits.cells)
        if merged.isUsed { addDoubt(.mergedCells) }
        (sheet, lastRow) = (next, 0)
        summary.sheets.append(next.sheet.name)
        return true
    }

    private func addDoubt(_ code: FindingCode) {
        if !summary.doubts.contains(code) { summary.doubts.append(code) }
    }

    private func record(_ row: SheetRow, width: Int) -> Record {
        let line = SheetLine(sheet: summary.sheets.count - 1, row: row.number).line
        if row.bytes.count > limits.recordBytes {
            return Record(line: line, cells: [], flaws: [.fieldTooLong])
        }
        var row = row
        while row.ends.count < width { row.ends.append(Int32(row.bytes.count)) }
        var cells = Cells(row)
        var flaws: [FindingCode] = row.isCut ? [.longRow] : []
        if row.lacksValue { flaws.append(.missingValue) }
        if row.bytes.withUnsafeBytes(TextCleaning.mayNeedIt),
            let changed = TextCleaning.changed(cells)
        {
            cells = changed.cells
            if changed.hadHidden { flaws.append(.hiddenCharacters) }
        }
        return Record(line: line, cells: cells, flaws: flaws)
    }
}

extension SheetChoice.Candidate {
    /// Rows before the table: on the first sheet none, since they may tell something; on others all up to the headings.
    fileprivate func skippedRows(isFirst: Bool) -> Int { isFirst ? 0 : headingRow }
}

extension WorkbookFault {
    /// Kind of file.
    fileprivate var fileKind: FileKind {
        if case .other(let kind) = self { kind } else { .xlsx }
    }

    /// Why nothing can be read.
    fileprivate var obstacle: FindingCode {
        switch self {
        case .damaged: .damagedWorkbook
        case .encrypted: .protectedFile
        case .tooLarge: .fileTooLarge
        case .other: .notText
        }
    }
}

/// Merged cells of a table: what stands in the first of several rows stands in them all.
private struct MergedCells {
    private var ranges: [CellRange] = []
    private var texts: [CellRange: [UInt8]] = [:]

    /// No merged cells.
    init() {}

    /// Those below the headings that are higher than one row, and begin in the cells that are read.
    init(_ ranges: [CellRange], below heading: Int, cells: Int) {
        self.ranges = ranges.filter {
            $0.rows.count > 1 && $0.rows.lowerBound > heading && $0.columns.lowerBound < cells
        }
    }

    /// Whether there are any.
    var isUsed: Bool { !ranges.isEmpty }

    /// A row with the texts of the merged cells that it is part of.
    mutating func filled(_ row: SheetRow) -> SheetRow {
        let here = ranges.filter { $0.rows.contains(row.number) }
        if here.isEmpty { return row }
        var cells = Cells(row).map { Array($0.utf8) }
        for range in here {
            let column = range.columns.lowerBound
            if row.number == range.rows.lowerBound {
                texts[range] = cells.indices.contains(column) ? cells[column] : []
            } else if let text = texts[range], !text.isEmpty {
                while cells.count <= column { cells.append([]) }
                cells[column] = text
            }
        }
        var filled = row
        (filled.bytes, filled.ends) = ([], [])
        for cell in cells {
            filled.bytes += cell
            filled.ends.append(Int32(filled.bytes.count))
        }
        return filled
    }
}
