import Domain

/// What is new in the words of the reports (decision 0030).
///
/// Given in how many incidents a word stands now and before together, chance gives the present its share of them: that of all
/// incidents in the periods in which those who write it were heard of. Words with more by exact conditional mid-p are told, with false
/// discovery control over all words and places.
struct NewWords {
    let input: SituationInput
    let settings: SituationSettings

    init(_ input: SituationInput, settings: SituationSettings) {
        (self.input, self.settings) = (input, settings)
    }

    /// The clearest first; none without earlier texts.
    var words: [NewWord] {
        let now = WordCounts(input.texts.lazy.filter { $0.period == 0 })
        let candidates = tellable(now)
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
        return clearest(found).map { word($0, now, before) }
    }

    /// Words that may be told, and are neither names nor words of places or categories; by key.
    private func tellable(_ now: WordCounts) -> [String] {
        let silent = Set(
            (input.placeNames + input.areas.map(\.name)
                + input.categories.flatMap { [$0.name, $0.id] })
                .flatMap { TextWords.of($0).map(\.key) }
        )
        return now.words.filter { key, word in
            mayTell(word, in: nil) && !word.isName && !silent.contains(key)
        }.keys.sorted()
    }

    /// Three incidents and two reporters: what one person saw, wrote or is called is no news.
    private func mayTell(_ word: WordCounts.Word, in place: AreaID?) -> Bool {
        word.count(in: place) >= settings.fewestTold && (word.tellers[place]?.count ?? 0) >= 2
    }

    /// The word in the whole municipality and in each area where it may be told; none where it was common before.
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
        let places = word.incidents.keys.filter { mayTell(word, in: $0) }
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

    /// Each word once, where it is clearest.
    private func clearest(_ tests: [WordTest]) -> [WordTest] {
        let best = Dictionary(grouping: tests, by: \.key).values
            .compactMap { $0.min { $0.tail < $1.tail } }
        let sorted = best.sorted { ($0.tail, $0.key) < ($1.tail, $1.key) }
        return Array(sorted.prefix(settings.mostWords))
    }

    private func word(_ test: WordTest, _ now: WordCounts, _ before: WordCounts) -> NewWord {
        let word = now.words[test.key] ?? WordCounts.Word()
        let areas = word.incidents.keys.compactMap { place -> WordPlace? in
            guard let place, word.count(in: place) >= 2 else { return nil }
            return WordPlace(area: place, incidents: word.count(in: place))
        }
        return NewWord(
            word: word.form,
            area: test.place,
            incidents: word.count(in: test.place),
            among: now.incidents[test.place] ?? 0,
            before: before.words[test.key]?.count(in: test.place) ?? 0,
            amongBefore: before.incidents[test.place] ?? 0,
            expected: test.expected,
            reporters: word.tellers[test.place]?.count ?? 0,
            areas: areas.sorted { ($1.incidents, $0.area) < ($0.incidents, $1.area) }
        )
    }
}
