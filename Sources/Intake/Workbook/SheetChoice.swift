/// Choice of the sheets of a workbook that hold its table.
///
/// The sheet whose best row has most headings is the table; others with that same row continue it, as where each week has
/// a sheet. Hidden sheets count only where no other fits. Without known headings the first sheet with cells is read.
struct SheetChoice {
    /// Sheets that are read, in the order of their tabs.
    private(set) var read: [Candidate] = []

    /// Names of the other sheets with cells.
    private(set) var others: [String] = []

    /// Sheet with what its first rows show.
    struct Candidate {
        let sheet: Workbook.Sheet
        let size: Int

        /// Number of headings in its best row.
        fileprivate(set) var headings = 0

        /// 1-based row of the headings; 0 where none are known.
        fileprivate(set) var headingRow = 0

        /// Cells of that row.
        fileprivate(set) var heading: [String] = []

        fileprivate(set) var isEmpty = true

        /// Merged cells; nil where the sheet is too large to be read for them beforehand.
        fileprivate(set) var merged: [CellRange]?
    }

    /// Rows among which headings are searched, as in a file of text; decision 0043.
    private static let searchedRows = 50

    /// Size in bytes of sheets that are read to their end beforehand, so that damage and merged cells are known; decision
    /// 0043.
    private static let wholeSize = 1 << 25

    /// Examines all sheets, or only the one of a name.
    ///
    /// Throws `WorkbookFault` where one cannot be read.
    init(
        _ workbook: Workbook,
        only name: String? = nil,
        isHeading: (String) -> Bool
    ) throws(WorkbookFault) {
        var candidates: [Candidate] = []
        for sheet in workbook.sheets where name == nil || sheet.name == name {
            let rows = try workbook.rows(of: sheet)
            let candidate = try Self.examine(sheet, rows, isHeading)
            if !candidate.isEmpty { candidates.append(candidate) }
        }
        choose(among: candidates)
    }

    private mutating func choose(among candidates: [Candidate]) {
        let visible = candidates.filter { !$0.sheet.isHidden }
        let fits = visible.contains { $0.headings > 0 } || visible.count == candidates.count
        let searched = fits ? visible : candidates
        guard let most = searched.map(\.headings).max(),
            let best = searched.first(where: { $0.headings == most })
        else { return }
        read = searched.filter {
            $0.sheet == best.sheet || best.headings > 0 && $0.heading == best.heading
        }
        others = candidates.map(\.sheet).filter { !read.map(\.sheet).contains($0) }.map(\.name)
    }

    private static func examine(
        _ sheet: Workbook.Sheet,
        _ rows: SheetRows,
        _ isHeading: (String) -> Bool
    ) throws(WorkbookFault) -> Candidate {
        var candidate = Candidate(sheet: sheet, size: rows.size)
        var searched = 0
        while let batch = try rows.next() {
            for row in batch.prefix(searchedRows - searched) where !row.bytes.isEmpty {
                let cells = Cells(row)
                if candidate.isEmpty, sheet.isHidden, ExampleRow.isMarked(cells) {
                    return candidate
                }
                candidate.isEmpty = false
                let known = cells.count(where: isHeading)
                if known > candidate.headings {
                    candidate.headings = known
                    candidate.headingRow = row.number
                    candidate.heading = Array(cells)
                }
            }
            searched = min(searchedRows, searched + batch.count)
            if searched == searchedRows, rows.size > wholeSize { return candidate }
        }
        candidate.merged = rows.merged
        return candidate
    }
}

extension Cells {
    /// The cells of a row of a sheet.
    init(_ row: SheetRow) {
        self.init(utf8: row.bytes, ends: row.ends)
    }
}
