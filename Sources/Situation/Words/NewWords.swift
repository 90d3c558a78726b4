import Domain

/// Words that stand in more incidents than before, by exact conditional tests with
/// Benjamini–Hochberg (decision 0030).
///
/// Given the number of incidents with a word now and before together, those now are binomial; the
/// share under chance is that of all incidents in the periods in which the word's reporters
/// reported. Tested by mid-p over all words and areas.
struct NewWords {
    let input: SituationInput
    let settings: SituationSettings

    init(_ input: SituationInput, settings: SituationSettings) {
        (self.input, self.settings) = (input, settings)
    }

    /// New words, smallest p first; none without earlier texts.
    var words: [NewWord] {
        let now = WordCounts(input.texts.lazy.filter { $0.period == 0 })
        let candidates = publishable(now)
        let known = input.texts.filter { (0..<settings.wordWindow + 1).contains($0.period) }
        let before = WordCounts(known.lazy.filter { $0.period > 0 }, keeping: Set(candidates))
        let exposure = WordExposure(known)
        let tests = candidates.flatMap { comparisons($0, now, before, exposure) }
        let threshold = BenjaminiHochberg.threshold(
            tests.map(\.tail),
            rate: settings.wordDiscoveryRate
        )
        let found = tests.filter {
            $0.tail <= threshold ?? -1 && $0.known >= settings.wordGrowth * $0.expected
        }
        return clearest(found, now).compactMap { word($0, now, before) }
    }

    /// Keys of words that may be shown: neither names nor words of places or categories.
    private func publishable(_ now: WordCounts) -> [String] {
        let excluded = Set(
            (input.placeNames + input.areas.map(\.name)
                + input.categories.flatMap { [$0.name, $0.id] })
                .flatMap { WordTokenizer.of($0).map(\.key) }
        )
        return now.words.filter { key, word in
            isPublishable(word, in: nil) && !word.isName && !excluded.contains(key)
        }.keys.sorted()
    }

    /// At least three incidents and two reporters: what one person saw, wrote or is called must not
    /// be shown.
    private func isPublishable(_ word: WordCounts.Word, in place: AreaID?) -> Bool {
        word.count(in: place) >= settings.fewestFlagged && (word.reporters[place]?.count ?? 0) >= 2
    }

    /// Tests of a word in the whole municipality and in each area where it may be shown; none if it
    /// was common before.
    private func comparisons(
        _ key: String,
        _ now: WordCounts,
        _ before: WordCounts,
        _ exposure: WordExposure
    ) -> [WordTest] {
        guard let word = now.words[key] else { return [] }
        let (earlier, all) = (before.words[key], before.incidents[nil] ?? 0)
        guard all > 0, Double(earlier?.count(in: nil) ?? 0) <= settings.commonWord * Double(all)
        else { return [] }
        let places = word.incidents.keys.filter { isPublishable(word, in: $0) }
        return places.sorted { ($0 ?? "") < ($1 ?? "") }.map { place in
            WordTest(
                key: key,
                place: place,
                now: word.incidents[place] ?? [:],
                before: earlier?.incidents[place] ?? [:],
                exposure: exposure
            )
        }
    }

    /// Each word once, where its p is smallest; words of identical incidents are grouped.
    private func clearest(_ tests: [WordTest], _ now: WordCounts) -> [[WordTest]] {
        let best = Dictionary(grouping: tests, by: \.key).values
            .compactMap { $0.min { $0.tail < $1.tail } }
            .sorted { ($0.tail, $0.key) < ($1.tail, $1.key) }
        let together = Dictionary(grouping: best) { now.words[$0.key]?.incidentIDs[$0.place] ?? [] }
        let firsts = best.compactMap { test -> [WordTest]? in
            let group = together[now.words[test.key]?.incidentIDs[test.place] ?? []] ?? []
            return group.first?.key == test.key ? group : nil
        }
        return Array(firsts.prefix(settings.mostWords))
    }

    private func word(_ group: [WordTest], _ now: WordCounts, _ before: WordCounts) -> NewWord? {
        guard let test = group.first, let word = now.words[test.key] else { return nil }
        let forms = group.compactMap { now.words[$0.key]?.form }
        let areas = word.incidents.keys.compactMap { place -> WordAreaCount? in
            guard let place, word.count(in: place) >= 2 else { return nil }
            return WordAreaCount(area: place, incidents: word.count(in: place))
        }
        return NewWord(
            word: forms.sorted().joined(separator: ", "),
            area: test.place,
            incidents: word.count(in: test.place),
            among: now.incidents[test.place] ?? 0,
            before: before.words[test.key]?.count(in: test.place) ?? 0,
            amongBefore: before.incidents[test.place] ?? 0,
            expected: test.expected,
            reporters: word.reporters[test.place]?.count ?? 0,
            areas: areas.sorted { ($1.incidents, $0.area) < ($0.incidents, $1.area) }
        )
    }
}

/// Conditional binomial test of one word in one area, now against before.
struct WordTest {
    let key: String

    /// The area; nil for the whole municipality.
    let place: AreaID?

    /// Upper mid-p of the incidents with the word now, given those now and before together.
    let tail: Double

    /// Incidents with the word now, of reporters that reported before.
    let known: Double

    /// Incidents with the word expected now, at the reporters' earlier rates.
    let expected: Double

    /// Tests a word's counts by reporter; a reporter without a past has no new words.
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
