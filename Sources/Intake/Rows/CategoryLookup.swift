import Domain
import Toolkit

/// Lookup of the municipality's category for a reporter's word, with a cache of the words of a file.
final class CategoryLookup {
    /// Meaning of a word.
    enum Meaning {
        /// A category.
        case known(CategoryID)
        /// No known category; the nearest name is a hint, nil where none is near.
        case unknown(nearest: String?)
    }

    /// A word of a category column.
    struct Word {
        let meaning: Meaning

        /// The word as written.
        let text: String

        /// Whether it is a phrase of a nil report.
        let isCalm: Bool
    }

    private let keepsWords: Bool
    private let kinds: [CategoryID: ReportKind]
    private let names: [String]
    private let words = CellCache<Word>()
    private let meanings: WordTable<CategoryID>

    /// A lookup by the categories' own names, ids and aliases, and by the words of the reporter.
    init(_ categories: [Category], words ownWords: [String: CategoryID]) {
        keepsWords = categories.isEmpty
        names = categories.map(\.name)
        kinds = Dictionary(categories.map { ($0.id, $0.kind) }) { first, _ in first }
        let shared = categories.flatMap { category in
            (category.aliases + [category.name, category.id]).map {
                (word: $0, meaning: category.id)
            }
        }
        let own = ownWords.sorted { $0.key < $1.key }.map { (word: $0.key, meaning: $0.value) }
        meanings = WordTable(shared + own)
    }

    /// The word of a row; without configured categories every word is a category of its own.
    func word(_ field: FieldCells, in cells: Cells) -> Word {
        field.value(in: cells, words) {
            Word(meaning: meaning(of: $0), text: $0, isCalm: CalmPhrases.match($0))
        }
    }

    /// The first words in a text that name a category, at most four; nil where none do.
    func firstName(in text: String) -> String? {
        let words = text.split { !($0.isLetter || $0.isNumber || "-/".contains($0)) }
        for start in words.indices {
            for end in (start + 1...min(start + 4, words.count)).reversed() {
                let phrase = words[start..<end].joined(separator: " ")
                if meanings[phrase] != nil { return phrase }
            }
        }
        return nil
    }

    /// Kind of the reports of a category.
    func kind(of category: CategoryID) -> ReportKind {
        kinds[category] ?? .event
    }

    private func meaning(of word: String) -> Meaning {
        if let id = meanings[word] { return .known(id) }
        if keepsWords { return .known(word) }
        return .unknown(nearest: Spelling.nearest(to: word, among: names))
    }
}
