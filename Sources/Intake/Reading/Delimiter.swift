/// The character between cells, chosen by how well the first lines then fit.
struct Delimiter {
    let byte: UInt8

    /// Whether the first line only names the delimiter, as Excel writes it: `sep=;`.
    let isNamed: Bool

    /// Whether another character fits as well.
    let isTied: Bool

    var character: Character { Character(Unicode.Scalar(byte)) }

    private static let candidates = Array(";,\t|".utf8)

    /// Chooses by the best row of headings, then by how many records have equally many cells.
    ///
    /// - Parameters:
    ///   - lines: The file's first lines.
    ///   - knows: Whether a cell is a heading that the reader looks for.
    ///   - limits: Limits of a record.
    init(
        of lines: [UnsafeRawBufferPointer],
        knows: (String) -> Bool,
        limits: ReadingLimits
    ) {
        if let first = lines.first, let named = Self.named(by: first) {
            (byte, isNamed, isTied) = (named, true, false)
            return
        }
        var best = (score: (-1, -1), byte: Self.candidates[0])
        var isTied = false
        for byte in Self.candidates {
            let records = Self.records(of: lines.prefix(50), delimiter: byte, limits: limits)
            let score = Self.score(records, knows: knows)
            if score == best.score { isTied = score.1 > 0 }
            if score > best.score { (best, isTied) = ((score, byte), false) }
        }
        (byte, isNamed, self.isTied) = (best.byte, false, isTied)
    }

    private static func named(by line: UnsafeRawBufferPointer) -> UInt8? {
        guard line.count >= 5, line.count <= 7, line.starts(with: "sep=".utf8) else { return nil }
        return line[4]
    }

    private static func score(_ records: [[String]], knows: (String) -> Bool) -> (Int, Int) {
        let known = records.map { $0.count(where: knows) }.max() ?? 0
        var widths: [Int: Int] = [:]
        for record in records where record.count > 1 { widths[record.count, default: 0] += 1 }
        return (known, widths.values.max() ?? 0)
    }

    private static func records(
        of lines: some Sequence<UnsafeRawBufferPointer>,
        delimiter: UInt8,
        limits: ReadingLimits
    ) -> [[String]] {
        let parser = FieldParser(delimiter: delimiter, cellLimit: limits.cells)
        var decoder = TextDecoder()
        var records: [[String]] = []
        var content = TextContent.ascii
        for line in lines {
            // A record may have come over several lines, each written otherwise.
            content = max(content, TextContent(line))
            guard parser.feed(line) else { continue }
            records.append(Array(decoder.decode(parser.cells, in: content)))
            parser.beginRecord()
            content = .ascii
        }
        return records
    }
}
