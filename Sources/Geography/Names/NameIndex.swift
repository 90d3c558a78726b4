import Toolkit

/// All names of one municipality, ready to be found in texts.
///
/// A name may belong to several places (a chain's shops), and a form to several names.
struct NameIndex {
    private(set) var forms: [Form] = []
    /// For each name in the trie the forms that differ only in dots and the like.
    private(set) var variants: [[Int]] = []
    private(set) var trie = NameTrie([])
    /// The most letters of a form, without spaces.
    private(set) var longest = 0
    /// Names and aliases for looking up what is misspelt.
    ///
    /// Derived forms are not among them: they are guesses, and a guess misspelt is no evidence.
    private(set) var spelled = SymmetricDeleteIndex([])

    /// One way to write something, and what it may mean.
    struct Form {
        /// As in `Wording`, without the outer spaces.
        let letters: [UInt8]
        /// Symbols without any space.
        let compact: [UInt8]
        /// The rank of what it spells.
        let rank: Int
        /// Numbers of the names it stands for.
        var meanings: [Int]
    }

    /// One way to write the name with this number; a lower rank hides a higher one.
    struct WrittenName {
        let text: String
        let meaning: Int
        let rank: Int
    }

    /// The ranks: official names, then aliases, then forms that we derive, then words for a kind.
    enum Rank {
        static let derived = 2
        static let kind = 3
    }

    /// One name found in a text.
    struct Hit: Equatable {
        /// Where in the wording, without outer spaces.
        let range: Range<Int>
        /// Numbers of the names it may mean.
        let meanings: [Int]
        /// Letters that differ from the name; 0 where it was found as it is written.
        let slips: Int
        /// Whether it names only what kind of place it was: "skolan".
        var isKind = false
    }

    /// The index of these spellings.
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
