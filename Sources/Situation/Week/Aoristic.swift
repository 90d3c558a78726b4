public import Domain

/// Aoristic analysis: spreads incidents with uncertain times over the slots of the week (Ratcliffe
/// 2000).
public enum Aoristic {
    /// Slots that a time span touches, in the order of the week, each with its share; shares sum to
    /// 1.
    ///
    /// A span is spread by minutes. A time known to the day or worse (`isVague`) has no hour, so
    /// each of its minutes weighs as in the municipality's own `pattern`, if given.
    public static func shares(
        of span: TimeSpan,
        pattern: [WeekSlotCount] = []
    ) -> [(slot: WeekSlot, share: Double)] {
        let density = span.isVague ? Self.density(of: pattern) : nil
        var mass = [Double](repeating: 0, count: WeekSlot.all.count)
        var time = span.start
        while time < span.end {
            let slot = WeekSlot(time)
            let end = min(span.end, slot.end(after: time))
            mass[slot.index] += Double(end.minutes - time.minutes) * (density?[slot.index] ?? 1)
            time = end
        }
        let total = mass.reduce(0, +)
        return WeekSlot.all.filter { mass[$0.index] > 0 }.map { ($0, mass[$0.index] / total) }
    }

    /// Weight of a minute in each slot; nil where the pattern is empty.
    ///
    /// One incident spread evenly over the week is added, so that no slot has weight 0.
    private static func density(of pattern: [WeekSlotCount]) -> [Double]? {
        if pattern.isEmpty { return nil }
        let week = WeekSlot.all.reduce(0) { $0 + $1.minutes }
        var density = [Double](repeating: 1 / Double(week), count: WeekSlot.all.count)
        for count in pattern {
            density[count.slot.index] += count.incidents / Double(count.slot.minutes)
        }
        return density
    }
}

extension WeekSlot {
    /// Length of the slot in minutes.
    var minutes: Int {
        part.hours.count * 60
    }

    /// End of the slot that holds `time`.
    fileprivate func end(after time: LocalTime) -> LocalTime {
        LocalTime(time.adding(minutes: -6 * 60).day, hour: part.hours.upperBound)
    }
}

extension Aoristic {
    /// Aoristic incidents of a period by area, category and slot.
    ///
    /// Incidents found on patrol and incidents without a category are left out. Rows are in the
    /// order of area, category and slot, unplaced ones first.
    public static func slotCounts(
        of incidents: [Incident],
        period: Int = 0,
        pattern: [WeekSlotCount] = []
    ) -> [SlotCount] {
        var sums: [CellKey: [Double]] = [:]
        let calledIn = incidents.filter { !$0.foundOnPatrol }.sorted { $0.id < $1.id }
        for incident in calledIn {
            guard let category = incident.category else { continue }
            let place = CellKey(area: incident.placement.area, category: category)
            for (slot, share) in shares(of: incident.time, pattern: pattern) {
                sums[place, default: WeekSlot.all.map { _ in 0 }][slot.index] += share
            }
        }
        let sorted = sums.sorted {
            ($0.key.area ?? "", $0.key.category) < ($1.key.area ?? "", $1.key.category)
        }
        return sorted.flatMap { place, slots in
            WeekSlot.all.filter { slots[$0.index] > 0 }.map { slot in
                SlotCount(
                    period: period,
                    area: place.area,
                    category: place.category,
                    slot: slot,
                    incidents: slots[slot.index]
                )
            }
        }
    }
}

extension TimeSpan {
    /// Whether it is 24 hours or longer, so that the hour is unknown.
    public var isVague: Bool {
        length >= 24 * 60
    }
}
