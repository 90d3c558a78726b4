public import Domain

/// The municipality's words and answers about what free texts say, and what labelled reports have taught.
public struct TextRules: Hashable, Sendable {
    /// Phrases of nil reports, beside the built-in ones: `calm_phrases` in `kommun.yml`.
    public var calmPhrases: [String]

    /// Words for what is grave: `serious_words` in `kommun.yml`; nil for the built-in list.
    public var seriousWords: [String]?

    /// What labelled reports teach.
    public var model: CategoryModel

    private var answers: [Wording: Answer] = [:]

    /// Rules; without any, the built-in words count.
    public init(
        calmPhrases: [String] = [],
        seriousWords: [String]? = nil,
        model: CategoryModel = CategoryModel()
    ) {
        (self.calmPhrases, self.seriousWords, self.model) = (calmPhrases, seriousWords, model)
    }

    /// What people have answered about a wording.
    public enum Answer: Hashable, Sendable {
        /// It is of this category.
        case category(CategoryID)
        /// It says that nothing happened.
        case calm
    }

    private struct Wording: Hashable {
        let reporter: ReporterID?
        let text: String
    }

    /// Whether people have answered anything.
    var hasAnswers: Bool { !answers.isEmpty }

    /// Remembers an answer for every masked text of this wording, from one reporter or, with nil, from any.
    public mutating func remember(_ answer: Answer, for text: String, of reporter: ReporterID?) {
        answers[Wording(reporter: reporter, text: text.folded)] = answer
    }

    /// The answer about a masked text; that about the reporter counts before that about all.
    func answer(for text: String, of reporter: ReporterID) -> Answer? {
        if answers.isEmpty { return nil }
        let folded = text.folded
        return answers[Wording(reporter: reporter, text: folded)]
            ?? answers[Wording(reporter: nil, text: folded)]
    }
}

/// What a free text says, as values.
public struct TextReading: Hashable, Sendable {
    /// Whether it is a nil report.
    public var isCalm = false

    /// The most probable category; nil where none is probable enough.
    public var category: CategoryID?

    /// Probability of the most probable category, 0 to 1, whether or not it is probable enough.
    public var probability = 0.0

    /// Whether it tells of something grave, by the municipality's list.
    public var isSerious = false

    /// What else it says, where it tells of an arrangement that is past: nil where it tells of none.
    var besides: Besides?

    /// What a text says besides an arrangement.
    struct Besides: Hashable, Sendable {
        var isCalm = false
        var category: CategoryID?
        var probability = 0.0
    }

    /// A text that says nothing.
    public init() {}
}
