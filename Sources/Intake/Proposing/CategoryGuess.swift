import Domain
import Toolkit

/// Suggestion of the municipality's categories for a reporter's word, by spelling, stem and synonyms.
struct CategoryGuess {
    /// Category that a word may mean.
    struct Guess: Hashable {
        let category: CategoryID

        /// Whether it is certain.
        let isSure: Bool
    }

    private let words: [(folded: String, category: CategoryID)]
    private let known: [String: CategoryID]
    private let synonyms: [(word: String, category: CategoryID)]

    /// Suggestions among these categories.
    init(_ categories: [Category]) {
        words = categories.flatMap { category in
            (category.aliases + [category.name, category.id]).map { ($0.folded, category.id) }
        }
        known = Dictionary(words.map { ($0.folded, $0.category) }) { first, _ in first }
        let kinds = words.map { (IncidentSynonyms.groups(of: $0.folded), $0.category) }
        synonyms = IncidentSynonyms.groups.enumerated().flatMap { index, group in
            let categories = Set(kinds.filter { $0.0.contains(index) }.map(\.1)).sorted()
            return group.flatMap { word in categories.map { (word, $0) } }
        }
    }

    /// Whether a word is a category's own, or has a suggestion.
    func hasGuess(_ word: String) -> Bool {
        known[word.folded] != nil || !guesses(word).isEmpty
    }

    /// Whether a word is a category's own.
    func isKnown(_ word: String) -> Bool {
        known[word.folded] != nil
    }

    /// Categories that a word may mean, best first.
    ///
    /// Certain where it contains a category's own word, and only one; words of the same stem, similar
    /// spellings and synonyms are not.
    func guesses(_ word: String) -> [Guess] {
        let parts = word.split { !$0.isLetter }.map(\.folded)
            .filter { $0.count >= 3 && !Self.stopWords.contains($0) }
        let whole = categories { own in parts.contains(own) }
        if whole.count == 1 { return [Guess(category: whole[0], isSure: true)] }
        let found =
            whole + categories { own in parts.contains { Self.shareStem($0, own) } }
            + nearest(to: word) + synonymous(with: parts)
        var seen: Set<CategoryID> = []
        return found.filter { seen.insert($0).inserted }.map { Guess(category: $0, isSure: false) }
    }

    /// Words of category names that do not tell categories apart.
    private static let stopWords: Set<String> = [
        "larm", "forsok", "misstankt", "misstankta", "grov", "ovrigt", "annat", "annan", "diverse",
        "person", "personer", "brott", "handelse", "plats", "miljo", "och", "eller", "mot", "vid",
    ]

    private func categories(where fits: (String) -> Bool) -> [CategoryID] {
        var seen: Set<CategoryID> = []
        return words.filter { fits($0.folded) && seen.insert($0.category).inserted }.map(\.category)
    }

    /// Whether one word begins or ends with the other, or both have a long prefix in common.
    private static func shareStem(_ part: String, _ own: String) -> Bool {
        if own.count >= 4, part.hasPrefix(own) || part.hasSuffix(own) { return true }
        if part.count >= 5, own.hasPrefix(part) || own.hasSuffix(part) { return true }
        let stem = zip(part, own).prefix { $0 == $1 }.count
        return stem >= 5 && stem * 3 >= max(part.count, own.count) * 2
    }

    private func nearest(to word: String) -> [CategoryID] {
        let folded = word.folded
        guard folded.count >= 4,
            let near = Spelling.nearest(to: folded, among: words.map(\.folded)),
            near.prefix(2) == folded.prefix(2)
        else { return [] }
        return known[near].map { [$0] } ?? []
    }

    private func synonymous(with parts: [String]) -> [CategoryID] {
        synonyms.filter { synonym in
            parts.contains { $0 == synonym.word || Self.shareStem($0, synonym.word) }
        }
        .map(\.category)
    }
}

/// Synonyms that Swedish reporters use for kinds of incidents.
enum IncidentSynonyms {
    /// Groups of synonyms, as `folded` spells them.
    static let groups: [[String]] = [
        "skadegorelse klotter vandalisering vandalism averkan sabotage forstorelse krossat tags graffiti",
        "nedskrapning skrap sopor dumpning dumpat avfall stadning nedskrapat",
        "ungdomssamling ungdomar ungdomsgang samling gang hang folksamling",
        "ordningsstorning storning storande brak ovasen oljud stok ordning ordningslagen skrik musik",
        "narkotika droger drog langning cannabis narkotikabrott droghantering",
        "berusning berusad alkohol fylleri lob onykter dryckenskap fyllo",
        "hot ofredande trakasseri trakasserier krankning forargelse",
        "misshandel vald slagsmal valdsbrott overfall ran handgemang",
        "stold inbrott snatteri tillgrepp tjuv stulen stulet haleri",
        "brand eld eldning mordbrand anlagd brinner pyroteknik smallare",
        "buskorning trafik moped mopeder epa epatraktor atraktor cross vardsloshet olovlig fortkorning",
        "otrygg otrygghet mork morkt belysning skymd buskage otryggt",
        "felanmalan fel trasig trasigt skada underhall lampa",
        "arrangemang evenemang marknad konsert festival match",
        "vapen kniv knivlagen skottlossning explosion detonation",
        "intrang obehorig obehoriga hemfridsbrott olovligt",
    ].map { $0.split(separator: " ").map(String.init) }

    /// Indexes of the groups that contain a word.
    static func groups(of folded: String) -> Set<Int> {
        Set(groups.indices.filter { groups[$0].contains(folded) })
    }
}
