/// Names of places that hold names of people, which are left alone.
struct ProtectedNames: Sendable {
    /// By their first word, longest first.
    private let names: [WordKey: [[WordKey]]]

    init(_ names: some Sequence<String>) {
        var byFirst: [WordKey: [[WordKey]]] = [:]
        for name in names {
            let words = name.split(separator: " ").map { WordKey(String($0)) }
            if let first = words.first { byFirst[first, default: []].append(words) }
        }
        self.names = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// Where a name that begins with a word ends; nil where none does.
    func end(in bytes: ByteText, _ first: Range<Int>) -> Int? {
        if names.isEmpty { return nil }
        for words in names[WordKey(bytes, first)] ?? [] {
            if let last = phraseEnd(words.dropFirst(), in: bytes, after: first.upperBound) {
                return last
            }
        }
        return nil
    }

    /// Where the words that follow end, if they are these.
    private func phraseEnd(_ words: ArraySlice<WordKey>, in bytes: ByteText, after end: Int) -> Int?
    {
        var last = end
        for word in words {
            guard bytes.byte(last) == 0x20 else { return nil }
            let next = last + 1
            last = max(next, bytes.wordEnd(from: next))
            if WordKey(bytes, next..<last) != word { return nil }
        }
        return last
    }
}
