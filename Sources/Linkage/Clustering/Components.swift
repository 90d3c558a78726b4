/// Connected components of a graph over 0..<count (union-find with path halving).
///
/// A component is named by its smallest member.
struct Components {
    private var parent: [Int32]

    init(count: Int, joining pairs: some Sequence<(Int32, Int32)>) {
        parent = (0..<Int32(count)).map { $0 }
        for (left, right) in pairs {
            let (one, other) = (root(of: left), root(of: right))
            parent[Int(max(one, other))] = min(one, other)
        }
    }

    mutating func root(of member: Int32) -> Int32 {
        var node = member
        while parent[Int(node)] != node {
            parent[Int(node)] = parent[Int(parent[Int(node)])]
            node = parent[Int(node)]
        }
        return node
    }
}
