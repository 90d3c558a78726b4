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
        for stem in Set(FreeText(text).words.compactMap(Self.stem)) {
            counts[stem, default: [:]][category, default: 0] += 1
            totals[category, default: 0] += 1
            total += 1
        }
    }

    /// Weight of a word for each category that it tells: how many times likelier it is there than in the others, as a natural
    /// logarithm (complement naive Bayes; Rennie and others, 2003).
    func weights(of word: FreeText.Word) -> [(category: CategoryID, weight: Double)] {
        guard total >= Self.leastWords, let stem = Self.stem(of: word), let known = counts[stem]
        else { return [] }
        let sum = known.values.reduce(0, +)
        let share = Self.smoothing * Double(sum) / Double(total)
        return known.sorted { $0.key < $1.key }.compactMap { category, here in
            let words = totals[category] ?? 0
            let within = (Double(here) + share) / (Double(words) + Self.smoothing)
            let outside =
                (Double(sum - here) + share) / (Double(total - words) + Self.smoothing)
            let weight = min(Self.most, Self.damping * log(within / outside))
            return here >= Self.leastReports && weight >= Self.leastWeight
                ? (category, weight) : nil
        }
    }

    /// The stem of a word; nil for denied words, stop words and those of less than three letters.
    private static func stem(of word: FreeText.Word) -> String? {
        guard !word.isDenied, word.text.count >= 3, !SwedishStopWords.all.contains(word.text),
            !SwedishStopWords.amounts.contains(word.text)
        else { return nil }
        return String(decoding: SwedishStemmer.stem(word.letters), as: UTF8.self)
    }

    /// Words that must have been learned before the model says anything; decision 0041.
    private static let leastWords = 3000

    /// Reports of a category in which a stem must have been seen.
    private static let leastReports = 5

    /// Words added to each side, spread as all words are (additive smoothing).
    private static let smoothing = 2.0

    /// Share of the evidence that counts, since neighbouring words are not independent.
    private static let damping = 0.5

    /// Least and most that one word can tell.
    private static let leastWeight = 1.0
    private static let most = 2.0
}
