import Domain

/// Where the same trouble has lasted and is more than what is usual there: decision 0028.
struct Persistent {
    let baseline: Baseline
    let flags: [Flag]
    let settings: SituationSettings

    /// What has lasted, the worst first: at places by name, and in areas where no place of it stands for it.
    func persistence(places: [PlaceCount]) -> [Persistence] {
        let atPlaces = lasting(tally(of: places)) { _ in false }
        let named = Set(
            atPlaces.map { Spot(site: Site(area: $0.area, place: nil), category: $0.category) }
        )
        let flagged = Set(
            flags.map {
                Spot(site: Site(area: $0.cell.area, place: nil), category: $0.cell.category)
            }
        )
        let inAreas = lasting(areaTally) { flagged.contains($0) }.filter {
            !named.contains(Spot(site: Site(area: $0.area, place: nil), category: $0.category))
        }
        return (atPlaces + inAreas).sorted(by: Self.isBefore)
    }

    /// The runs of a tally that are more than usual, or that stand out now.
    private func lasting(_ tally: SpotTally, isFlagged: (Spot) -> Bool) -> [Persistence] {
        let runs = tally.counts.keys.compactMap { spot in
            run(spot, in: tally).map { (spot: spot, run: $0) }
        }
        .sorted { Self.key($0.spot) < Self.key($1.spot) }
        let tails = runs.map { tail(of: $0.run) }
        // What has not lasted was looked at too.
        let others = Array(repeating: 1.0, count: tally.counts.count - runs.count)
        let threshold = BenjaminiHochberg.threshold(tails + others, rate: settings.persistentRate)
        return zip(runs, tails).compactMap { found, tail in
            let (spot, run) = (found.spot, found.run)
            let isMore =
                threshold.map { tail <= $0 } ?? false
                && Double(run.incidents) >= settings.persistentRatio * run.explained
            return isMore || isFlagged(spot) ? persistence(spot, run) : nil
        }
    }

    /// Mid-p of as many by chance, where counts vary more than Poisson's.
    private func tail(of run: Run) -> Double {
        let dispersion = (settings.persistentVariance - 1) / run.explained
        return NegativeBinomial(mean: run.explained, dispersion: dispersion)
            .upperTail(run.incidents)
    }

    /// The periods running in which a spot was seen; nil where they are too few.
    private func run(_ spot: Spot, in tally: SpotTally) -> Run? {
        guard let cell = baseline.grid.cell(spot.site.area, spot.category),
            let seen = tally.counts[spot]
        else { return nil }
        let last = min(baseline.tally.counts.count, settings.patternWindow) - 1
        var (counts, ages, silent): ([Int?], [Int], Int) = ([], [], 0)
        for age in 0...last {
            if let count = seen[age] {
                counts.append(count)
                ages.append(age)
                silent = 0
            } else {
                silent += 1
                guard isSilent(cell, age), silent <= settings.longestSilence else { break }
                counts.append(nil)
            }
        }
        guard ages.count >= settings.persistentFrom else { return nil }
        counts.removeLast(counts.count - 1 - (ages.last ?? 0))
        return Run(counts: counts, explained: tally.explained(spot, in: ages))
    }

    private func isSilent(_ cell: Int, _ age: Int) -> Bool {
        1 - baseline.coverage.byCell[age][cell] > settings.decisiveSilence
    }

    private func persistence(_ spot: Spot, _ run: Run) -> Persistence {
        let weight = baseline.grid.categories.first { $0.id == spot.category }?.weight ?? 1
        return Persistence(
            area: spot.site.area,
            category: spot.category,
            place: spot.site.place,
            periods: run.periods,
            incidents: run.incidents,
            counts: run.counts,
            explained: run.explained,
            importance: weight * (Double(run.incidents) - run.explained) / Double(run.periods)
        )
    }

    private func tally(of places: [PlaceCount]) -> SpotTally {
        places.reduce(into: SpotTally()) { tally, row in
            let site = Site(area: row.area, place: row.place)
            tally.add(row.incidents, of: Spot(site: site, category: row.category), age: row.period)
        }
    }

    private var areaTally: SpotTally {
        let grid = baseline.grid
        var tally = SpotTally()
        for (age, counts) in baseline.tally.counts.enumerated() {
            for cell in grid.placed {
                let site = Site(area: grid.areas[grid.area(of: cell)], place: nil)
                let category = grid.categories[grid.category(of: cell)].id
                tally.add(counts[cell], of: Spot(site: site, category: category), age: age)
            }
        }
        return tally
    }

    private static func key(_ spot: Spot) -> (AreaID, String, CategoryID) {
        (spot.site.area, spot.site.place ?? "", spot.category)
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
