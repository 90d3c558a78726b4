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

    /// Incidents with it that these would have now if they told of it as often as before.
    let expected: Double

    /// Counts of the word by reporter; a reporter without a past has no new words.
    init(
        key: String,
        place: AreaID?,
        now: WordCounts.ReporterCounts,
        before: WordCounts.ReporterCounts,
        exposure: WordExposure
    ) {
        (self.key, self.place) = (key, place)
        var (chance, all, known, expected) = (0.0, 0, 0, 0.0)
        for reporter in Set(now.keys).union(before.keys).sorted() {
            let (new, old) = (now[reporter] ?? 0, before[reporter] ?? 0)
            let (present, past) = exposure.of(reporter)
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
