/// All reports as groups of one incident each.
enum Clusters {
    /// Every index of 0..<count in exactly one sorted group, in the order of their first members.
    static func of(_ pairs: [ScoredPair], count: Int, threshold: Double) -> [[Int32]] {
        var isAlone = [Bool](repeating: true, count: count)
        var clusters: [[Int32]] = []
        for component in connected(pairs, count: count, threshold: threshold) {
            for cluster in AverageLinkage.clusters(of: component, threshold: threshold) {
                for member in cluster { isAlone[Int(member)] = false }
                clusters.append(cluster)
            }
        }
        clusters += isAlone.indices.lazy.filter { isAlone[$0] }.map { [Int32($0)] }
        return clusters.sorted { $0[0] < $1[0] }
    }

    /// The pairs of each component that pairs at or above the threshold hold together, with the
    /// weaker pairs inside it; no two groups that average linkage joins lie in different
    /// components.
    private static func connected(
        _ pairs: [ScoredPair],
        count: Int,
        threshold: Double
    ) -> [ArraySlice<ScoredPair>] {
        let strong = pairs.lazy.filter { $0.probability >= threshold }
        var components = Components(count: count, joining: strong.map { ($0.left, $0.right) })
        let inside = pairs.filter {
            components.root(of: $0.left) == components.root(of: $0.right)
        }
        let roots = (0..<Int32(count)).map { components.root(of: $0) }
        let sorted = inside.sorted {
            (roots[Int($0.left)], $0.left, $0.right) < (roots[Int($1.left)], $1.left, $1.right)
        }
        return sorted.chunked { roots[Int($0.left)] == roots[Int($1.left)] }
    }
}

extension Array {
    /// Runs of neighbours that belong together.
    func chunked(_ belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for index in indices.dropFirst() where !belongTogether(self[index - 1], self[index]) {
            chunks.append(self[start..<index])
            start = index
        }
        if start < endIndex { chunks.append(self[start...]) }
        return chunks
    }
}
