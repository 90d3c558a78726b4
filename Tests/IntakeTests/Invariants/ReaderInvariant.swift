import Domain
import Intake

/// Invariants of reading any file.
///
/// The first byte of an input is the size of the pieces in which the rest arrives.
enum ReaderInvariant {
    /// The first invariant that an input breaks; nil where it breaks none.
    static func breach(of input: [UInt8]) -> String? {
        guard let first = input.first else { return nil }
        let (chunk, bytes) = (Int(first) + 1, Array(input.dropFirst()))
        let whole = records(bytes, chunk: bytes.count + 1)
        if whole != records(bytes, chunk: chunk) { return "pieces change the records" }
        return lineBreach(whole, of: bytes) ?? letterBreach(whole, of: bytes)
            ?? deliveryBreach(of: bytes, chunk: chunk)
    }

    private static func lineBreach(_ records: [Record], of bytes: [UInt8]) -> String? {
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        var last = 0
        for record in records {
            if record.line <= last { return "lines do not rise" }
            if record.line > lines { return "a line beyond the end" }
            last = record.line
        }
        return nil
    }

    /// Every letter of an ASCII file is in some cell.
    private static func letterBreach(_ records: [Record], of bytes: [UInt8]) -> String? {
        let isPlain = bytes.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || $0 == 0x0A || $0 == 0x0D) }
        guard isPlain, !bytes.starts(with: "sep=".utf8), !records.isEmpty else { return nil }
        if bytes.starts(with: "%PDF".utf8) || bytes.starts(with: "{\\rtf".utf8) { return nil }
        let read = records.flatMap(\.cells).reduce(0) { $0 + letters($1.utf8) }
        return letters(bytes) == read ? nil : "letters are lost or doubled"
    }

    private static func letters(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.count { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }

    /// The sum of rows is right, each row has an outcome with its reason, and no U+FFFD is silent.
    static func deliveryBreach(of bytes: [UInt8], chunk: Int) -> String? {
        let (rows, summary) = delivery(bytes, chunk: bytes.count + 1)
        let (rowsInPieces, summaryInPieces) = delivery(bytes, chunk: chunk)
        if rows != rowsInPieces || summary != summaryInPieces { return "pieces change the rows" }
        if summary.rows != rows.count { return "the sum does not hold" }
        let areSilent = !summary.findings.contains { $0.code == .badEncoding }
        for row in rows {
            if row.outcome == .reports([]) { return "an accepted row without report" }
            let codes = row.findings.map(\.code)
            if row.outcome == .quarantined, codes.isEmpty { return "quarantined without reason" }
            let isBroken = row.cells.contains { $0.unicodeScalars.contains("\u{FFFD}") }
            let hadIt = String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{FFFD}")
            if isBroken, areSilent, !hadIt, !codes.contains(.badEncoding) {
                return "U+FFFD in silence"
            }
        }
        return nil
    }

    private static func records(_ bytes: [UInt8], chunk: Int) -> [Record] {
        let reader = RecordReader()
        var records: [Record] = []
        feed(bytes, chunk: chunk) { reader.feed($0) { records.append($0) } }
        _ = reader.finish { records.append($0) }
        return records
    }

    private static func delivery(_ bytes: [UInt8], chunk: Int) -> ([ReadRow], DeliverySummary) {
        let reader = DeliveryReader(context, masker: masker)
        var rows: [ReadRow] = []
        feed(bytes, chunk: chunk) { reader.feed($0) { rows.append($0) } }
        let summary = reader.finish { rows.append($0) }
        return (rows, summary)
    }

    /// Hands on bytes in pieces of a size.
    static func feed(_ bytes: [UInt8], chunk: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        var start = 0
        while start < bytes.count {
            let end = chunk < bytes.count - start ? start + chunk : bytes.count
            bytes[start..<end].withUnsafeBytes(body)
            start = end
        }
    }

    private static let masker = Masker(keeping: ["Åsa", "Karl Johans torg"])

    private static let context = DeliveryContext(
        reporter: Reporter(id: "vakt", name: "Vaktbolaget", type: "bevakning"),
        file: "2026-v43.csv",
        delivery: "hash",
        receivedOn: Day(number: 20_760)
    )
}
