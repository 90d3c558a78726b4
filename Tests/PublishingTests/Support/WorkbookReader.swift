import Foundation
import Testing

/// Reads a workbook by unzip and its XML, without any of the program's own code: to check what it writes.
struct WorkbookReader {
    private let parts: [String: String]

    init(_ bytes: [UInt8]) throws {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appending(path: UUID().uuidString)
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? manager.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appending(path: "book.xlsx"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
        process.arguments = ["-qq", "book.xlsx"]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let names = try manager.subpathsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".xml") || $0.hasSuffix(".rels")
        }
        let pairs = try names.map { name in
            (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
        parts = Dictionary(uniqueKeysWithValues: pairs)
    }

    /// A part's text; empty where there is none.
    func part(_ name: String) -> String {
        parts[name] ?? ""
    }

    /// All parts one after the other.
    var text: String {
        parts.sorted { $0.key < $1.key }.map(\.value).joined()
    }

    /// Names of the sheets, in order.
    var sheets: [String] {
        part("xl/workbook.xml").matches(of: /<sheet name="([^"]*)"/).map { String($0.output.1) }
    }

    /// The cells of a sheet, by name such as `B2`: kind and content, the shared string where it is one.
    func cells(_ sheet: Int) -> [String: (kind: String, value: String)] {
        let strings = part("xl/sharedStrings.xml")
            .matches(of: /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/)
            .map { WorkbookReader.plain(String($0.output.1)) }
        let cells = part("xl/worksheets/sheet\(sheet).xml")
            .matches(
                of: /<c r="([A-Z]+[0-9]+)"(?: s="[0-9]+")?(?: t="(\w+)")?><v>([^<]*)<\/v><\/c>/
            )
        return Dictionary(
            uniqueKeysWithValues: cells.map { cell in
                let (_, name, kind, value) = cell.output
                let text = kind == "s" ? Int(value).map { strings[$0] } : nil
                return (String(name), (String(kind ?? "n"), text ?? String(value)))
            }
        )
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
            "&quot;",
            with: "\""
        )
        .replacing("_x005F_", with: "_").replacing("&amp;", with: "&")
    }
}
