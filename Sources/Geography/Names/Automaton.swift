/// Finds all of many names in a text in one pass over it.
///
/// Aho and Corasick, "Efficient string matching", CACM 18 (1975), with the failure links folded
/// into a full table of transitions, since there are only 37 symbols.
struct Automaton {
    /// The state reached from each state by each symbol.
    private var next: ContiguousArray<Int32>
    /// The pattern that ends in each state, or -1.
    private var pattern: ContiguousArray<Int32> = [-1]
    /// For each state the longest shorter state, among its suffixes, in which a pattern ends; else 0.
    private var shorter: ContiguousArray<Int32> = [0]

    private static let width = Wording.symbolCount

    /// The automaton of these patterns of symbols; a hit gives the pattern's place in the list.
    init(_ patterns: [[UInt8]]) {
        next = ContiguousArray(repeating: 0, count: Self.width)
        for (number, symbols) in patterns.enumerated() {
            insert(symbols, number: Int32(number))
        }
        link()
    }

    /// Calls back for each occurrence with the pattern's number and the index of its last symbol.
    func scan(_ symbols: [UInt8], _ hit: (_ pattern: Int, _ last: Int) -> Void) {
        var state = 0
        for index in symbols.indices {
            state = Int(next[state * Self.width + Int(symbols[index])])
            var ending = pattern[state] >= 0 ? state : Int(shorter[state])
            while ending > 0 {
                hit(Int(pattern[ending]), index)
                ending = Int(shorter[ending])
            }
        }
    }

    private mutating func insert(_ symbols: [UInt8], number: Int32) {
        var state = 0
        for symbol in symbols {
            let edge = state * Self.width + Int(symbol)
            if next[edge] == 0 {
                next[edge] = Int32(pattern.count)
                next.append(contentsOf: repeatElement(0, count: Self.width))
                pattern.append(-1)
                shorter.append(0)
            }
            state = Int(next[edge])
        }
        pattern[state] = number
    }

    /// Fills in where to go on when the trie has no edge, breadth first.
    private mutating func link() {
        var failure = ContiguousArray<Int32>(repeating: 0, count: pattern.count)
        var queue = (0..<Self.width).map { Int(next[$0]) }.filter { $0 > 0 }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            let back = Int(failure[state])
            shorter[state] = pattern[back] >= 0 ? Int32(back) : shorter[back]
            for symbol in 0..<Self.width {
                let edge = state * Self.width + symbol
                let fallback = next[back * Self.width + symbol]
                if next[edge] == 0 {
                    next[edge] = fallback
                } else {
                    failure[Int(next[edge])] = fallback
                    queue.append(Int(next[edge]))
                }
            }
        }
    }
}
