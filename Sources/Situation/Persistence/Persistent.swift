import Domain

/// Where the same trouble has lasted and is more than what is usual there: decision 0028.
struct Persistent {
    let baseline: Baseline
    let flags: [Flag]
    let settings: SituationSettings

    /// What has lasted, the worst first: at places by name, and in areas where no place of it stands for it.
    func persistence(places: [PlaceCount]) -> [Persistence] {
        let atPlaces = lasting(tally(of: places)) { _, _ in false }
        let inAreas = lasting(areaTally) { area, category in
            flags.contains { $0.cell.area == area && $0.cell.category == category }
        }
        .filter { lasting in
            !atPlaces.contains { $0.area == lasting.area && $0.category == lasting.category }
        }
        return (atPlaces + inAreas).sorted(by: Self.isBefore)
    }

    /// The runs of a tally that are more than usual, or that stand out now.
    private func lasting(
        _ tally: SpotTally,
        isFlagged: (AreaID, CategoryID) -> Bool
    ) -> [Persistence] {
        let spots = tally.counts.first?.indices ?? 0..<0
        let runs = spots.compactMap { spot in run(spot, in: tally).map { (spot: spot, run: $0) } }
        // What has not lasted was looked at too, with a tail of 1.
        let tails = runs.map { tail(of: $0.run) }
        let others = Array(repeating: 1.0, count: spots.count - runs.count)
        let rate = settings.persistentRate
        let threshold = BenjaminiHochberg.threshold(tails + others, rate: rate) ?? -1
        return zip(runs, tails).compactMap { found, tail in
            let lasting = persistence(found.run, of: found.spot, in: tally)
            let isMore =
                tail <= threshold
                && Double(lasting.incidents) >= settings.persistentRatio * lasting.explained
            return isMore || isFlagged(lasting.area, lasting.category) ? lasting : nil
        }
    }

    /// Mid-p of as many by chance, where counts vary more than Poisson's.
    private func tail(of run: Run) -> Double {
        let dispersion = (settings.persistentVariance - 1) / run.explained
        return NegativeBinomial(mean: run.explained, dispersion: dispersion)
            .upperTail(run.incidents)
    }

    /// The periods running in which a spot was seen; nil where they are too few.
    private func run(_ spot: Int, in tally: SpotTally) -> Run? {
        let category = baseline.grid.categories[tally.category(of: spot)].id
        guard let cell = baseline.grid.cell(tally.site(of: spot).area, category) else { return nil }
        var (counts, ages): ([Int?], [Int]) = ([], [])
        for age in tally.counts.indices {
            let count = tally.counts[age][spot]
            let silence = age - (ages.last ?? -1)
            if count > 0 {
                ages.append(age)
            } else if !isSilent(cell, age) || silence > settings.longestSilence {
                break
            }
            counts.append(count > 0 ? count : nil)
        }
        guard let last = ages.last, ages.count >= settings.persistentFrom else { return nil }
        return Run(counts: Array(counts[...last]), explained: tally.explained(spot, in: ages))
    }

    private func isSilent(_ cell: Int, _ age: Int) -> Bool {
        1 - baseline.coverage.byCell[age][cell] > settings.decisiveSilence
    }

    private func persistence(_ run: Run, of spot: Int, in tally: SpotTally) -> Persistence {
        let site = tally.site(of: spot)
        let category = baseline.grid.categories[tally.category(of: spot)]
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

    /// Periods that a run is looked for in: as many as are kept with their places.
    private var window: Int {
        min(baseline.tally.counts.count, settings.patternWindow)
    }

    private var areaTally: SpotTally {
        let grid = baseline.grid
        return SpotTally(
            sites: grid.areas.map { Site(area: $0, place: nil) },
            categories: grid.categories.count,
            counts: baseline.tally.counts.prefix(window).map { Array($0[grid.placed]) }
        )
    }

    private func tally(of places: [PlaceCount]) -> SpotTally {
        let categories = baseline.grid.categories.map(\.id)
        let column = Dictionary(uniqueKeysWithValues: zip(categories, 0...))
        let sites = Set(places.compactMap(Site.init)).sorted()
        let row = Dictionary(uniqueKeysWithValues: zip(sites, 0...))
        let empty = Array(repeating: 0, count: sites.count * categories.count)
        var counts = Array(repeating: empty, count: window)
        for place in places where counts.indices.contains(place.period) {
            guard let row = Site(place).flatMap({ row[$0] }),
                let column = column[place.category]
            else { continue }
            counts[place.period][row * categories.count + column] += place.incidents
        }
        return SpotTally(sites: sites, categories: categories.count, counts: counts)
    }

    private static func isBefore(_ left: Persistence, _ right: Persistence) -> Bool {
        (-left.importance, left.area, left.place ?? "", left.category)
            < (-right.importance, right.area, right.place ?? "", right.category)
    }
}

/// Periods running in which something was seen.
private struct Run {
    /// The latest first; nil where those who tell of it were silent.
    let counts: [Int?]
    let explained: Double

    var periods: Int { counts.count { $0 != nil } }
    var incidents: Int { counts.reduce(0) { $0 + ($1 ?? 0) } }
}
