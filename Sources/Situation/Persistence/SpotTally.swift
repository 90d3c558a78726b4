import Domain

/// Where something may last: an area, or a named place in one.
struct Site: Hashable, Comparable {
    let area: AreaID
    let place: String?

    init(area: AreaID, place: String?) {
        (self.area, self.place) = (area, place)
    }

    /// Nil where the place's area is not known.
    init?(_ count: PlaceCount) {
        guard let area = count.area else { return nil }
        self.init(area: area, place: count.place)
    }

    static func < (left: Site, right: Site) -> Bool {
        (left.area, left.place ?? "") < (right.area, right.place ?? "")
    }
}

/// Incidents by periods back and spot: sites × categories as one row, site by site.
struct SpotTally {
    let sites: [Site]
    let counts: [[Int]]
    private let categories: Int
    private let bySite: [[Int]]
    private let byCategory: [[Int]]
    private let totals: [Int]

    /// How many sites had any incident in the current and so many earlier periods.
    private let sitesUsed: [Int]

    /// A row of spots for each period back.
    init(sites: [Site], categories: Int, counts: [[Int]]) {
        self.sites = sites
        self.categories = categories
        self.counts = counts
        var bySite = Array(repeating: sites.map { _ in 0 }, count: counts.count)
        var byCategory = Array(
            repeating: Array(repeating: 0, count: categories),
            count: counts.count
        )
        var used = sites.map { _ in false }
        sitesUsed = counts.indices.map { age in
            for (spot, count) in counts[age].enumerated() where count > 0 {
                bySite[age][spot / categories] += count
                byCategory[age][spot % categories] += count
                used[spot / categories] = true
            }
            return used.count(where: \.self)
        }
        totals = bySite.map { $0.reduce(0, +) }
        (self.bySite, self.byCategory) = (bySite, byCategory)
    }

    func site(of spot: Int) -> Site { sites[spot / categories] }

    func category(of spot: Int) -> Int { spot % categories }

    /// Incidents of a spot in some periods that it would have by its site's other troubles and its category
    /// elsewhere, or by an equal share of the category, whichever is more.
    func explained(_ spot: Int, in ages: [Int]) -> Double {
        func sum(_ count: (Int) -> Int) -> Double { Double(ages.reduce(0) { $0 + count($1) }) }
        let own = sum { counts[$0][spot] }
        let site = sum { bySite[$0][spot / categories] }
        let category = sum { byCategory[$0][spot % categories] }
        let rest = sum { totals[$0] } - site - category + own
        let bySize = rest > 0 ? (site - own) * (category - own) / rest : 0
        return max(bySize, category / Double(sitesUsed[ages.last ?? 0]))
    }
}
