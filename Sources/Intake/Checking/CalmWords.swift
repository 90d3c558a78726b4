/// Recognises that a reporter says that there is nothing to tell.
enum CalmWords {
    /// Whether a text says that it was calm, and nothing else.
    static func say(_ text: String) -> Bool {
        text.utf8.count <= 60 && mayBegin(text) && phrases.contains(text.folded)
    }

    /// Whether the first letters can begin one of the phrases: spares most texts being folded.
    private static func mayBegin(_ text: String) -> Bool {
        let letters = text.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1 | 0x20) }
        return beginnings.contains(letters)
    }

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
