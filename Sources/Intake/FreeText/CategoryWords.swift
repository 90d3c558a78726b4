import Domain
import Toolkit

/// The municipality's categories as hypotheses about a text: which kinds of incidents each holds, and its own words.
struct CategoryWords {
    /// Patterns of the lexicon, of the municipality's categories and of its lists.
    private(set) var patterns: WordPatterns<TextSign>

    /// Index of the category that holds each kind; a kind without one is a hypothesis of its own.
    private(set) var holders: [IncidentConcept: Int] = [:]

    /// Joins the lexicon with the categories and the municipality's lists.
    init(_ categories: [Category], calm: [String], serious: [String]) {
        let lexicon = Self.lexicon
        patterns = lexicon
        let own = categories.map { category in
            category.kind.isVoice || category.kind == .calm
                ? [] : ([category.name] + category.aliases).map(Self.phrases)
        }
        bind(own, by: lexicon)
        for (index, phrases) in own.enumerated() {
            for phrase in phrases.joined() { add(phrase, of: index, lexicon) }
        }
        for word in serious { patterns.add(Self.pattern(of: word.lowercased()), .serious) }
        for phrase in calm {
            patterns.add(FreeText(phrase).words.map(\.text), .calm)
        }
    }

    private static let lexicon: WordPatterns<TextSign> = {
        var patterns = WordPatterns<TextSign>()
        for entry in TextLexicon.entries {
            patterns.add(entry.words, .incident(entry.concept, entry.weight))
        }
        patterns.add(TextLexicon.harmless, .harmless)
        patterns.add(TextLexicon.calm, .calm)
        patterns.add(TextLexicon.occurrence, .occurrence)
        return patterns
    }()

    /// Gives each kind to the category whose name has a word of it, else to one with such an alias, the weightiest first.
    private mutating func bind(_ own: [[[String]]], by lexicon: WordPatterns<TextSign>) {
        var best: [IncidentConcept: (rank: Double, index: Int)] = [:]
        for (index, phrases) in own.enumerated() {
            for (number, words) in phrases.enumerated() {
                for (concept, weight) in words.flatMap({ Self.concepts(in: $0, lexicon) }) {
                    let rank = weight + (number == 0 ? 10 : 0)
                    if rank > best[concept]?.rank ?? 0 { best[concept] = (rank, index) }
                }
            }
        }
        for concept in IncidentConcept.allCases {
            holders[concept] = (best[concept] ?? concept.parent.flatMap { best[$0] })?.index
        }
    }

    /// Adds a word of a category, unless the lexicon already gives it to the category.
    private mutating func add(_ phrase: String, of index: Int, _ lexicon: WordPatterns<TextSign>) {
        let known = Self.concepts(in: phrase, lexicon)
        guard !known.contains(where: { holders[$0.0] == index }) else { return }
        let weight = known.map(\.1).max() ?? Self.ownWeight
        for pattern in Self.inflected(phrase) {
            patterns.add(pattern, .category(index, weight))
        }
    }

    /// Weight of a category's own word that the lexicon does not know; decision 0041.
    private static let ownWeight = 3.0

    private static func concepts(in phrase: String, _ lexicon: WordPatterns<TextSign>)
        -> [(IncidentConcept, Double)]
    {
        lexicon.matches(in: FreeText(phrase)).compactMap { match in
            guard case .incident(let concept, let weight) = match.meaning else { return nil }
            return (concept, weight)
        }
    }

    /// The parts of a name: "Stöld och inbrott" and "skadegörelse/klotter" are two each.
    private static func phrases(of name: String) -> [String] {
        let joined = name.lowercased().split { $0 == "/" || $0 == "," || $0 == "&" }
        return joined.flatMap { part in
            part.split(separator: " ").split { ["och", "eller", "samt"].contains($0) }
                .map { $0.joined(separator: " ") }
        }
        .filter { $0.count >= 3 && !vague.contains($0) }
    }

    private static let vague: Set<String> = [
        "annat", "övrigt", "övriga", "diverse", "okänd", "okänt", "händelse", "brott", "person",
        "plats", "ordning", "ärende",
    ]
}

/// Inflection of the municipality's words.
extension CategoryWords {
    /// Patterns for the forms of a phrase of one or several words.
    static func inflected(_ phrase: String) -> [[String]] {
        let words = FreeText(phrase).words.map(\.text)
        if words.count > 1 { return [words.map { stem($0) + "*" }] }
        guard let word = words.first else { return [] }
        let root = stem(word)
        if root.count >= 5 { return [["*\(root)*"]] }
        return endings.map { [root + $0] }
    }

    /// The pattern for a word of a list, in any form and at the end of compounds where it is long.
    static func pattern(of word: String) -> [String] {
        let words = FreeText(word).words.map { stem($0.text) + "*" }
        guard words.count == 1, let only = words.first, only.count > 6 else { return words }
        return ["*" + only]
    }

    private static func stem(_ word: String) -> String {
        String(decoding: SwedishStemmer.stem(Array(word.utf8)), as: UTF8.self)
    }

    private static let endings = [
        "", "n", "t", "s", "en", "et", "ar", "er", "or", "na", "ens", "ets", "arna", "erna", "orna",
        "a", "e", "ad", "at", "ade", "ades", "ats", "ande",
    ]
}
