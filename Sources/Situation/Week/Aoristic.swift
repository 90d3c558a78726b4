public import Domain

/// Spreads incidents with uncertain times over the slots of the week (Ratcliffe 2002).
public enum Aoristic {
    /// The slots that a span touches, in the order of the week, with its share in each.
    ///
    /// Shares sum to 1. A span is spread by minutes. A time known to the day or worse (`isVague`) says nothing of the hour, so
    /// there each minute weighs as the municipality's own `pattern` says, where one is given.
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
    /// One incident spread evenly is added, so that no slot is impossible.
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
    /// Minutes of the slot in a week.
    var minutes: Int {
        part.hours.count * 60
    }

    /// The moment when the slot that holds `time` ends.
    fileprivate func end(after time: LocalTime) -> LocalTime {
        LocalTime(time.adding(minutes: -6 * 60).day, hour: part.hours.upperBound)
    }
}
