public import Domain
import Glibc
import Toolkit

/// Multinomial naive Bayes over the stems of reports whose category a column told (Manning, Raghavan and Schütze,
/// "Introduction to Information Retrieval", 2008, chapter 13).
///
/// A value: the same reports give the same model, in whatever order they come.
public struct CategoryModel: Hashable, Sendable {
    private var counts: [String: [CategoryID: Int]] = [:]
    private var totals: [CategoryID: Int] = [:]
    private var total = 0

    /// A model that has learned nothing, and says nothing.
    public init() {}

    /// Learns from the masked text of a report with a known category.
    public mutating func learn(_ text: String, is category: CategoryID) {
        for stem in Set(Self.stems(of: FreeText(text))) {
            counts[stem, default: [:]][category, default: 0] += 1
            totals[category, default: 0] += 1
            total += 1
        }
    }

    /// How many times likelier the words of a text are in each category than in all reports, as natural logarithms.
    func evidence(in text: FreeText) -> [CategoryID: Double] {
        guard total >= Self.leastWords else { return [:] }
        var evidence: [CategoryID: Double] = [:]
        for stem in Set(Self.stems(of: text)).sorted() {
            guard let known = counts[stem] else { continue }
            let sum = known.values.reduce(0, +)
            guard sum >= Self.leastReports else { continue }
            for (category, words) in totals {
                let expected = Double(sum) * Double(words) / Double(total)
                let ratio =
                    (Double(known[category] ?? 0) + Self.prior * expected)
                    / (expected * (1 + Self.prior) + Self.pseudoCount)
                evidence[category, default: 0] +=
                    max(-Self.most, min(Self.most, Self.damping * log(ratio)))
            }
        }
        return evidence
    }

    /// Stems of at least three letters that are no stop words, denied words left out.
    static func stems(of text: FreeText) -> [String] {
        text.words.compactMap { word in
            guard !word.isDenied, word.text.count >= 3, !SwedishStopWords.all.contains(word.text),
                !SwedishStopWords.amounts.contains(word.text)
            else { return nil }
            return String(decoding: SwedishStemmer.stem(word.letters), as: UTF8.self)
        }
    }

    /// Words that must have been learned before the model says anything; decision 0041.
    private static let leastWords = 500

    /// Reports in which a stem must have been seen.
    private static let leastReports = 3

    /// Weight of what is expected beside what was seen.
    private static let prior = 0.5

    /// Reports added to what is expected, so that rare words prove little.
    private static let pseudoCount = 1.0

    /// Share of the evidence that counts, since neighbouring words are not independent.
    private static let damping = 0.5

    /// Most that one word can tell.
    private static let most = 1.5
}
