import Domain
import Toolkit

/// Which of the municipality's categories a reporter's word is nearest to.
struct CategoryGuess {
    /// A category that a word may stand for.
    struct Guess: Hashable {
        let category: CategoryID
        let isSure: Bool
    }

    private let words: [(folded: String, category: CategoryID)]
    private let known: [String: CategoryID]
    private let kin: [(word: String, category: CategoryID)]

    init(_ categories: [Category]) {
        words = categories.flatMap { category in
            (category.aliases + [category.name, category.id]).map { ($0.folded, category.id) }
        }
        known = Dictionary(words.map { ($0.folded, $0.category) }) { first, _ in first }
        let kinds = words.map { (Kinship.groups(of: $0.folded), $0.category) }
        kin = Kinship.groups.enumerated().flatMap { index, group in
            let categories = Set(kinds.filter { $0.0.contains(index) }.map(\.1)).sorted()
            return group.flatMap { word in categories.map { (word, $0) } }
        }
    }

    /// Whether a word is a category's own, or near one.
    func knows(_ word: String) -> Bool {
        known[word.folded] != nil || !guesses(word).isEmpty
    }

    /// Whether a word is a category's own.
    func isKnown(_ word: String) -> Bool {
        known[word.folded] != nil
    }

    /// The categories that a word may stand for, best first.
    ///
    /// A category's own word within it is sure where it is the only one; a word of the same stem,
    /// another spelling and words of kin are not.
    func guesses(_ word: String) -> [Guess] {
        let parts = word.split { !$0.isLetter }.map(\.folded)
            .filter { $0.count >= 3 && !Self.emptyWords.contains($0) }
        let whole = categories { own in parts.contains(own) }
        if whole.count == 1 { return [Guess(category: whole[0], isSure: true)] }
        let found =
            whole + categories { own in parts.contains { Self.isAkin($0, own) } }
            + nearest(to: word) + kindred(of: parts)
        var seen: Set<CategoryID> = []
        return found.filter { seen.insert($0).inserted }.map { Guess(category: $0, isSure: false) }
    }

    /// Words that stand beside what happened and say nothing of it.
    private static let emptyWords: Set<String> = [
        "larm", "forsok", "misstankt", "misstankta", "grov", "ovrigt", "annat", "annan", "diverse",
        "person", "personer", "brott", "handelse", "plats", "miljo", "och", "eller", "mot", "vid",
    ]

    private func categories(where fits: (String) -> Bool) -> [CategoryID] {
        var seen: Set<CategoryID> = []
        return words.filter { fits($0.folded) && seen.insert($0.category).inserted }.map(\.category)
    }

    /// Whether one word begins or ends the other, or both have a long stem in common.
    private static func isAkin(_ part: String, _ own: String) -> Bool {
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

    private func kindred(of parts: [String]) -> [CategoryID] {
        kin.filter { kin in parts.contains { $0 == kin.word || Self.isAkin($0, kin.word) } }
            .map(\.category)
    }
}
