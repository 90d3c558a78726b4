import Domain
import Toolkit

/// Suggestion of the municipality's categories for a reporter's word: by the municipality's own words, by the words of usual
/// exports, by the lexicon of free texts, and last by spelling.
struct CategoryGuess {
    /// Categories that a word may mean.
    struct Guess: Hashable {
        /// The categories, best first; empty where none is near.
        var categories: [CategoryID] = []

        /// Whether the first is certain, or, where there are none, that it is no category.
        var isSure = false
    }

    private let words: [(folded: String, category: CategoryID)]
    private let known: [String: CategoryID]
    private let categories: [Category]
    private let kinds: CategoryWords

    /// Suggestions among these categories.
    init(_ categories: [Category]) {
        words = categories.flatMap { category in
            (category.aliases + [category.name, category.id]).map { ($0.folded, category.id) }
        }
        known = Dictionary(words.map { ($0.folded, $0.category) }) { first, _ in first }
        self.categories = categories
        kinds = CategoryWords(categories, calm: [], serious: [])
    }

    /// Whether a word is a category's own, or has a suggestion.
    func hasGuess(_ word: String) -> Bool {
        isKnown(word) || !guess(word).categories.isEmpty
    }

    /// Whether a word is a category's own.
    func isKnown(_ word: String) -> Bool {
        known[word.folded] != nil
    }

    /// The categories that a word may mean.
    func guess(_ word: String) -> Guess {
        switch ExportWords.meaning(of: word) {
        case .some(.none), .nothing?: return Guess(isSure: true)
        case .kinds(let concepts, let isSure)?:
            let found = concepts.compactMap(holder).uniqued
            if !found.isEmpty { return Guess(categories: found, isSure: isSure) }
        case nil: break
        }
        let own = ownWords(in: word)
        let read = lexicon(word)
        if own.count == 1, read.categories.allSatisfy({ $0 == own[0] }) {
            return Guess(categories: own, isSure: true)
        }
        if !read.categories.isEmpty {
            return Guess(
                categories: (read.categories + own).uniqued,
                isSure: read.isSure && own.count < 2
            )
        }
        return Guess(categories: (own + alike(word) + nearest(to: word)).uniqued)
    }

    /// The category that holds a kind of incidents.
    private func holder(of concept: IncidentConcept) -> CategoryID? {
        kinds.holders[concept].map { categories[$0].id }
    }

    /// Categories by the lexicon of free texts, in the order of their first words.
    ///
    /// Certain where all words mean one category, and one of them nearly always does.
    private func lexicon(_ word: String) -> Guess {
        var (found, best) = ([CategoryID](), 0.0)
        for match in kinds.patterns.matches(in: FreeText(word)) where !match.isDenied {
            switch match.meaning {
            case .incident(let concept, let weight):
                guard weight >= 1.5, let category = holder(of: concept) else { continue }
                found.append(category)
                best = max(best, weight)
            case .category(let index, let weight):
                found.append(categories[index].id)
                best = max(best, weight)
            default: continue
            }
        }
        return Guess(categories: found.uniqued, isSure: Set(found).count == 1 && best >= 3)
    }

    /// Categories one of whose own words is a part of the word.
    private func ownWords(in word: String) -> [CategoryID] {
        let parts = parts(of: word)
        return words.filter { parts.contains($0.folded) }.map(\.category).uniqued
    }

    /// Categories with a word of the same stem.
    private func alike(_ word: String) -> [CategoryID] {
        let parts = parts(of: word)
        return words.filter { own in parts.contains { Self.shareStem($0, own.folded) } }
            .map(\.category)
    }

    private func parts(of word: String) -> [String] {
        word.split { !$0.isLetter }.map(\.folded)
            .filter { $0.count >= 3 && !Self.stopWords.contains($0) }
    }

    /// Words of category names that do not tell categories apart.
    private static let stopWords: Set<String> = [
        "larm", "forsok", "misstankt", "misstankta", "grov", "ovrigt", "annat", "annan", "diverse",
        "person", "personer", "brott", "handelse", "plats", "miljo", "och", "eller", "mot", "vid",
    ]

    /// Whether one word begins or ends with the other, or both have a long prefix in common.
    private static func shareStem(_ part: String, _ own: String) -> Bool {
        if own.count >= 5, part.hasPrefix(own) || part.hasSuffix(own) { return true }
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
}

extension Array where Element: Hashable {
    /// The elements without repetitions, in the order of their first.
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
