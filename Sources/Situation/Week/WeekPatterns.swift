import Domain

/// Times of the week with more incidents than the municipality's profile explains, by area and
/// category (decision 0030).
///
/// Each group is scanned for the window with the smallest binomial mid-p, with Bonferroni over the
/// windows and Benjamini–Hochberg over the groups. Incidents known to the day or worse are left
/// out.
struct WeekPatterns {
    private let settings: SituationSettings
    private let grid: CellGrid

    /// Incidents with a known time.
    private let timed: SlotTable

    /// Incidents known to the day or worse, by cell.
    private let vague: [Double]

    /// The municipality's share in each slot.
    private let municipality: [Double]

    init(_ input: SituationInput, grid: CellGrid, settings: SituationSettings) {
        (self.grid, self.settings) = (grid, settings)
        let history = min(input.historyLength, settings.patternWindow)
        func table(_ rows: [SlotCount], _ incidents: [Incident]) -> SlotTable {
            let earlier = rows.filter { (1..<history + 1).contains($0.period) }
            let current = Aoristic.slotCounts(of: incidents)
            return SlotTable(current + earlier, grid: grid, history: history)
        }
        let isVague = Dictionary(grouping: input.incidents, by: \.time.isVague)
        timed = table(input.slots, isVague[false] ?? []).without(table(input.vagueSlots, []))
        vague = table(input.vagueSlots, isVague[true] ?? []).byCell.map { $0.reduce(0, +) }
        let sums = WeekProfile.sum(timed.byCell)
        let total = max(1, sums.reduce(0, +))
        municipality = sums.map { $0 / total }
    }

    /// Patterns of every area, category and cell with enough incidents, and of the cells that the
    /// picture shows.
    func all(showing picture: SituationPicture) -> [WeekPattern] {
        let shown = Set(
            picture.flags.map { WeekGroup(area: $0.cell.area, category: $0.cell.category) }
                + picture.persistent.map { WeekGroup(area: $0.area, category: $0.category) }
        )
        let candidates = groups.filter {
            $0.timed >= settings.fewestTimed || shown.contains($0.group)
        }
        let peaks = candidates.map { $0.highest(beside: municipality, from: settings.fewestTimed) }
        let threshold = BenjaminiHochberg.threshold(
            peaks.compactMap { $0?.pValue },
            rate: settings.falseDiscoveryRate
        )
        return zip(candidates, peaks).map { counts, peak in
            pattern(counts, peak.flatMap { $0.pValue <= threshold ?? -1 ? $0 : nil })
        }
    }

    private func pattern(_ counts: WeekGroupCounts, _ peak: WeekGroupCounts.Peak?) -> WeekPattern {
        WeekPattern(
            area: counts.group.area,
            category: counts.group.category,
            incidents: counts.timed + counts.vague,
            vague: counts.vague,
            slots: WeekSlot.all.map {
                let (incidents, share) = (counts.slots[$0.index], counts.shares[$0.index])
                return WeekSlotShare(slot: $0, incidents: incidents, share: share)
            },
            conclusion: conclusion(counts, peak)
        )
    }

    private func conclusion(
        _ counts: WeekGroupCounts,
        _ peak: WeekGroupCounts.Peak?
    ) -> WeekPattern.Conclusion {
        let fewest = settings.fewestTimed
        if counts.timed < fewest { return .tooFew(fewest: fewest) }
        if let peak = peak.flatMap(weekPeak) { return .peak(peak) }
        let usual = counts.highest(beside: WeekProfile.even, from: fewest)
        return .asElsewhere(most: usual.flatMap(weekPeak))
    }

    /// Converts a peak; nil where it is within what chance explains over all windows.
    private func weekPeak(_ peak: WeekGroupCounts.Peak) -> WeekPeak? {
        let chance = peak.chance.interval(tail: settings.tail / Double(WeekWindow.all.count))
        guard peak.incidents >= settings.fewestFlagged, peak.incidents > chance.upperBound else {
            return nil
        }
        return WeekPeak(
            weekdays: peak.window.weekdays,
            parts: peak.window.parts,
            incidents: peak.incidents,
            expected: Double(peak.chance.trials) * peak.chance.probability,
            low: chance.lowerBound,
            high: chance.upperBound
        )
    }

    /// Categories, areas and cells, by area and category; groups without one come first.
    private var groups: [WeekGroupCounts] {
        let profile = WeekProfile(timed, grid: grid, strength: settings.profileStrength)
        let columns = grid.categories.count
        let categories = grid.categories.indices.map { column in
            wide(
                nil,
                grid.categories[column].id,
                Array(stride(from: column, to: grid.count, by: columns))
            )
        }
        return grid.areas.indices.reduce(into: categories) { groups, row in
            let cells = Array(row * columns..<(row + 1) * columns)
            groups.append(wide(grid.areas[row], nil, cells))
            groups += cells.map { cell in
                let category = grid.categories[grid.category(of: cell)].id
                return counts(grid.areas[row], category, [cell], shares: profile.shares[cell])
            }
        }
    }

    /// Several cells as one group, shrunk towards the municipality.
    private func wide(_ area: AreaID?, _ category: CategoryID?, _ cells: [Int]) -> WeekGroupCounts {
        let slots = WeekProfile.sum(cells.map { timed.byCell[$0] })
        let shares = WeekProfile.shrunk(slots, towards: municipality, settings.profileStrength)
        return counts(area, category, cells, shares: shares)
    }

    private func counts(
        _ area: AreaID?,
        _ category: CategoryID?,
        _ cells: [Int],
        shares: [Double]
    ) -> WeekGroupCounts {
        WeekGroupCounts(
            group: WeekGroup(area: area, category: category),
            slots: WeekProfile.sum(cells.map { timed.byCell[$0] }),
            shares: shares,
            vague: Int(cells.reduce(0) { $0 + vague[$1] }.rounded())
        )
    }
}
