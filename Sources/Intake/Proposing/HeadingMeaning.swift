import Domain
import Toolkit

/// What a heading says about its column.
struct HeadingMeaning {
    /// How plainly it names each field: 1 and more for a usual heading, less for a part of one or a similar spelling.
    private(set) var fields: [ColumnMap.Field: Double] = [:]

    /// How plainly it says why the column is not to be read.
    private(set) var reasons: [UnreadColumn.Reason: Double] = [:]

    /// Whether it is only a number or a word such as "Fråga 3", so that the cells alone tell.
    private(set) var isMute = false

    /// The meaning of a heading; what stands in parentheses, and a number before a question, is left out.
    init(_ heading: String) {
        let text = FreeText(Self.main(heading))
        isMute = text.words.allSatisfy { word in
            Self.muteWords.contains(word.text.filter(\.isLetter)) || Int(word.text) != nil
        }
        guard !isMute else { return }
        for match in HeadingLexicon.patterns.matches(in: text) where !match.isDenied {
            let bonus = match.words == 0...(text.words.count - 1) ? Self.wholeBonus : 0
            switch match.meaning {
            case .field(let field, let weight): add(field, weight + bonus)
            case .unread(let reason, let weight):
                reasons[reason] = max(reasons[reason] ?? 0, weight + bonus)
            }
        }
        addCommonWords(heading, isQuestion: text.words.count > 3)
    }

    /// A heading that the reporter's map gives a field.
    init(mapped field: ColumnMap.Field) {
        fields[field] = Self.mapped
    }

    /// Whether the map has decided.
    var isMapped: Bool { fields.values.contains(Self.mapped) }

    /// Whether it says anything.
    var isEmpty: Bool { fields.isEmpty && reasons.isEmpty }

    /// How plainly it names the field that it names best.
    var best: Double { fields.values.max() ?? 0 }

    /// The best reason not to read the column, where no field is named as plainly.
    var reason: UnreadColumn.Reason? {
        let best = reasons.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
        return best.flatMap { $0.value >= self.best ? $0.key : nil }
    }

    /// Score of a mapped heading, more than any other.
    private static let mapped = 3.0

    /// More for a phrase that is the whole heading; decision 0044.
    private static let wholeBonus = 0.3

    /// Score of a common heading; decision 0044.
    private static let common = 1.2

    private mutating func add(_ field: ColumnMap.Field?, _ score: Double) {
        if let field { fields[field] = max(fields[field] ?? 0, score) }
    }

    /// Adds the words by which files are read without a map, parts of them and similar spellings.
    private mutating func addCommonWords(_ heading: String, isQuestion: Bool) {
        let folded = Self.main(heading).folded
        if let (field, _) = CommonHeadings.field(of: folded) { return add(field, Self.common) }
        if isEmpty, folded.count >= 4 {
            let words = CommonHeadings.words.filter { $0.count >= 4 }
            let nearest = Spelling.nearest(to: folded, among: words)
            add(nearest.flatMap(CommonHeadings.field)?.field, 0.6)
        }
        if isQuestion { return }
        for word in heading.split(whereSeparator: { !$0.isLetter }).map(\.folded) {
            add(CommonHeadings.field(of: word)?.field, 0.6)
            add(Self.fieldByEnding(of: word), 0.5)
        }
    }

    /// The field of the last part of a compound: "larmtid", "rondnr".
    private static func fieldByEnding(of word: String) -> ColumnMap.Field? {
        if word.hasSuffix("nr") || word.hasSuffix("nummer") { return .caseNumber }
        if word.hasPrefix("under") { return nil }
        let endings = CommonHeadings.words.filter { $0.count >= 3 && word.count > $0.count }
        let longest = endings.filter(word.hasSuffix).max { ($0.count, $1) < ($1.count, $0) }
        return longest.flatMap(CommonHeadings.field)?.field
    }

    /// The heading without parentheses and without a number before it; the whole where nothing would be left.
    private static func main(_ heading: String) -> String {
        var (main, depth) = ("", 0)
        for character in heading {
            if character == "(" { depth += 1 }
            if depth == 0 { main.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        let afterNumber = main.drop { $0.isNumber || $0 == "." || $0 == ")" || $0.isWhitespace }
        return afterNumber.contains(where: \.isLetter) ? String(afterNumber).trimmed : heading
    }

    private static let muteWords: Set<String> = [
        "", "fråga", "frågan", "kolumn", "kol", "fält", "svar", "svaret", "question", "column",
        "field",
        "answer", "unnamed", "x", "f", "q", "c", "col",
    ]
}

/// What a word or phrase of a heading says.
enum HeadingSign: Sendable {
    /// The field, and how plainly.
    case field(ColumnMap.Field, Double)
    /// Why the column is not to be read, and how plainly.
    case unread(UnreadColumn.Reason, Double)
}
