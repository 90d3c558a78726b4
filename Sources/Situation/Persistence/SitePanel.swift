import Domain

/// An area, or a named place in one.
struct Site: Hashable {
    let area: AreaID
    let place: String?

    init(area: AreaID, place: String?) {
        (self.area, self.place) = (area, place)
    }

    /// Converts the place of a count; nil where its area is not known.
    init?(_ count: PlaceCount) {
        guard let area = count.area else { return nil }
        self.init(area: area, place: count.place)
    }
}

/// Panel of incidents by periods back and series: sites × categories as one row, site by site.
struct SitePanel {
    let sites: [Site]
    let counts: [[Int]]
    private let categories: Int
    private let bySite: [[Int]]
    private let byCategory: [[Int]]
    private let totals: [Int]

    /// Number of sites with any incident in the current and this many earlier periods.
    private let sitesUsed: [Int]

    /// Creates a panel from a row of series for each period back.
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
            for (series, count) in counts[age].enumerated() where count > 0 {
                bySite[age][series / categories] += count
                byCategory[age][series % categories] += count
                used[series / categories] = true
            }
            return used.count(where: \.self)
        }
        totals = bySite.map { $0.reduce(0, +) }
        (self.bySite, self.byCategory) = (bySite, byCategory)
    }

    func site(of series: Int) -> Site { sites[series / categories] }

    func category(of series: Int) -> Int { series % categories }

    /// Expected incidents of a series in some periods: the larger of two estimates.
    ///
    /// One is its site's other categories × the category elsewhere (quasi-independence); the other
    /// an equal share of the category over the sites in use.
    func explained(_ series: Int, in ages: [Int]) -> Double {
        func sum(_ count: (Int) -> Int) -> Double { Double(ages.reduce(0) { $0 + count($1) }) }
        let own = sum { counts[$0][series] }
        let site = sum { bySite[$0][series / categories] }
        let category = sum { byCategory[$0][series % categories] }
        let rest = sum { totals[$0] } - site - category + own
        let bySize = rest > 0 ? (site - own) * (category - own) / rest : 0
        return max(bySize, category / Double(sitesUsed[ages.last ?? 0]))
    }
}
