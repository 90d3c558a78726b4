import Domain

/// One word in one place, now beside before.
struct WordTest {
    let key: String

    /// Nil for the whole municipality.
    let place: AreaID?

    /// Mid-p of as many incidents with it now, or more, given those now and before together.
    let tail: Double

    /// Incidents with it now, of reporters that wrote anything before.
    let known: Double

    /// Incidents with it that these would have now if they wrote it as often as before.
    let expected: Double

    /// Counts by reporter, of the word and of all incidents.
    ///
    /// Each reporter's share of incidents that lies in the present is its own: that schools were silent in the summer makes no
    /// word of theirs new, and a reporter without a past has none.
    init(
        key: String,
        place: AreaID?,
        now: WordCounts.ReporterCounts,
        before: WordCounts.ReporterCounts,
        amongNow: WordCounts.ReporterCounts,
        amongBefore: WordCounts.ReporterCounts
    ) {
        (self.key, self.place) = (key, place)
        var (chance, all, known, expected) = (0.0, 0, 0, 0.0)
        for reporter in Set(now.keys).union(before.keys).sorted() {
            let (new, old) = (now[reporter] ?? 0, before[reporter] ?? 0)
            let (present, past) = (amongNow[reporter] ?? 0, amongBefore[reporter] ?? 0)
            all += new + old
            chance += Double(new + old) * Double(present) / Double(present + past)
            guard past > 0 else { continue }
            known += new
            expected += Double(old) * Double(present) / Double(past)
        }
        let distribution = Binomial(trials: all, probability: chance / Double(max(1, all)))
        tail = distribution.upperTail(now.values.reduce(0, +))
        (self.known, self.expected) = (Double(known), expected)
    }
}
