import Domain

/// Splits the bytes of a delivered file into records with libcsv, and decodes their cells.
///
/// Bytes arrive in pieces of any size and only the record under way is kept. Encoding and delimiter
/// are chosen by the first bytes. A stray quote costs its own row at most: when a quoted cell has
/// swallowed what is plainly a row, or never ends, the line where it began is read again with its
/// quotes as letters.
public final class RecordReader {
    /// Number of cells in the heading, once that is known; it tells a row from a text with commas.
    public var width: Int?

    /// What has become known of the file so far.
    public private(set) var summary = ReadingSummary()

    private let limits: ReadingLimits
    private let keepsSpaces: Bool
    private let knows: (String) -> Bool
    private var buffer: [UInt8] = []
    private var transcoder: UTF16Transcoder?
    private var parser: FieldParser?
    private var cursor = RecordCursor()
    private var census = EncodingCensus()
    private var recordCount = 0

    /// Bytes that may still be read twice, so that time is linear whatever quotes stay open: what
    /// was read once pays for what is read again.
    private var credit: Int

    /// Whether hidden characters are to be looked for.
    private var mayHideCharacters = false

    /// A reader that prefers the delimiter by which most cells of one row are headings it knows;
    /// with `keepsSpaces`, records also hold their cells as written.
    public init(
        limits: ReadingLimits = .default,
        keepsSpaces: Bool = false,
        knows: @escaping (String) -> Bool = { _ in false }
    ) {
        self.limits = limits
        self.keepsSpaces = keepsSpaces
        self.knows = knows
        credit = limits.rereadBytes
    }

    /// Takes the next bytes, and hands on each record that ends in them.
    public func feed(_ bytes: UnsafeRawBufferPointer, _ body: (Record) throws -> Void) rethrows {
        guard summary.obstacle == nil else { return }
        if !mayHideCharacters { mayHideCharacters = HiddenCharacters.mayBe(in: bytes) }
        if transcoder == nil {
            buffer.append(contentsOf: bytes)
        } else {
            transcoder?.append(bytes, to: &buffer)
        }
        if parser == nil, buffer.count >= limits.sampleBytes { open() }
        try drain(isLast: false, body)
    }

    /// Hands on what is left when all bytes have come.
    public func finish(_ body: (Record) throws -> Void) rethrows -> ReadingSummary {
        if parser == nil { open() }
        transcoder?.finish(to: &buffer)
        try drain(isLast: true, body)
        if recordCount == 0, summary.obstacle == nil { summary.obstacle = .emptyFile }
        summary.hadBadBytes = transcoder?.sawBadBytes == true
        if parser?.decoder.isDoubtful == true { summary.doubts.append(.ambiguousEncoding) }
        return summary
    }
}

extension RecordReader {
    /// Chooses encoding and delimiter by the bytes that have come.
    private func open() {
        let opening = FileOpening(buffer)
        if opening.isBinary {
            summary.obstacle = .notText
            summary.kind = opening.kind?.rawValue
            buffer = []
            return
        }
        buffer.removeFirst(opening.markLength)
        if let utf16 = opening.utf16 { beginTranscoding(utf16) }
        chooseDelimiter()
    }

    private func beginTranscoding(_ encoding: TextEncoding) {
        summary.encoding = encoding
        var start = UTF16Transcoder(encoding)
        let raw = buffer
        buffer = []
        raw.withUnsafeBytes { start.append($0, to: &buffer) }
        transcoder = start
    }

    private func chooseDelimiter() {
        buffer.withUnsafeBytes { bytes in
            let lines = Lines.all(
                in: UnsafeRawBufferPointer(rebasing: bytes.prefix(limits.sampleBytes))
            )
            let delimiter = Delimiter(of: lines, knows: knows, limits: limits)
            let quoting = Quoting(of: lines, delimiter: delimiter.byte)
            let parser = FieldParser(
                delimiter: delimiter.byte,
                quoting: quoting,
                cellLimit: limits.cells
            )
            for line in lines where LineContent(line) == .singleByte {
                parser.decoder.vote(line)
            }
            if delimiter.isNamed, let first = lines.first { cursor.skip(to: first.count) }
            if delimiter.isTied { summary.doubts.append(.ambiguousDelimiter) }
            summary.delimiter = delimiter.character
            summary.quote = Character(Unicode.Scalar(quoting.quote))
            summary.escapesQuotes = quoting.escapes
            self.parser = parser
        }
    }
}

extension RecordReader {
    /// Parses the lines that are whole, or at the end of the file all of them.
    private func drain(isLast: Bool, _ body: (Record) throws -> Void) rethrows {
        guard let parser else { return }
        try buffer.withUnsafeBytes { bytes in
            while let record = next(in: bytes, isLast: isLast, parser) {
                if record.cells.isEmpty, record.flaws.isEmpty { continue }
                recordCount += 1
                try body(record)
            }
        }
        if cursor.isSkipping || buffer.count - cursor.position > limits.recordBytes {
            cursor.isSkipping = true
            buffer.removeAll(keepingCapacity: true)
            cursor.dropBytes()
        } else {
            buffer.removeFirst(cursor.dropParsedBytes())
        }
        summary.encoding = transcoder == nil ? census.encoding(parser.decoder) : summary.encoding
    }

    /// The next record that is whole.
    private func next(
        in bytes: UnsafeRawBufferPointer,
        isLast: Bool,
        _ parser: FieldParser
    ) -> Record? {
        while true {
            let rest = isLast && cursor.position < bytes.count ? bytes.count : nil
            guard let end = Lines.end(in: bytes, from: cursor.position) ?? rest else {
                guard isLast else { return nil }
                if cursor.isSkipping { return passLongLine(to: cursor.position, parser) }
                return cursor.isInsideRecord ? reread(bytes, parser) : nil
            }
            let line = UnsafeRawBufferPointer(rebasing: bytes[cursor.position..<end])
            if cursor.isSkipping || (!cursor.isInsideRecord && line.count > limits.recordBytes) {
                return passLongLine(to: end, parser)
            }
            if isRunaway(line, end: end) { return reread(bytes, parser) }
            let content = LineContent(line)
            var hasEnded = parser.feed(line, content)
            if isLast, !hasEnded, end == bytes.count { hasEnded = parser.endLine() }
            cursor.passLine(to: end)
            if content != .ascii { census.sawHighBytes = true }
            if hasEnded { return endRecord(bytes, parser) }
        }
    }

    /// A record without cells in the place of a line that is too long to be one.
    private func passLongLine(to end: Int, _ parser: FieldParser) -> Record {
        parser.reset()
        cursor.isSkipping = false
        let record = Record(line: cursor.startLine, cells: [], flaws: [.fieldTooLong])
        cursor.skip(to: end)
        return record
    }

    /// Whether a quoted cell goes on too far, or has swallowed a line that is plainly a row.
    ///
    /// A row has a delimiter before each cell after the first; in prose a space follows each comma
    /// or semicolon. Only what stands before the line's first quote is counted.
    private func isRunaway(_ line: UnsafeRawBufferPointer, end: Int) -> Bool {
        guard cursor.isInsideRecord else { return false }
        if end - cursor.start > min(limits.recordBytes, credit) { return true }
        if cursor.line - cursor.startLine >= limits.recordLines { return true }
        guard let width, width >= 3, let delimiter = summary.delimiter.asciiValue else {
            return false
        }
        var delimiters = 0
        for index in line.indices {
            if line[index] == summary.quote.asciiValue { break }
            let isFollowedBySpace = index + 1 < line.count && line[index + 1] == 0x20
            if line[index] == delimiter, !isFollowedBySpace { delimiters += 1 }
        }
        return delimiters >= width - 1
    }

    /// The record that has just ended.
    private func endRecord(_ bytes: UnsafeRawBufferPointer, _ parser: FieldParser) -> Record {
        var flaws = census.flaws(of: parser)
        let cells = parser.takeCells()
        var written: [String]?
        if keepsSpaces || width.map({ cells.count > $0 }) == true {
            // Of too many cells the spaces are kept for a text that is to be joined again.
            let line = UnsafeRawBufferPointer(rebasing: bytes[cursor.start..<cursor.position])
            let untrimmed = parser.cells(ofLine: line, quotes: true, trims: false)
            if untrimmed.count == cells.count { written = untrimmed }
        }
        if cells.count >= limits.cells { flaws.append(.longRow) }
        credit = min(limits.rereadBytes, credit + cursor.position - cursor.start)
        defer { cursor.beginRecord() }
        return record(cells, written, flaws)
    }

    /// The first line of the record under way by itself, with its quotes as letters.
    private func reread(_ bytes: UnsafeRawBufferPointer, _ parser: FieldParser) -> Record {
        let end = Lines.end(in: bytes, from: cursor.start) ?? bytes.count
        let line = UnsafeRawBufferPointer(rebasing: bytes[cursor.start..<end])
        let cells = parser.cells(ofLine: line, quotes: false, trims: true)
        let written =
            keepsSpaces ? parser.cells(ofLine: line, quotes: false, trims: false) : nil
        credit -= cursor.position - end
        cursor.rewind(toEndOfFirstLine: end)
        defer { cursor.beginRecord() }
        return record(cells, written, [.unclosedQuote])
    }

    /// The record under way, without characters that cannot be seen.
    private func record(
        _ cells: [String],
        _ written: [String]?,
        _ flaws: [FindingCode]
    ) -> Record {
        guard mayHideCharacters, let shown = HiddenCharacters.removed(from: cells) else {
            return Record(line: cursor.startLine, cells: cells, written: written, flaws: flaws)
        }
        return Record(
            line: cursor.startLine,
            cells: shown,
            written: written.map { HiddenCharacters.removed(from: $0) ?? $0 },
            flaws: flaws + [.hiddenCharacters]
        )
    }
}
