import Domain
import Foundation
import Publishing

/// The pairs behind a linking as a table: `first;second;probability;judgement;why;answer`.
///
/// `answer` is empty, for a person to fill in; `LinkTable` reads the file back.
enum PairFile {
    private static let headings = ["first", "second", "probability", "judgement", "why", "answer"]
    private static let buffer = 1 << 16

    /// Writes a line for each pair, by the ids of its reports.
    static func write(_ links: [Link], to url: URL) throws {
        let file = try NewFile(url)
        let writer = CSVWriter.machine
        var text = writer.line(headings)
        func flush() throws {
            var bytes = text
            try bytes.withUTF8 { try file.write(UnsafeRawBufferPointer($0)) }
            text = ""
        }
        for link in links {
            text += writer.line([
                link.first, link.second, rounded(link.probability), link.judgement.rawValue,
                LinkWords.why(link), "",
            ])
            if text.utf8.count >= buffer { try flush() }
        }
        try flush()
    }

    private static func rounded(_ probability: Double) -> String {
        "\((probability * 1000).rounded() / 1000)"
    }
}
