import Domain
import Toolkit

/// Finds the municipality's category for a reporter's word, and remembers each word it has seen.
final class CategoryWords {
    /// What a word stands for.
    enum Meaning {
        /// A category, with the type of thing its rows are.
        case known(CategoryID, ReportKind)
        /// None that is known; the nearest name, where one comes near.
        case unknown(nearest: String?)
    }

    /// A word of a category column.
    struct Word {
        let meaning: Meaning

        /// Whether it only says that it was calm.
        let saysCalm: Bool
    }

    private let keepsWords: Bool
    private let kinds: [CategoryID: ReportKind]
    private let names: [String]
    private let words = RecurringCells<Word>()
    private let folded: [String: CategoryID]

    init(_ categories: [Category], words ownWords: [String: CategoryID]) {
        keepsWords = categories.isEmpty
        names = categories.map(\.name)
        kinds = Dictionary(categories.map { ($0.id, $0.kind) }) { first, _ in first }
        var folded: [String: CategoryID] = [:]
        for category in categories {
            for word in category.aliases + [category.name, category.id] {
                folded[word.folded] = category.id
            }
        }
        for (word, id) in ownWords.sorted(by: { $0.key < $1.key }) { folded[word.folded] = id }
        self.folded = folded
    }

    /// What a row's word stands for; without configured categories every word is its own.
    func word(_ field: FieldCells, in cells: Cells) -> Word {
        field.value(in: cells, words) { Word(meaning: look(up: $0), saysCalm: CalmWords.say($0)) }
    }

    /// The words by which a text first names a category; nil where it names none.
    func named(in text: String) -> String? {
        let words = text.split { !($0.isLetter || $0.isNumber || "-/".contains($0)) }
        for start in words.indices {
            // No name of a category has more words than these.
            for end in (start + 1...min(start + 4, words.count)).reversed() {
                let phrase = words[start..<end].joined(separator: " ")
                if folded[phrase.folded] != nil { return phrase }
            }
        }
        return nil
    }

    /// The type of thing that rows of a category are.
    func kind(of category: CategoryID) -> ReportKind {
        kinds[category] ?? .event
    }

    private func look(up word: String) -> Meaning {
        if let id = folded[word.folded] { return .known(id, kind(of: id)) }
        if keepsWords { return .known(word, .event) }
        return .unknown(nearest: Spelling.nearest(to: word, among: names))
    }
}
