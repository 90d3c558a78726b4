import Foundation
import Intake
import Testing

/// Sentences as reporters write them, with each name in braces; all names are made up.
///
/// `seen.txt` is looked at while the masker is mended, `held-out.txt` only measured.
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

/// How the names of one sentence were masked.
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

    /// The text without braces, and where they stood.
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

    /// What of a text became "[namn]": what stands between the pieces that are left.
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
