import Domain

/// Where something may last: an area, or a named place in one.
struct Site: Hashable {
    let area: AreaID
    let place: String?
}

/// A category at a site.
struct Spot: Hashable {
    let site: Site
    let category: CategoryID
}

/// Incidents by site, category and periods back; every site of the same kind.
struct SpotTally {
    private(set) var counts: [Spot: [Int: Int]] = [:]
    private var bySite: [Site: [Int: Int]] = [:]
    private var byCategory: [CategoryID: [Int: Int]] = [:]
    private var total: [Int: Int] = [:]

    mutating func add(_ incidents: Int, of spot: Spot, age: Int) {
        guard incidents > 0 else { return }
        counts[spot, default: [:]][age, default: 0] += incidents
        bySite[spot.site, default: [:]][age, default: 0] += incidents
        byCategory[spot.category, default: [:]][age, default: 0] += incidents
        total[age, default: 0] += incidents
    }

    /// Incidents of a spot in some periods that it would have by its site's other troubles and its category
    /// elsewhere, or by an equal share of the category, whichever is more.
    func explained(_ spot: Spot, in ages: [Int]) -> Double {
        let own = sum(counts[spot], ages)
        let site = sum(bySite[spot.site], ages)
        let category = sum(byCategory[spot.category], ages)
        let rest = sum(total, ages) - site - category + own
        let bySize = rest > 0 ? (site - own) * (category - own) / rest : 0
        let sites = bySite.values.count { counts in ages.contains { counts[$0] != nil } }
        return max(bySize, category / Double(max(1, sites)))
    }

    private func sum(_ counts: [Int: Int]?, _ ages: [Int]) -> Double {
        Double(ages.reduce(0) { $0 + (counts?[$1] ?? 0) })
    }
}
