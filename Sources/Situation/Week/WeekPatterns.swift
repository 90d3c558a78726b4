import Domain

/// When in the week it happens, by area and category, beside the whole municipality (decision 0030).
///
/// A time of the week is told where more incidents lie in it than the municipality's pattern explains: by binomial
/// mid-p times the number of times that were looked at, with the flags' false discovery rate over all patterns.
/// Incidents known to the day or worse take no part.
struct WeekPatterns {
    private let settings: SituationSettings
    private let grid: Grid

    /// Incidents with a known time.
    private let timed: SlotTally

    /// The others, by cell.
    private let vague: [Double]

    /// The municipality's share in each slot.
    private let municipality: [Double]

    init(_ input: SituationInput, grid: Grid, settings: SituationSettings) {
        (self.grid, self.settings) = (grid, settings)
        let history = min(input.historyLength, settings.patternWindow)
        func tally(_ rows: [SlotCount], _ incidents: [Incident]) -> SlotTally {
            let earlier = rows.filter { (1..<history + 1).contains($0.period) }
            let current = Aoristic.slotCounts(of: incidents)
            return SlotTally(current + earlier, grid: grid, history: history)
        }
        let isVague = Dictionary(grouping: input.incidents, by: \.time.isVague)
        timed = tally(input.slots, isVague[false] ?? []).without(tally(input.vagueSlots, []))
        vague = tally(input.vagueSlots, isVague[true] ?? []).byCell.map { $0.reduce(0, +) }
        let sums = WeekProfile.sum(timed.byCell)
        let total = max(1, sums.reduce(0, +))
        municipality = sums.map { $0 / total }
    }

    /// Patterns of every area, category and both with enough incidents, and of the cells that the picture is about.
    func all(showing picture: SituationPicture) -> [WeekPattern] {
        let shown = Set(
            picture.flags.map { WeekGroup(area: $0.cell.area, category: $0.cell.category) }
                + picture.persistent.map { WeekGroup(area: $0.area, category: $0.category) }
        )
        let tallies = groups.filter {
            $0.timed >= settings.fewestTimed || shown.contains($0.group)
        }
        let peaks = tallies.map { $0.highest(beside: municipality, from: settings.fewestTimed) }
        let threshold = BenjaminiHochberg.threshold(
            peaks.compactMap { $0?.pValue },
            rate: settings.falseDiscoveryRate
        )
        return zip(tallies, peaks).map { tally, peak in
            pattern(tally, peak.flatMap { $0.pValue <= threshold ?? -1 ? $0 : nil })
        }
    }

    private func pattern(_ tally: WeekGroupTally, _ peak: WeekGroupTally.Peak?) -> WeekPattern {
        WeekPattern(
            area: tally.group.area,
            category: tally.group.category,
            incidents: tally.timed + tally.vague,
            vague: tally.vague,
            slots: WeekSlot.all.map {
                let (incidents, share) = (tally.slots[$0.index], tally.shares[$0.index])
                return WeekSlotShare(slot: $0, incidents: incidents, share: share)
            },
            reading: tally.timed < settings.fewestTimed
                ? .tooFew(fewest: settings.fewestTimed) : reading(peak)
        )
    }

    private func reading(_ peak: WeekGroupTally.Peak?) -> WeekPattern.Reading {
        guard let peak, peak.incidents >= settings.fewestTold else { return .asElsewhere }
        let chance = peak.chance.interval(tail: settings.tail / Double(WeekWindow.all.count))
        guard peak.incidents > chance.upperBound else { return .asElsewhere }
        return .peak(
            WeekPeak(
                weekdays: peak.window.weekdays,
                parts: peak.window.parts,
                incidents: peak.incidents,
                expected: Double(peak.chance.trials) * peak.chance.probability,
                low: chance.lowerBound,
                high: chance.upperBound
            )
        )
    }

    /// Categories, areas and cells, by area and category; those without come first.
    private var groups: [WeekGroupTally] {
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
                return tally(grid.areas[row], category, [cell], shares: profile.shares[cell])
            }
        }
    }

    /// Several cells as one, drawn towards the municipality.
    private func wide(_ area: AreaID?, _ category: CategoryID?, _ cells: [Int]) -> WeekGroupTally {
        let slots = WeekProfile.sum(cells.map { timed.byCell[$0] })
        let shares = WeekProfile.shrunk(slots, towards: municipality, settings.profileStrength)
        return tally(area, category, cells, shares: shares)
    }

    private func tally(
        _ area: AreaID?,
        _ category: CategoryID?,
        _ cells: [Int],
        shares: [Double]
    ) -> WeekGroupTally {
        WeekGroupTally(
            group: WeekGroup(area: area, category: category),
            slots: WeekProfile.sum(cells.map { timed.byCell[$0] }),
            shares: shares,
            vague: Int(cells.reduce(0) { $0 + vague[$1] }.rounded())
        )
    }
}
