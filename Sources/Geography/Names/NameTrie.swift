/// A trie (Fredkin 1960): finds all names that begin at a position of a text in one walk.
///
/// Names begin at words, so a text is walked from each of its words, and no failure links are
/// needed (Aho and Corasick 1975). A node takes 16 bytes, with its edges as bits; where only one
/// name is left, its symbols are compared directly.
struct NameTrie {
    private var nodes: ContiguousArray<Node> = []
    /// Symbols of all names, and the index of each name's first; one more than there are names.
    private var symbols: [UInt8]
    private var starts: [Int]

    private struct Node {
        /// A bit for each symbol with a child; the child's offset is the number of lower bits.
        var edges: UInt64 = 0
        var firstChild: Int32 = 0
        /// The name that ends here, or in a leaf the only one that continues; otherwise -1.
        var name: Int32 = -1
    }

    /// Sorted names that share their first symbols.
    private typealias Branch = (names: ArraySlice<Int>, depth: Int)

    /// A trie of names as symbols, numbered in their order.
    init(_ names: [[UInt8]]) {
        symbols = Array(names.joined())
        starts = names.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        let order = names.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
        // Breadth first, so that the children of a node are adjacent.
        var branches: [Branch] = [(order[...], 0)]
        var node = 0
        while node < branches.count {
            let children = add(branches[node], of: names, firstChild: branches.count)
            branches += children
            node += 1
        }
    }

    /// Calls back for each name that begins at an index, with its number and the index after it.
    func matches(
        in text: [UInt8],
        from start: Int,
        _ match: (_ name: Int, _ end: Int) -> Void
    ) {
        var node = nodes[0]
        var index = start
        while node.edges != 0, index < text.count {
            let bit: UInt64 = 1 << UInt64(text[index])
            guard node.edges & bit != 0 else { return }
            node = nodes[Int(node.firstChild) + (node.edges & (bit - 1)).nonzeroBitCount]
            index += 1
            if node.name >= 0, node.edges != 0 { match(Int(node.name), index) }
        }
        guard node.edges == 0, node.name >= 0 else { return }
        let name = Int(node.name)
        let rest = starts[name] + index - start..<starts[name + 1]
        if text[index...].starts(with: symbols[rest]) { match(name, index + rest.count) }
    }

    /// Adds the node of a branch, and returns its child branches.
    private mutating func add(_ branch: Branch, of names: [[UInt8]], firstChild: Int) -> [Branch] {
        var node = Node(firstChild: Int32(firstChild))
        var rest = branch.names
        if rest.count == 1 {
            node.name = Int32(rest[rest.startIndex])
            rest = []
        } else if let first = rest.first, names[first].count == branch.depth {
            node.name = Int32(first)
            rest = rest.dropFirst()
        }
        var children: [Branch] = []
        while let first = rest.first {
            let symbol = names[first][branch.depth]
            let end = rest.firstIndex { names[$0][branch.depth] != symbol } ?? rest.endIndex
            node.edges |= 1 << UInt64(symbol)
            children.append((rest[..<end], branch.depth + 1))
            rest = rest[end...]
        }
        nodes.append(node)
        return children
    }
}
