import Domain

/// Row of a sheet, as its cells show it.
struct SheetRow {
    /// 1-based row of the sheet.
    var number = 0

    /// Whether the row is hidden, as a filter hides it.
    var isHidden = false

    /// Whether it has a formula whose value the program that wrote it has not computed.
    var lacksValue = false

    /// Whether it has more cells than are read.
    var isCut = false

    /// Texts of the cells one after another.
    var bytes: [UInt8] = []

    /// End of each cell in the texts.
    var ends: [Int32] = []
}

/// Handler of the rows of a sheet (ECMA-376-1 §18.3); formulas, links and macros are passed over.
final class SheetHandler: XMLHandler {
    /// Rows that are complete, until they are taken.
    private(set) var rows: [SheetRow] = []

    /// Rectangles of merged cells; in a sheet they come after the rows.
    private(set) var merged: [CellRange] = []

    /// Whether the part is a sheet at all: one without rows has an empty element for them.
    private(set) var isSheet = false

    /// Whether a cell is none that a program writes: out of order, or with a text that is not in the list.
    private(set) var isDamaged = false

    private let strings: SharedStrings?
    private let formats: [NumberFormat]
    private let number: SheetNumber
    private let limits: ReadingLimits

    private var row = SheetRow()
    private var cell = Cell()
    private var isValue = false
    private var phonetic = 0

    /// Cell that is being read.
    private struct Cell {
        var kind = Kind.number
        var format = NumberFormat.plain
        var hasFormula = false
        var column = 0
        var value: [UInt8] = []
    }

    /// Kinds of cells (`ST_CellType`).
    private enum Kind { case number, shared, text, boolean, date }

    /// A handler with what the cells refer to.
    init(
        strings: SharedStrings?,
        formats: [NumberFormat],
        number: SheetNumber,
        limits: ReadingLimits
    ) {
        (self.strings, self.formats, self.number) = (strings, formats, number)
        self.limits = limits
    }

    /// Returns the complete rows, and forgets them.
    func takeRows() -> [SheetRow] {
        defer { rows.removeAll(keepingCapacity: true) }
        return rows
    }

    override func begin(_ element: XMLName, _ attributes: XMLAttributes) {
        if element == "c" {
            beginCell(attributes)
        } else if element == "v" || element == "t" {
            isValue = phonetic == 0
        } else if element == "row" {
            beginRow(attributes)
        } else if element == "f" {
            cell.hasFormula = true
        } else if element == "rPh" {
            phonetic += 1
        } else if element == "sheetData" {
            isSheet = true
        } else if element == "mergeCell", let range = attributes["ref"].flatMap(CellRange.init) {
            if merged.count < Self.mostMerged { merged.append(range) }
        }
    }

    override func text(_ bytes: UnsafeRawBufferPointer) {
        if isValue, cell.value.count < Self.longestCell { cell.value.append(contentsOf: bytes) }
    }

    override func end(_ element: XMLName) {
        if element == "v" || element == "t" {
            isValue = false
        } else if element == "c" {
            endCell()
        } else if element == "row" {
            rows.append(row)
        } else if element == "rPh" {
            phonetic -= 1
        }
    }

    /// Bytes of a cell that are read: more than the 32,767 characters that a cell can hold.
    private static let longestCell = 1 << 17

    /// Merged rectangles that are kept.
    private static let mostMerged = 10_000

    private func beginRow(_ attributes: XMLAttributes) {
        let before = row.number
        row = SheetRow()
        row.number = attributes[bytes: "r"].map(Self.integer) ?? before + 1
        row.isHidden = attributes[bytes: "hidden"] != nil && attributes.isTrue("hidden")
    }

    private func beginCell(_ attributes: XMLAttributes) {
        cell.value.removeAll(keepingCapacity: true)
        cell.hasFormula = false
        cell.column = attributes[bytes: "r"].map(Self.column) ?? row.ends.count
        cell.format = .plain
        if let style = attributes[bytes: "s"].map(Self.integer), formats.indices.contains(style) {
            cell.format = formats[style]
        }
        cell.kind = .number
        guard let kind = attributes[bytes: "t"] else { return }
        switch (UInt8(bitPattern: kind[0]), kind[1]) {
        case (UInt8(ascii: "s"), 0): cell.kind = .shared
        case (UInt8(ascii: "b"), _): cell.kind = .boolean
        case (UInt8(ascii: "d"), _): cell.kind = .date
        case (UInt8(ascii: "n"), _): break
        default: cell.kind = .text
        }
    }

    private func endCell() {
        if cell.hasFormula, cell.value.isEmpty, cell.kind != .text { row.lacksValue = true }
        if cell.value.isEmpty { return }
        guard cell.column >= row.ends.count else {
            isDamaged = true
            return
        }
        guard cell.column < limits.cells else {
            row.isCut = true
            return
        }
        // The row is too long already, and is told so; its other cells would only take up memory.
        if row.bytes.count > limits.recordBytes { return }
        let end = Int32(row.bytes.count)
        while row.ends.count < cell.column { row.ends.append(end) }
        addText()
        row.ends.append(Int32(row.bytes.count))
    }

    private func addText() {
        switch cell.kind {
        case .shared:
            let index = cell.value.withUnsafeBufferPointer(Self.integer)
            let text: Void? = strings?.withText(at: index) {
                row.bytes.append(contentsOf: $0.trimmedSpaces.prefix(limits.recordBytes + 1))
            }
            if text == nil { isDamaged = true }
        case .text:
            EscapedCharacters.replace(in: &cell.value)
            cell.value.withUnsafeBufferPointer { row.bytes.append(contentsOf: $0.trimmedSpaces) }
        case .boolean:
            row.bytes.append(contentsOf: (cell.value == [0x31] ? "SANT" : "FALSKT").utf8)
        case .date:
            let text = String(decoding: cell.value, as: UTF8.self)
            row.bytes.append(contentsOf: text.replacing("T", with: " ").utf8)
        case .number:
            addNumber()
        }
    }

    private func addNumber() {
        if cell.format == .plain, cell.value.count <= 15,
            cell.value.allSatisfy({ $0.isDigit || $0 == 0x2E || $0 == 0x2D })
        {
            return row.bytes.append(contentsOf: cell.value)
        }
        let stored = String(decoding: cell.value, as: UTF8.self)
        row.bytes.append(contentsOf: number.text(stored, as: cell.format).utf8)
    }

    private static func integer(_ text: UnsafePointer<CChar>) -> Int {
        var (value, next) = (0, text)
        while next.pointee >= 0x30, next.pointee <= 0x39, value < 1 << 40 {
            value = value * 10 + Int(next.pointee) - 0x30
            next += 1
        }
        return value
    }

    private static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var value = 0
        for byte in text {
            guard byte.isDigit, value < 1 << 40 else { return byte == 0x20 ? value : .max }
            value = value * 10 + Int(byte) - 0x30
        }
        return value
    }

    /// 0-based column of a reference such as `AB12`.
    private static func column(_ reference: UnsafePointer<CChar>) -> Int {
        var (value, next) = (0, reference)
        while next.pointee & ~0x20 >= 0x41, next.pointee & ~0x20 <= 0x5A, value < 1 << 20 {
            value = value * 26 + Int(next.pointee & 0x1F)
            next += 1
        }
        return value - 1
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes without white space at either end.
    fileprivate var trimmedSpaces: Slice<Self> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = firstIndex(where: { !isSpace($0) }),
            let last = lastIndex(where: { !isSpace($0) })
        else { return self[0..<0] }
        return self[first...last]
    }
}

/// Rectangle of cells, such as `A1:F3`.
struct CellRange: Hashable {
    /// 1-based rows.
    let rows: ClosedRange<Int>

    /// 0-based columns.
    let columns: ClosedRange<Int>

    /// The rectangle of a reference; nil for any other text.
    init?(_ reference: String) {
        let corners = reference.split(separator: ":").compactMap(Self.position)
        guard corners.count == 2, corners[0].row <= corners[1].row,
            corners[0].column <= corners[1].column
        else { return nil }
        rows = corners[0].row...corners[1].row
        columns = corners[0].column...corners[1].column
    }

    private static func position(_ text: Substring) -> (row: Int, column: Int)? {
        let letters = text.prefix { $0.isASCII && $0.isLetter }
        guard let row = Int(text.dropFirst(letters.count)), row > 0, (1...3).contains(letters.count)
        else { return nil }
        let column = letters.uppercased().utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 }
        return (row, column - 1)
    }
}
