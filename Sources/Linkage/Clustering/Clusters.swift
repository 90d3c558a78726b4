/// A partition of all reports into groups, one for each incident.
struct Clusters {
    /// Every index in exactly one sorted group, in the order of their first members.
    private(set) var groups: [[Int32]] = []

    /// Groups, by number, connected through pairs at or above the threshold of doubt: a change in
    /// one may change the others, and no group outside.
    private(set) var neighbourhoods: [[Int]] = []

    /// The number of each index's group.
    private(set) var groupOf: [Int32]

    /// Clusters 0..<count, each connected component on its own: dense ones by
    /// `DenseComponentClusterer`, all others by `AverageLinkage`.
    ///
    /// - Parameters:
    ///   - pairs: Pairs sorted by their indices; an answer is a pair of infinite weight.
    ///   - count: Number of reports.
    ///   - parameters: The thresholds of one incident and of doubt.
    ///   - probability: Probability of any two reports, also those not among the pairs.
    init(
        _ pairs: [ScoredPair],
        count: Int,
        parameters: LinkParameters,
        probability: @escaping (Int32, Int32) -> Double
    ) {
        groupOf = [Int32](repeating: 0, count: count)
        let components = ComponentPairs(pairs, count: count, threshold: parameters.unsure)
        var isAlone = [Bool](repeating: true, count: count)
        for component in components.slices {
            let dense = DenseComponentClusterer(
                component,
                threshold: parameters.same,
                probability: probability
            )
            let clusters =
                dense?.clusters()
                ?? AverageLinkage.clusters(of: component, threshold: parameters.same)
            for cluster in clusters {
                for member in cluster { isAlone[Int(member)] = false }
                groups.append(cluster)
            }
        }
        groups += isAlone.indices.lazy.filter { isAlone[$0] }.map { [Int32($0)] }
        groups.sort { $0[0] < $1[0] }
        var neighbours: [Int32: [Int]] = [:]
        for (number, group) in groups.enumerated() {
            for member in group { groupOf[Int(member)] = Int32(number) }
            neighbours[components.roots[Int(group[0])], default: []].append(number)
        }
        neighbourhoods = neighbours.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// The connected components of the pairs at or above a threshold, each with the weaker pairs
/// inside it.
///
/// No two groups whose mean reaches the threshold are in different components.
private struct ComponentPairs {
    /// The smallest member of each index's component.
    let roots: [Int32]

    /// The pairs of each component, in the order of the components' smallest members.
    let slices: [ArraySlice<ScoredPair>]

    init(_ pairs: [ScoredPair], count: Int, threshold: Double) {
        let strong = pairs.lazy.filter { $0.probability >= threshold }
        var components = UnionFind(count: count, joining: strong.map { ($0.left, $0.right) })
        let roots = (0..<Int32(count)).map { components.root(of: $0) }
        var starts = [Int](repeating: 0, count: count + 1)
        let inside = pairs.lazy.filter { roots[Int($0.left)] == roots[Int($0.right)] }
        for pair in inside { starts[Int(roots[Int(pair.left)]) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var sorted = [ScoredPair](
            repeating: ScoredPair(left: 0, right: 0, bits: 0),
            count: starts[count]
        )
        var next = starts
        for pair in inside {
            let root = Int(roots[Int(pair.left)])
            sorted[next[root]] = pair
            next[root] += 1
        }
        self.roots = roots
        slices = (0..<count).filter { starts[$0] < starts[$0 + 1] }
            .map { sorted[starts[$0]..<starts[$0 + 1]] }
    }
}

/// Disjoint sets over 0..<count (union-find with path halving, Tarjan and van Leeuwen 1984).
///
/// The root of a set is its smallest member.
struct UnionFind {
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
