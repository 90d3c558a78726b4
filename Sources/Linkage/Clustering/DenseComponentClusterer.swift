/// Clusters a component that is too dense for average linkage – many reports of one place and hour
/// – by sequential (leader) clustering with a few representatives for each group (decision 0024).
///
/// Each report in turn, by id, joins the group with the highest mean probability to its
/// representatives, or begins a new one; then groups whose representatives agree are merged. The
/// order depends on the reports alone.
struct DenseComponentClusterer {
    /// Pairs for each report above which a component is dense: about ten times those of a busy
    /// fortnight of a town.
    private static let density = 64
    /// Representatives of a group, and groups that a report is compared with.
    private static let (representatives, candidates) = (8, 8)

    private let pairs: ArraySlice<ScoredPair>
    private let threshold: Double
    private let probability: (Int32, Int32) -> Double
    private let members: [Int32]

    /// The members of each group; a group that was merged into another is empty.
    private var groups: [[Int32]] = []
    private var groupOf: [Int32: Int] = [:]
    /// Cannot-link constraints, by report.
    private var apart: [Int32: [Int32]] = [:]

    /// A clusterer of a dense component; nil where the component is not dense.
    init?(
        _ pairs: ArraySlice<ScoredPair>,
        threshold: Double,
        probability: @escaping (Int32, Int32) -> Double
    ) {
        guard pairs.count > DenseComponentClusterer.density else { return nil }
        let members = Set(pairs.flatMap { [$0.left, $0.right] }).sorted()
        guard pairs.count > DenseComponentClusterer.density * members.count else { return nil }
        self.pairs = pairs
        self.threshold = threshold
        self.probability = probability
        self.members = members
    }

    /// The groups of two or more, each sorted, by their first members.
    func clusters() -> [[Int32]] {
        var clusterer = self
        clusterer.seedWithAnswers()
        clusterer.assignEach()
        while clusterer.joinGroups() {}
        return clusterer.groups.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
}

extension DenseComponentClusterer {
    /// Seeds groups with the reports that answers join.
    private mutating func seedWithAnswers() {
        let same = pairs.filter { $0.bits == .infinity }
        for pair in pairs where pair.bits == -.infinity {
            apart[pair.left, default: []].append(pair.right)
            apart[pair.right, default: []].append(pair.left)
        }
        guard !same.isEmpty else { return }
        let position = Dictionary(uniqueKeysWithValues: zip(members, Int32(0)...))
        var answered = UnionFind(
            count: members.count,
            joining: same.map { (position[$0.left] ?? 0, position[$0.right] ?? 0) }
        )
        let roots = members.indices.map { answered.root(of: Int32($0)) }
        for (_, group) in Dictionary(grouping: members.indices, by: { roots[$0] })
            .filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key })
        {
            for index in group { groupOf[members[index]] = groups.count }
            groups.append(group.map { members[$0] })
        }
    }

    /// Assigns each report to the best group of its neighbours, or to a new one.
    private mutating func assignEach() {
        var neighbours: [Int32: [ScoredPair]] = [:]
        for pair in pairs where pair.probability >= threshold {
            neighbours[pair.right, default: []].append(pair)
        }
        for member in members where groupOf[member] == nil {
            var strongest: [Int: Double] = [:]
            for pair in neighbours.removeValue(forKey: member) ?? [] {
                guard let group = groupOf[pair.left] else { continue }
                strongest[group] = max(strongest[group] ?? 0, pair.probability)
            }
            let nearest = strongest.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
                .prefix(DenseComponentClusterer.candidates).map {
                    ($0.key, mean([member], groups[$0.key]))
                }
            let best = nearest.filter { $0.1 >= threshold && !isApart([member], from: $0.0) }
                .min { (-$0.1, $0.0) < (-$1.1, $1.0) }
            groupOf[member] = best?.0 ?? groups.count
            if let best { groups[best.0].append(member) } else { groups.append([member]) }
        }
    }

    /// Merges groups that some pair connects and whose representatives agree; whether any were.
    private mutating func joinGroups() -> Bool {
        var between: Set<[Int]> = []
        for pair in pairs where pair.probability >= threshold {
            guard let one = groupOf[pair.left], let other = groupOf[pair.right] else { continue }
            if one != other { between.insert([min(one, other), max(one, other)]) }
        }
        let ranked = between.map { (mean: mean(groups[$0[0]], groups[$0[1]]), $0[0], $0[1]) }
            .filter { $0.mean >= threshold }
            .sorted { (-$0.mean, $0.1, $0.2) < (-$1.mean, $1.1, $1.2) }
        var joined: Set<Int> = []
        for (_, into, from) in ranked where joined.isDisjoint(with: [into, from]) {
            guard !isApart(groups[from], from: into) else { continue }
            for member in groups[from] { groupOf[member] = into }
            groups[into] = (groups[into] + groups[from]).sorted()
            groups[from] = []
            joined.formUnion([into, from])
        }
        return !joined.isEmpty
    }

    /// Mean probability between the representatives of two groups.
    private func mean(_ one: [Int32], _ other: [Int32]) -> Double {
        let (left, right) = (
            one.prefix(DenseComponentClusterer.representatives),
            other.prefix(DenseComponentClusterer.representatives)
        )
        var sum = 0.0
        for member in left {
            for other in right { sum += probability(min(member, other), max(member, other)) }
        }
        return sum / Double(left.count * right.count)
    }

    private func isApart(_ members: [Int32], from group: Int) -> Bool {
        !apart.isEmpty
            && members.contains { (apart[$0] ?? []).contains { groupOf[$0] == group } }
    }
}
