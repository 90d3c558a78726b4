import Domain

/// Detection of problems that recur period after period above the usual level, by negative binomial
/// tests with Benjamini–Hochberg (decision 0028).
struct PersistenceDetector {
    let baseline: Baseline
    let flags: [Flag]
    let settings: SituationSettings

    /// Persistent problems, most important first: at named places, and in areas where no place
    /// accounts for them.
    func persistence(places: [PlaceCount]) -> [Persistence] {
        let atPlaces = lasting(panel(of: places)) { _, _ in false }
        let inAreas = lasting(areaPanel) { area, category in
            flags.contains { $0.cell.area == area && $0.cell.category == category }
        }
        .filter { lasting in
            !atPlaces.contains { $0.area == lasting.area && $0.category == lasting.category }
        }
        return (atPlaces + inAreas).sorted(by: Self.isBefore)
    }

    /// Runs of a panel that are significantly above the expected, or flagged now.
    private func lasting(
        _ panel: SitePanel,
        isFlagged: (AreaID, CategoryID) -> Bool
    ) -> [Persistence] {
        let indices = panel.counts.first?.indices ?? 0..<0
        let runs = indices.compactMap { series in
            run(series, in: panel).map { (series: series, run: $0) }
        }
        // Series without a run belong to the family of tests, with p = 1.
        let tails = runs.map { tail(of: $0.run) }
        let others = Array(repeating: 1.0, count: indices.count - runs.count)
        let rate = settings.persistentRate
        let threshold = BenjaminiHochberg.threshold(tails + others, rate: rate) ?? -1
        return zip(runs, tails).compactMap { found, tail in
            let lasting = persistence(found.run, of: found.series, in: panel)
            let isMore =
                tail <= threshold
                && Double(lasting.incidents) >= settings.persistentRatio * lasting.explained
            return isMore || isFlagged(lasting.area, lasting.category) ? lasting : nil
        }
    }

    /// Upper mid-p of a run's incidents under a negative binomial.
    private func tail(of run: Run) -> Double {
        let dispersion = (settings.persistentVariance - 1) / run.explained
        return NegativeBinomial(mean: run.explained, dispersion: dispersion)
            .upperTail(run.incidents)
    }

    /// Latest run of periods with incidents in a series; nil where it is too short.
    private func run(_ series: Int, in panel: SitePanel) -> Run? {
        let category = baseline.grid.categories[panel.category(of: series)].id
        guard let cell = baseline.grid.cell(panel.site(of: series).area, category) else {
            return nil
        }
        var (counts, ages): ([Int?], [Int]) = ([], [])
        for age in panel.counts.indices {
            let count = panel.counts[age][series]
            let silence = age - (ages.last ?? -1)
            if count > 0 {
                ages.append(age)
            } else if !isSilent(cell, age) || silence > settings.longestSilence {
                break
            }
            counts.append(count > 0 ? count : nil)
        }
        guard let last = ages.last, ages.count >= settings.persistentFrom else { return nil }
        return Run(counts: Array(counts[...last]), explained: panel.explained(series, in: ages))
    }

    private func isSilent(_ cell: Int, _ age: Int) -> Bool {
        1 - baseline.coverage.byCell[age][cell] > settings.decisiveSilence
    }

    private func persistence(_ run: Run, of series: Int, in panel: SitePanel) -> Persistence {
        let site = panel.site(of: series)
        let category = baseline.grid.categories[panel.category(of: series)]
        return Persistence(
            area: site.area,
            category: category.id,
            place: site.place,
            periods: run.periods,
            incidents: run.incidents,
            counts: run.counts,
            explained: run.explained,
            importance: category.weight * (Double(run.incidents) - run.explained)
                / Double(run.periods)
        )
    }

    /// Periods that runs are looked for in: as many as are kept with their places.
    private var window: Int {
        min(baseline.panel.counts.count, settings.patternWindow)
    }

    private var areaPanel: SitePanel {
        let grid = baseline.grid
        return SitePanel(
            sites: grid.areas.map { Site(area: $0, place: nil) },
            categories: grid.categories.count,
            counts: baseline.panel.counts.prefix(window).map { Array($0[grid.placed]) }
        )
    }

    private func panel(of places: [PlaceCount]) -> SitePanel {
        let categories = baseline.grid.categories.map(\.id)
        let column = Dictionary(uniqueKeysWithValues: zip(categories, 0...))
        let sites = Set(places.compactMap(Site.init)).sorted {
            ($0.area, $0.place ?? "") < ($1.area, $1.place ?? "")
        }
        let row = Dictionary(uniqueKeysWithValues: zip(sites, 0...))
        let empty = Array(repeating: 0, count: sites.count * categories.count)
        var counts = Array(repeating: empty, count: window)
        for place in places where counts.indices.contains(place.period) {
            guard let row = Site(place).flatMap({ row[$0] }),
                let column = column[place.category]
            else { continue }
            counts[place.period][row * categories.count + column] += place.incidents
        }
        return SitePanel(sites: sites, categories: categories.count, counts: counts)
    }

    private static func isBefore(_ left: Persistence, _ right: Persistence) -> Bool {
        (-left.importance, left.area, left.place ?? "", left.category)
            < (-right.importance, right.area, right.place ?? "", right.category)
    }
}

/// Run of periods with incidents.
private struct Run {
    /// Incidents by period, latest first; nil where the reporters were silent.
    let counts: [Int?]
    let explained: Double

    var periods: Int { counts.count { $0 != nil } }
    var incidents: Int { counts.reduce(0) { $0 + ($1 ?? 0) } }
}
