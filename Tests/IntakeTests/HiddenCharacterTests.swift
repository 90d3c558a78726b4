import Domain
import Foundation
import TestTools
import Testing

@testable import Intake

/// Words with characters that cannot be seen, in every file that people write (decision 0037).
struct HiddenCharacterTests {
    /// A word, the same with other characters, and whether it is the same word.
    struct Word: Decodable, Sendable, CustomTestStringConvertible {
        let id, word, dirty, expected: String
        let `where`: String
        var testDescription: String { id }
    }

    /// Words of the table but those of map files.
    private static let words = ReadingTruth.rows("characters", as: Word.self)
        .filter { $0.where != "area" }

    @Test(arguments: words)
    func `what cannot be seen never makes a word another`(row: Word) throws {
        let (clean, dirty) = (try #require(read(row.word, row)), read(row.dirty, row))
        #expect((dirty == clean) == (row.expected == "same"))
    }

    /// What is read of a word where it stands; nil where it is refused.
    private func read(_ word: String, _ row: Word) -> String? {
        switch row.where {
        case "reporter": category(of: word, named: row.word)
        case "roster": shift(word, like: row.word)
        case "gazetteer": first(StaffFile.gazetteer(bytes("namn\n\(word)\n"), file: "a").rows)?.name
        case "decision": verdict(word)
        case "heading": [word].index(ofHeading: row.word).map(String.init)
        case "yaml": StaffText.decoded(bytes("namn: \(word)\n"))?.exactForm
        default: nil
        }
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func first<Value>(_ values: [Value]) -> Value? { values.first }

    private func category(of word: String, named name: String) -> String? {
        let context = DeliveryContext.plain(categories: [Category(id: "x", name: name)])
        let read = Delivered("Datum;Plats;Typ;Text\n2026-10-20;Torget;\(word);a\n", context)
        return read.reports.first?.category ?? "unknown"
    }

    private func verdict(_ word: String) -> String? {
        let text = "rad;beslut;ansvarig;dag;från;till;plats;motivering\np1;\(word);chef;;;;;x\n"
        return StaffFile.decisions(bytes(text), file: "a").rows.first.map { "\($0.verdict)" }
    }

    /// A shift with the word in the column that it belongs in.
    private func shift(_ word: String, like clean: String) -> String? {
        var cells = ["väktare", "Lag A", "2026-11-06", "18.00", "24.00", "2", "schema", ""]
        let column: Int
        switch clean {
        case _ where clean.hasPrefix("Lag"): column = 1
        case _ where clean.hasPrefix("2026"): column = 2
        case "18.00": column = 3
        case "schema", "bokad vandring": column = 6
        default: column = 0
        }
        cells[column] = word
        let text =
            "funktion;lag;datum;från;till;antal;art;bunden till\n"
            + cells.joined(separator: ";") + "\n"
        return StaffFile.roster(bytes(text), file: "a").rows.first.map {
            "\($0.resource)|\($0.team)|\($0.time.start)|\($0.kind)"
        }
    }
}
