import Foundation
import Intake
import Testing

/// Sentences as reporters write them, with each name in braces; all names are made up.
///
/// `seen.txt` may be used to improve the masker, `held-out.txt` only to measure it.
struct NameSampleTests {
    @Test(arguments: [("seen", 0.95, 0.95), ("held-out", 0.95, 0.95)])
    func `names are found, and little else is`(part: String, recall: Double, precision: Double)
        throws
    {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "NameSample/\(part).txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let scores = lines.map { NameScore(of: String($0)) }
        let names = scores.reduce(0) { $0 + $1.names }
        let found = scores.reduce(0) { $0 + $1.found }
        let masks = scores.reduce(0) { $0 + $1.masks }
        let wrong = scores.reduce(0) { $0 + $1.wrong }
        #expect(names > 200)
        #expect(Double(found) >= recall * Double(names), "\(found) of \(names)")
        #expect(Double(wrong) <= (1 - precision) * Double(masks), "\(wrong) of \(masks)")
    }
}

/// Masking of the names of one sentence.
private struct NameScore {
    private(set) var names = 0
    private(set) var found = 0
    private(set) var masks = 0
    private(set) var wrong = 0

    init(of line: String) {
        let gold = Self.spans(of: line)
        let masked = Self.maskedSpans(of: gold.text)
        names = gold.spans.count
        masks = masked.count
        let isNamed = Set(gold.spans.joined())
        let isMasked = Set(masked.joined())
        let isLetter = gold.text.map(\.isLetter)
        found = gold.spans.count { $0.allSatisfy { !isLetter[$0] || isMasked.contains($0) } }
        wrong = masked.count { !$0.allSatisfy { !isLetter[$0] || isNamed.contains($0) } }
    }

    /// The text without braces, and the ranges between them.
    private static func spans(of line: String) -> (text: String, spans: [Range<Int>]) {
        var (text, spans, start) = ("", [Range<Int>](), 0)
        for character in line {
            switch character {
            case "{": start = text.count
            case "}": spans.append(start..<text.count)
            default: text.append(character)
            }
        }
        return (text, spans)
    }

    /// Ranges of a text that became "[namn]", between the pieces that are left.
    private static func maskedSpans(of text: String) -> [Range<Int>] {
        let pieces = Masker().mask(text).text.components(separatedBy: "[namn]")
        var position = pieces[0].count
        return pieces.dropFirst().enumerated().map { index, piece in
            let isLast = index == pieces.count - 2
            let rest = text.dropFirst(position + 1)
            let next = rest.range(of: piece).map {
                text.distance(from: text.startIndex, to: $0.lowerBound)
            }
            let end = isLast || piece.isEmpty ? text.count - piece.count : next ?? text.count
            defer { position = end + piece.count }
            return position..<end
        }
    }
}

/// Words at the beginning of reports, many of which are names as well.
struct OpeningWordTests {
    @Test(arguments: [
        "Ruta krossad", "Rutan krossad", "Elva ungdomar på torget", "Inga ungdomar syntes",
        "Finns risk att det händer igen", "Mörk parkering", "Stolpe påkörd", "Strid mellan gäng",
        "Söder om kyrkan", "Marina området", "Mattan i trapphuset brann", "Kajan vid hamnen",
        "Visar knivar", "Blanka vapen", "Samme man som förra veckan", "Urban miljö", "Axel skadad",
        "Sten kastades", "Björn syntes", "Stig vid skogen", "Dag och natt", "Eld i container",
        "Hans cykel stals", "Per natt", "Vass kniv", "Stark lukt av rök", "Skott hördes",
        "Mark förorenad", "Storm fällde träd", "Juni var lugn", "Mars månad", "Hall vandaliserad",
        "Vall vid ån", "Frisk bris", "Jack i dörren", "Roman hittades", "Rena slagsmålet",
    ])
    func `a word at the beginning of a sentence is no name by that alone`(text: String) {
        #expect(Masker().mask(text).text == text)
    }

    @Test(arguments: ["Elva Karlsson", "Ruta Andersson", "eleven Finn", "Axel Mörk", "Inga Strid"])
    func `the same word is masked where its context shows a person`(text: String) {
        #expect(Masker().mask(text).text != text)
    }
}
