import Domain
import Intake

#if canImport(TestTools)
import TestTools
#endif

/// Invariants of reading any workbook.
///
/// An input is a ZIP archive, which was made of `base` and then damaged; or parts of a workbook, each after a line of `#` and
/// its path, that take the places of those of `base`, so that what is made up reaches the reader of XML.
enum WorkbookInvariant {
    /// The first invariant that an input breaks; nil where it breaks none.
    static func breach(of input: [UInt8]) -> String? {
        let isArchive = input.starts(with: [0x50, 0x4B, 3, 4])
        let bytes = isArchive ? input : workbook(input).bytes
        let whole = Reading(bytes, chunk: bytes.count + 1)
        let chunk = Int(input.last ?? 0) + 1
        if whole != Reading(bytes, chunk: chunk) { return "pieces change the records" }
        if isArchive, whole.isSound, whole != Reading.ofBase { return "damage is not told" }
        return lineBreach(whole.records) ?? ReaderInvariant.deliveryBreach(of: bytes, chunk: chunk)
    }

    /// The workbook that every input is made of: two sheets that are read, one that is not, with texts in the cells and shared.
    static var base: WorkbookFile {
        let types = "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
        let heading = "<row r=\"1\">\(types)<c r=\"C1\" t=\"s\"><v>2</v></c></row>"
        let rows = """
            <row r="2"><c r="A2" s="1"><v>46314</v></c><c r="B2" s="2"><v>0.5</v></c><c r="C2" t="s"><v>3</v></c></row>\
            <row r="4" hidden="1"><c r="A4" s="1"><v>46315</v></c><c r="C4" t="inlineStr"><is><t>Br&#229;k</t></is></c></row>
            """
        let second = """
            <sheetData>\(heading)<row r="3"><c r="A3" t="str"><f>A2</f><v>2026-10-21</v></c><c r="C3" t="s"><v>4</v></c></row>\
            <row r="5"><c r="C5" t="s"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A3:A5"/></mergeCells>
            """
        return WorkbookFile(
            ["v 43": heading + rows, "v 44": second, "Om": WorkbookFile.rows([["hej"]])],
            strings: ["Datum", "Tid", "Text", "Klotter", "<r><t>Ho</t></r><r><t>t</t></r>"]
                .map { $0.hasPrefix("<") ? $0 : "<t>\($0)</t>" },
            formats: ["yyyy-mm-dd", "hh:mm"]
        )
    }

    /// The base with the parts of an input.
    static func workbook(_ input: [UInt8]) -> WorkbookFile {
        var book = base
        for section in String(decoding: input, as: UTF8.self).split(separator: "\n#") {
            let lines = section.split(separator: "\n", maxSplits: 1)
            guard let first = lines.first else { continue }
            let path = String(first.drop { $0 == "#" })
            let text = lines.count > 1 ? String(lines[1]) : ""
            if let index = book.parts.firstIndex(where: { $0.path == path }) {
                book.parts[index].text = text
            } else {
                book.parts.append((path, text))
            }
        }
        return book
    }

    private static func lineBreach(_ records: [Record]) -> String? {
        for (before, record) in zip(records, records.dropFirst()) where record.line <= before.line {
            return "lines do not rise"
        }
        let limits = ReadingLimits.default
        return records.contains { $0.cells.count > limits.cells } ? "too many cells" : nil
    }

    /// What was read of a file.
    private struct Reading: Equatable {
        let records: [Record]
        private let summary: ReadingSummary

        static let ofBase = Reading(base.bytes, chunk: .max)

        init(_ bytes: [UInt8], chunk: Int) {
            let reader = RecordReader { ["Datum", "Tid", "Text"].contains($0) }
            var records: [Record] = []
            ReaderInvariant.feed(bytes, chunk: chunk) {
                reader.feed($0) { records.append($0) }
            }
            summary = reader.finish { records.append($0) }
            self.records = records
        }

        /// Whether nothing is told that the base has not: a file without rows tells nothing.
        var isSound: Bool {
            summary.obstacle == nil && !summary.doubts.contains(.cutWorkbook)
                || summary.obstacle == .emptyFile
        }
    }
}
