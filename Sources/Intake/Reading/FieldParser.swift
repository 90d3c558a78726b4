import CCSV

/// Parser of lines into cells, by libcsv 3.0.3; its only caller.
///
/// The parser is fed whole lines, so that it is known after each whether a quoted cell continues.
/// libcsv writes each cell into its entry buffer; here that buffer is moved after each cell, so that
/// the cells of a record are contiguous and never copied (decision 0014).
final class FieldParser {
    private let parser: UnsafeMutablePointer<csv_parser>
    private let record: UnsafeMutablePointer<Cells>
    private let quoting: Quoting
    private let cellLimit: Int

    init(delimiter: UInt8, quoting: Quoting = .standard, cellLimit: Int) {
        self.quoting = quoting
        self.cellLimit = cellLimit
        record = .allocate(capacity: 1)
        record.initialize(to: [])
        parser = .allocate(capacity: 1)
        parser.initialize(to: csv_parser())
        let status = csv_init(parser, UInt8(CSV_REPALL_NL))
        precondition(status == 0, "libcsv accepts its own options")
        csv_set_delim(parser, delimiter)
        csv_set_quote(parser, quoting.quote)
        // The buffer is always large enough, and never libcsv's own.
        csv_set_realloc_func(parser) { _, _ in nil }
    }

    deinit {
        parser.deallocate()
        record.deinitialize(count: 1)
        record.deallocate()
    }

    /// The cells of the current record, or of the one that has just ended, as bytes of the file.
    var cells: Cells { record.pointee }

    /// Drops the cells of the record that has ended.
    func beginRecord() {
        record.pointee.clear()
    }

    /// Parses one line with its line end; true when it ends a record.
    func feed(_ line: UnsafeRawBufferPointer) -> Bool {
        quoting.escapes ? quoting.doubled(line).withUnsafeBytes(parse) : parse(line)
    }

    private func parse(_ line: UnsafeRawBufferPointer) -> Bool {
        var hasEnded = false
        let parser = parser
        let most = min(line.count + 1, cellLimit - record.pointee.count)
        // Bytes that libcsv holds of an unfinished cell, the line, and one byte to spare.
        let size = parser.pointee.entry_pos + line.count + 1
        record.pointee.write(bytes: size, cells: most) { room in
            var row = CurrentRow(parser: parser, room: room)
            row.moveEntryBuffer()
            let read = csv_parse(parser, line.baseAddress, line.count, receiveCell, endRecord, &row)
            precondition(read == line.count, "libcsv stops only when its buffer is full")
            (room, hasEnded) = (row.room, row.hasEnded)
        }
        return hasEnded
    }

    /// The cells of one line by itself, after dropping the current record.
    ///
    /// With `quotes` false, quotes are letters; with `trims` false, spaces around cells are kept.
    func cells(ofLine line: UnsafeRawBufferPointer, quotes: Bool, trims: Bool) -> Cells {
        reset()
        if !quotes { csv_set_quote(parser, 0) }
        if !trims { csv_set_space_func(parser) { _ in 0 } }
        defer {
            // Without quotes the line may end inside a cell, which must not continue in the next.
            csv_fini(parser, nil, nil, nil)
            csv_set_quote(parser, quoting.quote)
            csv_set_space_func(parser, nil)
        }
        if !feed(line) { endLine() }
        return cells
    }

    /// Ends a line that has no line end of its own; true when that ends a record.
    @discardableResult func endLine() -> Bool {
        [UInt8(CSV_LF)].withUnsafeBytes { feed($0) }
    }

    /// Drops the current record.
    func reset() {
        csv_fini(parser, nil, nil, nil)
        beginRecord()
    }
}

/// State of libcsv's callbacks.
private struct CurrentRow {
    let parser: UnsafeMutablePointer<csv_parser>
    var room: Cells.Room
    var hasEnded = false

    /// Lets libcsv write its next cell after the previous ones.
    func moveEntryBuffer() {
        parser.pointee.entry_buf = room.start
        parser.pointee.entry_size = room.size
    }
}

private func receiveCell(
    _ bytes: UnsafeMutableRawPointer?,
    _ count: Int,
    _ row: UnsafeMutableRawPointer?
) {
    guard let row = row?.assumingMemoryBound(to: CurrentRow.self) else { return }
    row.pointee.room.endCell(count)
    row.pointee.moveEntryBuffer()
}

private func endRecord(_ terminator: Int32, _ row: UnsafeMutableRawPointer?) {
    row?.assumingMemoryBound(to: CurrentRow.self).pointee.hasEnded = true
}
