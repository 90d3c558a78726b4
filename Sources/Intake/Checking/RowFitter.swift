import Domain

/// Makes a record as wide as the heading, or says that it cannot be done.
struct RowFitter {
    let width: Int

    /// Column of a free text that is the last one, where a delimiter in the text can be joined
    /// again.
    let lastText: Int?

    let delimiter: Character

    init(width: Int, layout: RowLayout, delimiter: Character) {
        self.width = width
        self.delimiter = delimiter
        lastText = layout.text.indexes.last == width - 1 ? width - 1 : nil
    }

    /// The cells of a record, one for each heading; nil where it has too many and none is to spare.
    ///
    /// Every change but the loss of empty cells at the end is a finding.
    func fit(_ record: Record, _ findings: inout RowFindings) -> Cells? {
        if record.cells.count == width { return record.cells }
        var cells = Array(record.cells)
        if cells.count < width {
            findings.add(.shortRow, .warning)
            return Cells(cells + Array(repeating: "", count: width - cells.count))
        }
        while cells.count > width, cells.last?.isEmpty == true { cells.removeLast() }
        if cells.count == width { return Cells(cells) }
        guard let lastText, !record.flaws.contains(.longRow) else { return nil }
        findings.add(.longRow, .warning)
        let written = (record.written ?? record.cells).prefix(cells.count)
        let text = written[lastText...].joined(separator: String(delimiter))
        return Cells(cells[..<lastText] + [text.trimmed])
    }
}
