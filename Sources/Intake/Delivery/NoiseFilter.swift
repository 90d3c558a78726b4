/// Recognition of records under the headings that are no rows.
struct NoiseFilter {
    let heading: Heading

    /// Whether a record is blank or repeats the headings.
    func isBlankOrHeading(_ record: Record) -> Bool {
        guard !record.cells.isEmpty, record.flaws.isEmpty else { return false }
        if record.cells.isEmpty(at: 0), record.cells.allSatisfy({ $0.trimmed.isEmpty }) {
            return true
        }
        return heading.isRepeated(by: record)
    }

    /// Whether a record may be a summary of the rows before it, or a note on the origin of the file.
    ///
    /// It begins with a word of such lines, contains a digit, and has at most one more cell. It is no
    /// row only at the end of the file.
    func mayBeSummary(_ record: Record) -> Bool {
        let cells = record.cells
        guard heading.cells.count >= 3, record.flaws.isEmpty,
            cells.indices.count(where: { !cells.isEmpty(at: $0) }) <= 2,
            let first = cells.first(where: { !$0.isEmpty }), first.utf8.count <= 80,
            cells.contains(where: Self.hasDigit)
        else { return false }
        let words = first.split { !$0.isLetter }.map(\.folded)
        return Self.openings.contains { words.starts(with: $0) } && !Self.tellsOfPeople(first)
            || Self.isCount(first)
    }

    /// Whether a record that may be a summary is only the number of something, wherever it is.
    func isTotal(_ record: Record) -> Bool {
        let filled = record.cells.filter { !$0.isEmpty }
        return filled.count == 1 && Self.isCount(filled[0])
    }

    /// Whether a total goes on as a sentence does: "Summa 3 ungdomar slogs".
    private static func tellsOfPeople(_ cell: String) -> Bool {
        let parts = cell.split(separator: " ").map(\.folded)
        guard parts.count >= 4, ["summa", "totalt", "total"].contains(parts[0]) else {
            return false
        }
        return Int(parts[1]) != nil
    }

    /// Whether a cell is the number of something: "Antal ronder: 49", "Antal redovisade: 31. Mörkertal råder."
    private static func isCount(_ cell: String) -> Bool {
        let before = String(cell.prefix { !$0.isNumber }).trimmed
        let words = before.split { !$0.isLetter }.map(\.folded)
        return words.first == "antal" && (2...3).contains(words.count) && before.hasSuffix(":")
    }

    private static func hasDigit(_ cell: String) -> Bool {
        cell.utf8.contains(where: \.isDigit)
    }

    private static let openings = [
        ["antal", "rader"], ["antal", "handelser"], ["antal", "poster"], ["antal", "rapporter"],
        ["summa"], ["totalt"], ["total"], ["slut", "pa"], ["slutrapport"], ["exporterad"],
        ["utskriven"], ["skapad", "av"], ["kalla"], ["sida"], ["rader"],
    ]
}

/// Phrases by which a reporter says that nothing happened: a nil report.
enum CalmPhrases {
    /// Whether a text is such a phrase, and nothing else.
    static func match(_ text: String) -> Bool {
        text.utf8.count <= 60 && mayBegin(text) && phrases.contains(text.folded)
    }

    /// Whether the first two letters can begin a phrase, so that most texts need not be folded.
    private static func mayBegin(_ text: String) -> Bool {
        let letters = text.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1 | 0x20) }
        return beginnings.contains(letters)
    }

    /// The first two bytes of each phrase, and those of "u a" and "u.a.".
    private static let beginnings = Set(
        phrases.map { $0.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) } } + [0x7520, 0x752E]
    )

    private static let phrases: Set<String> = [
        "lugnt", "alltlugnt", "detharvaritlugnt", "harvaritlugnt", "lugntivecka", "lugntdennavecka",
        "lugnperiod", "lugnvecka", "lugnnatt", "lugnkvall", "lugntpass", "ingetattrapportera",
        "intetattrapportera",
        "ingentingattrapportera",
        "ingahandelser", "ingahandelserattrapportera", "ingenhandelse", "ingetharhant", "ingethant",
        "ingenting", "ingarapporter", "ingaincidenter", "intetsarskilt", "ingetsarskilt",
        "ingetsarskiltattrapportera", "inget", "nollrapport", "ua", "utananmarkning",
    ]
}
