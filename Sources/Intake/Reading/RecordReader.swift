import Domain
import Toolkit

/// Reader of a delivered file as records of text, in any CSV dialect and encoding that people send.
///
/// Bytes arrive in pieces of any size, and only the current record is kept. Encoding and delimiter are
/// detected by the first bytes, and the encoding again for each record, since it may change.
///
/// ```swift
/// let reader = RecordReader()
/// bytes.withUnsafeBytes { reader.feed($0) { record in records.append(record) } }
/// let summary = reader.finish { record in records.append(record) }
/// ```
public final class RecordReader {
    /// Number of headings, once known; it tells a row from a text with commas.
    public var width: Int? {
        get { splitter?.width ?? widthAtStart }
        set {
            widthAtStart = newValue
            splitter?.width = newValue
        }
    }

    /// Properties of the file that are known so far.
    public private(set) var summary = ReadingSummary()

    private let limits: ReadingLimits
    private let keepsSpaces: Bool
    private let sheet: String?
    private let isHeading: (String) -> Bool
    private var widthAtStart: Int?
    private var sample: [UInt8] = []
    private var transcoder: UTF16Transcoder?
    private var splitter: RecordSplitter?

    /// The bytes of a workbook, which can be read only as a whole.
    private var workbook: ByteStore?
    private var decoder = TextDecoder()
    private var tally = EncodingTally()
    private var recordCount = 0

    /// A reader that prefers the delimiter by which most cells of one row are headings; with
    /// `keepsSpaces`, records also hold their cells as written; with `sheet`, only that sheet of a
    /// workbook is read.
    public init(
        limits: ReadingLimits = .default,
        keepsSpaces: Bool = false,
        sheet: String? = nil,
        isHeading: @escaping (String) -> Bool = { _ in false }
    ) {
        self.limits = limits
        self.keepsSpaces = keepsSpaces
        self.sheet = sheet
        self.isHeading = isHeading
    }

    /// Reads the next bytes, and passes each complete record to `body`.
    public func feed(_ bytes: UnsafeRawBufferPointer, _ body: (Record) throws -> Void) rethrows {
        guard summary.obstacle == nil else { return }
        if let workbook { return collect(bytes, in: workbook) }
        if splitter != nil { return try read(bytes, isLast: false, body) }
        sample.append(contentsOf: bytes)
        if sample.count >= limits.sampleBytes { try open(isLast: false, body) }
    }

    /// Passes the remaining records to `body` after the last bytes, and returns the properties of the
    /// file.
    public func finish(_ body: (Record) throws -> Void) rethrows -> ReadingSummary {
        if splitter == nil, workbook == nil {
            try open(isLast: true, body)
        } else if workbook == nil {
            try read(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, body)
        }
        if let workbook, summary.obstacle == nil { try read(workbook, body) }
        if recordCount == 0, summary.obstacle == nil { summary.obstacle = .emptyFile }
        workbook = nil
        summary.hadBadBytes = transcoder?.sawBadBytes == true
        if decoder.isDoubtful { summary.doubts.append(.ambiguousEncoding) }
        return summary
    }
}

extension RecordReader {
    /// Detects encoding and delimiter by the bytes so far, and reads these.
    private func open(isLast: Bool, _ body: (Record) throws -> Void) rethrows {
        guard summary.obstacle == nil else { return }
        var bytes = sample
        sample = []
        let opening = FileOpening(bytes)
        if opening.kind?.mayBeWorkbook == true {
            let store = ByteStore()
            workbook = store
            return bytes.withUnsafeBytes { collect($0, in: store) }
        }
        if opening.isBinary {
            let isProtected = opening.kind == .xls && FileKind.isEncryptedWorkbook(bytes)
            summary.obstacle = isProtected ? .protectedFile : .notText
            summary.kind = opening.kind?.rawValue
            return
        }
        bytes.removeFirst(opening.markLength)
        if let utf16 = opening.utf16 {
            summary.encoding = utf16
            transcoder = UTF16Transcoder(utf16)
            bytes = bytes.withUnsafeBytes { transcode($0, isLast: isLast) }
        }
        let schema = bytes.withUnsafeBytes(SharePointSchema.init)
        bytes.removeFirst(schema.length)
        bytes.removeFirst(bytes.withUnsafeBytes { detectDialect($0, skipped: schema.lines) })
        try bytes.withUnsafeBytes { try split($0, isLast: isLast, body) }
    }

    /// Adds bytes of a workbook, up to the size that is read.
    private func collect(_ bytes: UnsafeRawBufferPointer, in store: ByteStore) {
        guard store.count + bytes.count <= limits.workbookBytes else {
            summary.obstacle = .fileTooLarge
            return
        }
        store.append(bytes)
    }

    /// Reads a workbook, all of whose bytes have arrived.
    private func read(_ store: ByteStore, _ body: (Record) throws -> Void) rethrows {
        let records = WorkbookRecords(
            store,
            sheet: sheet,
            limits: limits,
            isHeading: isHeading
        )
        while let record = records.next(width: widthAtStart ?? 0) {
            recordCount += 1
            summary.sheets = records.summary.sheets
            try body(record)
        }
        summary = records.summary
    }

    /// Detects the dialect by the first lines; returns the length of a line that only names the
    /// delimiter.
    private func detectDialect(_ bytes: UnsafeRawBufferPointer, skipped: Int) -> Int {
        let lines = Lines.all(
            in: UnsafeRawBufferPointer(rebasing: bytes.prefix(limits.sampleBytes))
        )
        let delimiter = Delimiter(of: lines, isHeading: isHeading, limits: limits)
        for line in lines where TextContent(line) == .singleByte { decoder.vote(line) }
        let quoting = Quoting(of: lines, delimiter: delimiter.byte)
        let splitter = RecordSplitter(
            delimiter: delimiter.byte,
            quoting: quoting,
            line: (delimiter.isNamed ? 2 : 1) + skipped,
            keepsSpaces: keepsSpaces,
            limits: limits
        )
        splitter.width = widthAtStart
        if delimiter.isTied { summary.doubts.append(.ambiguousDelimiter) }
        summary.delimiter = delimiter.character
        summary.quote = Character(Unicode.Scalar(quoting.quote))
        summary.escapesQuotes = quoting.escapes
        self.splitter = splitter
        return delimiter.isNamed ? lines.first?.count ?? 0 : 0
    }

    private func transcode(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> [UInt8] {
        var text: [UInt8] = []
        transcoder?.append(bytes, to: &text)
        if isLast { transcoder?.finish(to: &text) }
        return text
    }

    private func read(
        _ bytes: UnsafeRawBufferPointer,
        isLast: Bool,
        _ body: (Record) throws -> Void
    ) rethrows {
        if transcoder == nil { return try split(bytes, isLast: isLast, body) }
        try transcode(bytes, isLast: isLast).withUnsafeBytes {
            try split($0, isLast: isLast, body)
        }
    }

    private func split(
        _ bytes: UnsafeRawBufferPointer,
        isLast: Bool,
        _ body: (Record) throws -> Void
    ) rethrows {
        try splitter?.feed(bytes, isLast: isLast) { raw in
            recordCount += 1
            try body(record(raw))
        }
        if transcoder == nil { summary.encoding = tally.encoding(decoder) }
    }

    /// A record decoded, with the faults of its bytes.
    private func record(_ raw: RawRecord) -> Record {
        let scan = TextScan(raw.source)
        let content = TextContent(raw.source, scan)
        decoder.sawBadBytes = false
        var cells = decoder.decode(raw.cells, in: content)
        var written = raw.written.map { decoder.decode($0, in: content) }
        var flaws = decoder.sawBadBytes ? [FindingCode.badEncoding] : []
        if content != .ascii, tally.isUnlikeOthers(counting: content) {
            flaws.append(.mixedEncoding)
        }
        flaws += raw.flaws
        if scan.mayHide, TextCleaning.mayNeedIt(raw.source) {
            // U+FFFD in the file itself: an earlier program could not decode it either.
            if !decoder.sawBadBytes,
                cells.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") })
            {
                flaws.append(.badEncoding)
            }
            if let changed = TextCleaning.changed(cells) {
                cells = changed.cells
                written = written.map { TextCleaning.changed($0)?.cells ?? $0 }
                if changed.hadHidden { flaws.append(.hiddenCharacters) }
            }
        }
        if Lines.index(of: UInt8(ascii: "="), in: raw.source, from: 0, to: raw.source.count) != nil
        {
            cells = TextFormula.unwrapped(cells) ?? cells
        }
        return Record(line: raw.line, cells: cells, written: written, flaws: flaws)
    }
}
