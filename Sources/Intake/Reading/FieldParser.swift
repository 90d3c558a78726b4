import CCSV

/// Splits lines into cells with libcsv 3.0.3; the only caller of it.
///
/// The parser is fed whole lines, so that it is known after each whether a quoted cell goes on.
final class FieldParser {
    private let parser: UnsafeMutablePointer<csv_parser>
    private let collector: UnsafeMutablePointer<CellCollector>
    private let quoting: Quoting

    init(delimiter: UInt8, quoting: Quoting = .standard, cellLimit: Int) {
        self.quoting = quoting
        parser = .allocate(capacity: 1)
        collector = .allocate(capacity: 1)
        collector.initialize(to: CellCollector(cellLimit: cellLimit))
        parser.initialize(to: csv_parser())
        let status = csv_init(parser, UInt8(CSV_REPALL_NL))
        precondition(status == 0, "libcsv accepts its own options")
        csv_set_delim(parser, delimiter)
        csv_set_quote(parser, quoting.quote)
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
        collector.deinitialize(count: 1)
        collector.deallocate()
    }

    /// Decoder of the cells, kept from record to record.
    var decoder: TextDecoder {
        get { collector.pointee.decoder }
        set { collector.pointee.decoder = newValue }
    }

    /// Parses one line with its line end; true when it ends a record.
    func feed(_ line: UnsafeRawBufferPointer, _ content: LineContent) -> Bool {
        if quoting.escapes {
            return quoting.doubled(line).withUnsafeBytes { parse($0, content) }
        }
        return parse(line, content)
    }

    private func parse(_ line: UnsafeRawBufferPointer, _ content: LineContent) -> Bool {
        collector.pointee.add(content)
        collector.pointee.ended = false
        let read = csv_parse(
            parser,
            line.baseAddress,
            line.count,
            receiveCell,
            endRecord,
            collector
        )
        precondition(read == line.count, "libcsv stops only without memory")
        return collector.pointee.ended
    }

    /// The cells of the record that has ended.
    func takeCells() -> [String] {
        let cells = collector.pointee.cells
        collector.pointee.begin(expecting: cells.count)
        return cells
    }

    /// The cells of one line by itself, after giving up what was begun.
    ///
    /// `quotes` false takes quotes as letters; `trims` false keeps spaces around cells.
    func cells(ofLine line: UnsafeRawBufferPointer, quotes: Bool, trims: Bool) -> [String] {
        reset()
        if !quotes { csv_set_quote(parser, 0) }
        if !trims { csv_set_space_func(parser) { _ in 0 } }
        defer {
            csv_set_quote(parser, quoting.quote)
            csv_set_space_func(parser, nil)
        }
        if !feed(line, LineContent(line)) { endLine() }
        return takeCells()
    }

    /// Ends a line that has no line end of its own; true when that ends a record.
    @discardableResult func endLine() -> Bool {
        [UInt8(CSV_LF)].withUnsafeBytes { feed($0, .ascii) }
    }

    /// Forgets a record that was begun.
    func reset() {
        csv_fini(parser, nil, nil, nil)
        collector.pointee.begin(expecting: collector.pointee.cells.count)
    }
}

/// Where libcsv's callbacks put what they are given.
private struct CellCollector {
    var cells: [String] = []
    var decoder = TextDecoder()
    var content = LineContent.ascii
    var ended = false
    let cellLimit: Int

    mutating func begin(expecting count: Int) {
        cells = []
        cells.reserveCapacity(count)
        content = .ascii
        decoder.recordIsSingleByte = false
        decoder.recordHasBadBytes = false
    }

    /// Remembers the least plain line of the record, since a cell may go over several.
    mutating func add(_ line: LineContent) {
        if content != .singleByte, line != .ascii { content = line }
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if cells.count < cellLimit { cells.append(decoder.text(bytes, in: content)) }
    }
}

private func receiveCell(
    _ bytes: UnsafeMutableRawPointer?,
    _ count: Int,
    _ collector: UnsafeMutableRawPointer?
) {
    let cell = UnsafeBufferPointer(start: bytes?.assumingMemoryBound(to: UInt8.self), count: count)
    collector?.assumingMemoryBound(to: CellCollector.self).pointee.append(cell)
}

private func endRecord(_ terminator: Int32, _ collector: UnsafeMutableRawPointer?) {
    collector?.assumingMemoryBound(to: CellCollector.self).pointee.ended = true
}
