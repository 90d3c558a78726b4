import Domain
import Glibc

@testable import Intake

/// How far a file is read.
enum Stage: String, CaseIterable {
    /// Into cells of bytes: what the bare loop of libcsv does.
    case split
    /// Into cells known to be text.
    case records
    /// Into reports.
    case typed
    /// Into reports without person data.
    case masked

    /// Reads a file from its beginning to its end.
    func read(_ file: Int32, delimiter: UInt8) -> Total {
        switch self {
        case .split: split(file, delimiter)
        case .records: records(file)
        case .typed: reports(file, masks: false)
        case .masked: reports(file, masks: true)
        }
    }

    private func split(_ file: Int32, _ delimiter: UInt8) -> Total {
        var total = Total()
        let splitter = RecordSplitter(delimiter: delimiter)
        pieces(of: file) { piece in
            splitter.feed(piece, isLast: piece.isEmpty) { record in
                if total.rows == 0 { splitter.width = record.cells.count }
                total.add(record.cells)
            }
        }
        return total
    }

    private func records(_ file: Int32) -> Total {
        var total = Total()
        let reader = RecordReader()
        pieces(of: file) { reader.feed($0) { total.add($0.cells) } }
        _ = reader.finish { total.add($0.cells) }
        return total
    }

    /// Rows that became reports, and the bytes of what they were made of.
    private func reports(_ file: Int32, masks: Bool) -> Total {
        var total = Total()
        let context = DeliveryContext(
            reporter: Reporter(id: "alla", name: "Alla", type: ""),
            file: "leverans.csv",
            delivery: String(repeating: "0", count: 64),
            receivedOn: Day(number: 20_800),
            masks: masks
        )
        let reader = DeliveryReader(context, masker: Masker())
        func take(_ row: ReadRow) {
            if case .reports = row.outcome { total.add(row.cells) }
        }
        pieces(of: file) { reader.feed($0, take) }
        _ = reader.finish(take)
        return total
    }

    /// Hands on a file piece by piece, and an empty piece at its end.
    private func pieces(of file: Int32, _ body: (UnsafeRawBufferPointer) -> Void) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            let count = Glibc.read(file, buffer.baseAddress, buffer.count)
            body(UnsafeRawBufferPointer(rebasing: buffer[..<max(0, count)]))
            if count <= 0 { return }
        }
    }
}

/// What a file came to.
struct Total {
    private(set) var rows = 0
    private(set) var fields = 0
    private(set) var bytes = 0

    mutating func add(_ cells: Cells) {
        rows += 1
        fields += cells.count
        bytes += cells.size
    }
}
