import Toolkit

/// A dictionary of all names of one municipality, for matching in texts.
///
/// A name may have several referents (the shops of a chain), and a written form several names.
struct NameIndex {
    private(set) var forms: [Form] = []
    /// The forms of each name in the trie, which differ only in diacritics.
    private(set) var variants: [[Int]] = []
    private(set) var trie = NameTrie([])
    /// Letters of the longest form, without spaces.
    private(set) var longest = 0
    /// Names and aliases for approximate matches.
    ///
    /// Derived forms are left out: they are guesses, and a misspelt guess is no evidence.
    private(set) var spelled = SymmetricDeleteIndex([])

    /// A written form with its possible meanings.
    struct Form {
        /// Letters as in `NormalizedText`, without the outer spaces.
        let letters: [UInt8]
        /// Symbols without spaces.
        let compact: [UInt8]
        /// Rank of the form.
        let rank: Int
        /// Numbers of the names that it may mean.
        var meanings: [Int]
    }

    /// A written form of the name with this number; a lower rank hides a higher one.
    struct WrittenName {
        let text: String
        let meaning: Int
        let rank: Int
    }

    /// Ranks: 0 official names, 1 aliases, 2 derived forms, 3 words for a kind of place.
    enum Rank {
        static let derived = 2
        static let kind = 3
    }

    /// A match in a text.
    struct Hit: Equatable {
        /// Range in the normalized text, without outer spaces.
        let range: Range<Int>
        /// Numbers of the names that it may mean.
        let meanings: [Int]
        /// Edit distance to the name; 0 for an exact match.
        let edits: Int
        /// Whether it names only a kind of place: "skolan".
        var isKind = false
    }

    /// An index of written names.
    init(_ spellings: [WrittenName]) {
        var best: [[UInt8]: Int] = [:]
        var numbers: [[UInt8]: Int] = [:]
        for spelling in spellings.sorted(by: { ($0.rank, $0.meaning) < ($1.rank, $1.meaning) }) {
            let letters = Array(NormalizedText(spelling.text).letters.dropFirst().dropLast())
            guard !letters.isEmpty, best[letters, default: spelling.rank] == spelling.rank else {
                continue
            }
            best[letters] = spelling.rank
            add(spelling, letters: letters, numbers: &numbers)
        }
        link()
        let given = forms.indices.filter { forms[$0].rank < Rank.derived }
        spelled = SymmetricDeleteIndex(given.map { (forms[$0].compact, $0) })
    }

    /// Builds the trie.
    private mutating func link() {
        var patterns: [[UInt8]] = []
        var numbers: [[UInt8]: Int] = [:]
        for (form, letters) in forms.map(\.letters).enumerated() {
            let symbols = letters.map(NormalizedText.symbol)
            if let number = numbers[symbols] {
                variants[number].append(form)
            } else {
                numbers[symbols] = patterns.count
                patterns.append(symbols)
                variants.append([form])
            }
        }
        trie = NameTrie(patterns)
        longest = forms.map(\.compact.count).max() ?? 0
    }

    private mutating func add(
        _ spelling: WrittenName,
        letters: [UInt8],
        numbers: inout [[UInt8]: Int]
    ) {
        let meaning = spelling.meaning
        if let number = numbers[letters] {
            if !forms[number].meanings.contains(meaning) { forms[number].meanings.append(meaning) }
            return
        }
        numbers[letters] = forms.count
        forms.append(
            Form(
                letters: letters,
                compact: letters.map(NormalizedText.symbol).filter { $0 > 0 },
                rank: spelling.rank,
                meanings: [meaning]
            )
        )
    }
}
