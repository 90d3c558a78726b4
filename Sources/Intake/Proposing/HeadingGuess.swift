import Domain
import Toolkit

/// Which fields a heading may stand for, by its words.
enum HeadingGuess {
    /// The fields with how much the heading says for each: 1 for a common word, less for a part of it
    /// or another spelling.
    static func scores(_ heading: String) -> [ColumnMap.Field: Double] {
        let folded = heading.folded
        if let (field, _) = Column.field(of: folded) { return [field: 1] }
        if let field = others[folded] { return [field: 1] }
        var scores: [ColumnMap.Field: Double] = [:]
        func add(_ field: ColumnMap.Field?, _ score: Double) {
            if let field { scores[field] = max(scores[field] ?? 0, score) }
        }
        for word in heading.split(whereSeparator: { !$0.isLetter }).map(\.folded) {
            add(Column.field(of: word)?.field ?? others[word], 0.6)
            add(fieldByEnding(of: word), 0.5)
        }
        let nearest = Spelling.nearest(to: folded, among: Column.words.filter { $0.count >= 4 })
        if folded.count >= 4 { add(nearest.flatMap(Column.field)?.field, 0.6) }
        return scores
    }

    /// What the last part of a compound says: "larmtid", "rondnr".
    private static func fieldByEnding(of word: String) -> ColumnMap.Field? {
        if word.hasSuffix("nr") || word.hasSuffix("nummer") { return .caseNumber }
        let endings = Column.words.filter { $0.count >= 3 && word.count > $0.count }
        let longest = endings.filter(word.hasSuffix).max { ($0.count, $1) < ($1.count, $0) }
        return longest.flatMap(Column.field)?.field
    }

    /// Words that say enough to guess by, and too little to read a file by.
    private static let others: [String: ColumnMap.Field] = [
        "when": .date, "start": .date, "where": .place, "what": .category, "vad": .category,
        "offence": .category, "offense": .category, "crime": .category, "art": .category,
        "notes": .text, "comment": .text, "comments": .text, "end": .endTime,
        "reported": .reportedAt, "inlamnad": .reportedAt, "inskickat": .reportedAt,
        "iakttagelse": .text, "kalla": .origin, "source": .origin,
    ]
}
