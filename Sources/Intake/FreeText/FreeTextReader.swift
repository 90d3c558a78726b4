public import Domain
import Glibc
import Toolkit

/// Reader of what a free text says: a category with its probability, a nil report, something grave (decision 0041).
///
/// Every word or phrase that the lexicon, the municipality's categories or labelled reports know adds to the score of a
/// category; the scores become probabilities by the logistic rule (softmax), with a constant score for "none of them".
public final class FreeTextReader {
    private let categories: [Category]
    private let words: CategoryWords
    private let rules: TextRules
    private let cache = CellCache<TextReading>()

    /// A reader by the municipality's categories and rules.
    public init(_ categories: [Category], rules: TextRules) {
        self.categories = categories
        self.rules = rules
        words = CategoryWords(
            categories,
            calm: rules.calmPhrases,
            serious: rules.seriousWords ?? TextLexicon.serious
        )
    }

    /// What a text says; short texts are read once.
    func read(_ text: String) -> TextReading {
        var text = text
        return text.withUTF8 { cache.value(of: $0, or: interpret) }
    }

    /// A report whose category no column told, with what its masked text says by the rules of today.
    ///
    /// Others are returned as they are.
    public func again(_ report: Report) -> Report {
        guard report.categoryProbability != nil else { return report }
        var report = report
        var reading = read(report.text, of: report.reporter)
        // What was past when it was read is so for good.
        if report.kind != .arrangement, reading.probability < 1, let besides = reading.besides {
            (reading.category, reading.probability) = (besides.category, besides.probability)
            reading.isCalm = besides.isCalm
        }
        let category = reading.category.flatMap { id in categories.first { $0.id == id } }
        report.category = category?.id
        report.categoryProbability = reading.probability
        report.kind = reading.isCalm ? .calm : category?.kind ?? .event
        report.isSerious = reading.isSerious || category?.serious == true
        return report
    }

    /// What a masked text of a reporter says: what people have answered about it, else what its words say.
    func read(_ text: String, of reporter: ReporterID) -> TextReading {
        var reading = read(text)
        switch rules.answer(for: text, of: reporter) {
        case .category(let category)?:
            (reading.category, reading.probability, reading.isCalm) = (category, 1, false)
        case .calm?: (reading.category, reading.probability, reading.isCalm) = (nil, 1, true)
        case nil: break
        }
        return reading
    }

    private func interpret(_ written: String) -> TextReading {
        var reading = TextReading()
        let text = FreeText(written)
        guard !text.words.isEmpty else {
            reading.isCalm = written.contains { "-–—/".contains($0) }
            return reading
        }
        let all = words.patterns.matches(in: text)
        let matches = sensible(all, in: text)
        reading.isSerious = matches.contains(where: isSerious)
        // Even what is grave elsewhere, or long ago, is never read as nothing.
        reading.isCalm =
            !all.contains(where: isSerious) && CalmText(text: text, matches: matches).isCalm
        guard !reading.isCalm else { return reading }
        guard let best = mostProbable(matches, in: text) else { return reading }
        reading.probability = best.probability
        if best.probability >= Self.least { reading.category = best.category }
        if isArrangement(reading.category) { reading.besides = besides(matches, in: text) }
        return reading
    }

    private func isArrangement(_ category: CategoryID?) -> Bool {
        guard let category else { return false }
        return categories.contains { $0.id == category && $0.kind == .arrangement }
    }

    /// What a text says without its words for arrangements.
    private func besides(_ matches: [WordPatterns<TextSign>.Match], in text: FreeText)
        -> TextReading.Besides
    {
        let others = matches.filter { match in
            switch match.meaning {
            case .incident(let concept, _): concept != .arrangement
            case .category(let index, _): categories[index].kind != .arrangement
            case .calm, .occurrence, .harmless, .serious: true
            }
        }
        var besides = TextReading.Besides()
        besides.isCalm = CalmText(text: text, matches: others).isCalm
        guard !besides.isCalm, let best = mostProbable(others, in: text) else { return besides }
        besides.probability = best.probability
        if best.probability >= Self.least { besides.category = best.category }
        return besides
    }

    private func isSerious(_ match: WordPatterns<TextSign>.Match) -> Bool {
        if case .serious = match.meaning { !match.isDenied } else { false }
    }

    /// The matches without those in harmless phrases, in names of films and in sentences about exercises.
    private func sensible(
        _ matches: [WordPatterns<TextSign>.Match],
        in text: FreeText
    ) -> [WordPatterns<TextSign>.Match] {
        let harmless = matches.filter { if case .harmless = $0.meaning { true } else { false } }
            .map(\.words)
        let exercises = Set(
            text.words.filter { Self.isExercise($0.text) }.map(\.sentence)
        )
        return matches.filter { match in
            switch match.meaning {
            case .harmless, .calm: return true
            case .incident(.shooting, _), .serious:
                if text.words[match.words.lowerBound].isQuoted { return false }
            case .incident, .category, .occurrence: break
            }
            let start = match.words.lowerBound
            let isTitle = text.words[max(0, start - 2)..<start].contains {
                Self.titles.contains($0.text)
            }
            return !isTitle && !exercises.contains(text.words[start].sentence)
                && !harmless.contains { $0.contains(start) && $0.contains(match.words.upperBound) }
        }
    }

    /// Whether a word is or ends with one for an exercise.
    private static func isExercise(_ word: String) -> Bool {
        ["övning", "övningen", "övningar", "övningarna"].contains { word.hasSuffix($0) }
    }

    private static let titles: Set<String> = [
        "filmen", "film", "boken", "pjäsen", "serien", "spelet", "låten", "musikalen",
        "utställningen",
    ]

    /// The most probable category with its probability; nil where nothing points to any.
    private func mostProbable(
        _ matches: [WordPatterns<TextSign>.Match],
        in text: FreeText
    ) -> (category: CategoryID?, probability: Double)? {
        let scores = scores(matches, in: text)
        guard let best = scores.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return nil
        }
        // In a fixed order, so that the same text has the same bits.
        let sum = scores.values.sorted().reduce(exp(Self.noneScore)) { $0 + exp($1) }
        let probability = exp(best.value) / sum
        let isOwn = categories.indices.contains(best.key)
        return isOwn ? (categories[best.key].id, probability) : nil
    }

    /// Score of each hypothesis: the index of a category, or a number after those for a kind that no category holds.
    ///
    /// The weightiest word counts in full, the next half, the next a quarter.
    private func scores(_ matches: [WordPatterns<TextSign>.Match], in text: FreeText) -> [Int:
        Double]
    {
        var weights: [Int: [Int: Double]] = [:]
        for match in matches where !match.isDenied {
            let found: (Int, Double)? =
                switch match.meaning {
                case .incident(let concept, let weight): (hypothesis(concept), weight)
                case .category(let index, let weight): (index, weight)
                case .calm, .occurrence, .harmless, .serious: nil
                }
            guard let (hypothesis, weight) = found else { continue }
            let word = match.words.lowerBound
            weights[hypothesis, default: [:]][word] =
                max(weight, weights[hypothesis]?[word] ?? 0)
        }
        addLearned(&weights, in: text, beside: matches)
        var scores = weights.mapValues { words in
            words.values.sorted(by: >).enumerated()
                .reduce(0) { $0 + $1.element / Double(1 << min($1.offset, 10)) }
        }
        addRobbery(&scores)
        return scores
    }

    /// Adds the words that labelled reports have taught, and that no list knows.
    private func addLearned(
        _ weights: inout [Int: [Int: Double]],
        in text: FreeText,
        beside matches: [WordPatterns<TextSign>.Match]
    ) {
        for (index, word) in text.words.enumerated() {
            let told = rules.model.weights(of: word)
            guard !told.isEmpty,
                !matches.contains(where: { isIncident($0) && $0.words.contains(index) })
            else { continue }
            for (category, weight) in told {
                guard let hypothesis = categories.firstIndex(where: { $0.id == category }) else {
                    continue
                }
                weights[hypothesis, default: [:]][index] = weight
            }
        }
    }

    private func isIncident(_ match: WordPatterns<TextSign>.Match) -> Bool {
        switch match.meaning {
        case .incident, .category: true
        case .calm, .occurrence, .harmless, .serious: false
        }
    }

    /// Taking together with violence or threat is robbery (brottsbalken 8:5).
    private func addRobbery(_ scores: inout [Int: Double]) {
        let force = max(
            scores[hypothesis(.assault)] ?? 0,
            scores[hypothesis(.threat)] ?? 0
        )
        let taking = scores[hypothesis(.theft)] ?? 0
        guard min(force, taking) >= 1, hypothesis(.robbery) != hypothesis(.assault) else { return }
        scores[hypothesis(.robbery), default: 0] += min(force, taking) + 0.5
    }

    private func hypothesis(_ concept: IncidentConcept) -> Int {
        words.holders[concept] ?? categories.count
            + (IncidentConcept.allCases.firstIndex(of: concept) ?? 0)
    }

    /// Score of "none of the categories"; decision 0041.
    private static let noneScore = 1.2

    /// Least probability of a category that is counted; below it the report has none.
    private static let least = 0.55
}
