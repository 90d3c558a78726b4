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

        /// What else was chosen in the same cell; nil where nothing was.
        let rest: Rest?

        /// The word as written.
        let text: String

        /// Whether it is a phrase of a nil report.
        let isCalm: Bool

        /// What else may tell the category (decision 0051).
        var standing = Standing.tells
    }

    /// How much a word says beside the text of its row (decision 0051).
    enum Standing {
        /// It tells the category, or that the row is of none: "IVPA".
        case tells
        /// Nobody has mapped it, and the text may say more.
        case unmapped
        /// It says nothing: "övrigt".
        case nothing
        /// It tells only roughly: "obehöriga", or what a fault is about: "lekplats".
        case rough
    }

    /// Choices of a cell besides the one that counts.
    struct Rest {
        /// Names of the other categories; empty where the rest is no known category.
        let names: [String]
    }

    private let keepsWords: Bool
    private let categories: [CategoryID: Category]
    private let names: [String]
    private let words = CellCache<Word>()
    private let meanings: WordTable<CategoryID>
    private let shared: WordTable<CategoryID>
    private lazy var guess = CategoryGuess(all)
    private let all: [Category]

    /// A lookup by the categories' own names, ids and aliases, and by the words of the reporter.
    init(_ categories: [Category], words ownWords: [String: CategoryID]) {
        keepsWords = categories.isEmpty
        names = categories.map(\.name)
        self.categories = Dictionary(categories.map { ($0.id, $0) }) { first, _ in first }
        all = categories
        let shared = categories.flatMap { category in
            (category.aliases + [category.name, category.id]).map {
                (word: $0, meaning: category.id)
            }
        }
        let own = ownWords.sorted { $0.key < $1.key }.map { (word: $0.key, meaning: $0.value) }
        meanings = WordTable(shared + own)
        self.shared = WordTable(shared)
    }

    /// The word of a row; without configured categories every word is a category of its own.
    func word(_ field: FieldCells, in cells: Cells) -> Word {
        field.value(in: cells, words) { word(of: $0) }
    }

    private func word(of cell: String) -> Word {
        let choices = meanings[cell] == nil && !keepsWords ? chosen(in: cell) : Choices()
        if let gravest = choices.known.max(by: { gravity($0) < gravity($1) }) {
            let others = choices.known.filter { $0 != gravest }
            let rest = Rest(names: others.map { categories[$0]?.name ?? $0 })
            let isAlone = others.isEmpty && !choices.hasUnknown
            return Word(
                meaning: .known(gravest),
                rest: isAlone ? nil : rest,
                text: cell,
                isCalm: false
            )
        }
        let isCalm = CellChoices.parts(of: cell).allSatisfy(CalmPhrases.match)
        let meaning = meaning(of: cell)
        return Word(
            meaning: meaning,
            rest: nil,
            text: cell,
            isCalm: CalmPhrases.match(cell) || isCalm,
            standing: standing(of: cell, meaning)
        )
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
        categories[category]?.kind ?? .event
    }

    /// Categories that a cell of several choices names, in order.
    private struct Choices {
        var known: [CategoryID] = []
        var hasUnknown = false
    }

    /// The choices of a cell, of which one may itself have been parted by a comma.
    private func chosen(in cell: String) -> Choices {
        if let id = meanings[cell] { return Choices(known: [id]) }
        let parts = CellChoices.parts(of: cell)
        if parts == [cell] { return Choices(hasUnknown: !CalmPhrases.match(cell)) }
        return parts.map(chosen).reduce(into: Choices()) { all, part in
            all.known += part.known.filter { !all.known.contains($0) }
            all.hasUnknown = all.hasUnknown || part.hasUnknown
        }
    }

    /// How grave a category is compared with another one that was chosen too: what happened before what is felt.
    private func gravity(_ id: CategoryID) -> (Int, Int, Double) {
        guard let category = categories[id] else { return (0, 0, 0) }
        return (category.serious ? 1 : 0, category.kind == .event ? 1 : 0, category.weight)
    }

    private func standing(of word: String, _ meaning: Meaning) -> Standing {
        switch meaning {
        case .unknown:
            switch ExportWords.meaning(of: word) {
            case .nothing?: return .nothing
            case .some(.none): return .tells
            case .kinds?, nil: return .unmapped
            }
        case .known(let id):
            guard !keepsWords, shared[word] == nil else { return .tells }
            let guess = guess.guess(word)
            let isObject = guess.isSure && kind(of: id) == .faultReport
            return guess.categories.first == id && (!guess.isSure || isObject) ? .rough : .tells
        }
    }

    private func meaning(of word: String) -> Meaning {
        if let id = meanings[word] { return .known(id) }
        if keepsWords { return .known(word) }
        return .unknown(nearest: Spelling.nearest(to: word, among: names))
    }
}
