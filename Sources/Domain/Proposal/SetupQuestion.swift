/// Question about a new workspace that only people can answer, with how much its answer changes (decision 0052).
public struct SetupQuestion: Hashable, Sendable {
    /// What it is about.
    public let subject: Subject

    /// Reporter that it is about; nil for all.
    public let reporter: ReporterID?

    /// What is asked, most important first; empty where the subject says all.
    public let items: [Item]

    /// Number of rows that it concerns.
    public let rows: Int

    /// Expected number of rows that its answer changes.
    public let changes: Double

    /// Position of the first item among those of its subject; questions have at most ``mostItems``.
    public let first: Int

    /// One thing that is asked about.
    public struct Item: Hashable, Sendable {
        /// Masked words, or a heading.
        public let written: String

        /// Number of rows that have it.
        public let rows: Int

        /// Proposed answers, likeliest first.
        public let proposals: [String]

        /// Reporter whose rows they are; nil where the question is about one.
        public let reporter: ReporterID?

        /// Probability that the proposal is right, so that the answer changes nothing; nil where there is none.
        let probability: Double?

        /// An item with its proposals.
        init(
            written: String,
            rows: Int,
            proposals: [String],
            reporter: ReporterID? = nil,
            probability: Double? = nil
        ) {
            (self.written, self.rows) = (written, rows)
            (self.proposals, self.reporter) = (proposals, reporter)
            self.probability = probability
        }
    }

    /// What a question is about.
    public enum Subject: String, CaseIterable, Sendable {
        /// Where a reporter is whose rows do not say where.
        case home
        /// In which system a reporter's coordinates are.
        case system
        /// At which end of a reporter's dates the year is.
        case yearOrder = "year_order"
        /// What the words in a reporter's column of categories mean.
        case words
        /// What texts without a category tell.
        case categories
        /// Where reports without a place happened.
        case places
        /// What an empty file of a reporter means.
        case emptyFiles = "empty_files"
        /// Whether each file of a reporter repeats what was sent before.
        case deliveries
        /// Whether columns hold what their unsure headings say.
        case columns

        /// Share of the concerned rows that an answer changes; decision 0052.
        var odds: Double {
            switch self {
            case .system: 1
            case .home: 0.9
            case .places: 0.8
            case .categories, .words: 0.6
            case .yearOrder: 0.5
            case .emptyFiles: 0.5
            case .deliveries: 0.1
            case .columns: 0.05
            }
        }
    }

    /// Most items of one question: what someone answers in a few minutes.
    public static let mostItems = 20
}

extension SetupQuestion {
    /// Questions that proposals and the reports read by them leave open, those first that change most.
    public static func all(
        _ proposals: [ReporterProposal],
        reports: [PlacedReport]
    ) -> [SetupQuestion] {
        let questions =
            proposals.flatMap(\.setupQuestions) + homes(proposals, reports)
            + chunked(.places, places(proposals, reports: reports).placeQuestions.map(placeItem))
            + chunked(.categories, reports.categoryQuestions.map(categoryItem))
        return questions.filter { $0.rows > 0 }.enumerated()
            .sorted { ($1.element.changes, $0.offset) < ($0.element.changes, $1.offset) }
            .map(\.element)
    }

    /// Reports whose place is asked about one by one: all but those that an answer about their reporter's home places.
    public static func places(
        _ proposals: [ReporterProposal],
        reports: [PlacedReport]
    ) -> [PlacedReport] {
        let asked = Set(homes(proposals, reports).compactMap(\.reporter))
        return reports.filter {
            !asked.contains($0.report.reporter) || !$0.report.place.words.isEmpty
        }
    }

    private static func placeItem(_ same: [PlacedReport]) -> Item {
        let (report, placement) = (same[0].report, same[0].placement)
        let words = report.place.words
        return Item(
            written: words.isEmpty ? report.text : words,
            rows: same.count,
            proposals: placement.suggestions,
            reporter: report.reporter
        )
    }

    private static func categoryItem(_ same: [PlacedReport]) -> Item {
        let report = same[0].report
        return Item(
            written: report.text,
            rows: same.count,
            proposals: [report.category].compactMap(\.self),
            reporter: report.reporter,
            probability: report.category == nil ? nil : report.categoryProbability
        )
    }

    /// A question about one thing.
    fileprivate init(_ subject: Subject, of reporter: ReporterID, rows: Int) {
        self.init(
            subject: subject,
            reporter: reporter,
            items: [],
            rows: rows,
            changes: Double(rows) * subject.odds,
            first: 0
        )
    }

    /// The questions of a subject, each with at most ``mostItems``.
    fileprivate static func chunked(
        _ subject: Subject,
        _ items: [Item],
        of reporter: ReporterID? = nil
    ) -> [SetupQuestion] {
        stride(from: 0, to: items.count, by: mostItems).map { start in
            let some = Array(items[start..<min(items.count, start + mostItems)])
            return SetupQuestion(
                subject: subject,
                reporter: reporter,
                items: some,
                rows: some.reduce(0) { $0 + $1.rows },
                changes: some.reduce(0) { sum, item in
                    sum + Double(item.rows) * (item.probability.map { 1 - $0 } ?? subject.odds)
                },
                first: start
            )
        }
    }

    /// Questions about where reporters are: of those who may have a house of their own, and whose rows lack a place.
    private static func homes(_ proposals: [ReporterProposal], _ reports: [PlacedReport])
        -> [SetupQuestion]
    {
        let lacking = reports.filter {
            $0.report.kind != .calm && $0.placement.area == nil
        }
        let counts = Dictionary(grouping: lacking, by: \.report.reporter).mapValues(\.count)
        return proposals.filter { $0.home == nil && $0.mayHaveHome }.compactMap { proposal in
            guard let rows = counts[proposal.id], rows >= fewestHomeless else { return nil }
            return SetupQuestion(.home, of: proposal.id, rows: rows)
        }
    }

    /// Rows without a place from which a reporter's home is asked about; decision 0052.
    private static let fewestHomeless = 3
}

extension ReporterProposal {
    /// Whether a reporter of this type may have a house of its own, where what it reports happens.
    fileprivate var mayHaveHome: Bool {
        guard let type else { return true }
        return ["skola", "fritidsgård", "butik", "bibliotek", "hamn", "byalag"].contains(type)
    }

    /// What the files leave open, as questions.
    fileprivate var setupQuestions: [SetupQuestion] {
        let unsure = fields.flatMap { field in
            field.columns.filter { !$0.isSure }.map { column in
                SetupQuestion.Item(
                    written: column.name,
                    rows: column.rows,
                    proposals: [field.key] + column.alternatives
                )
            }
        }
        let open = words.filter { !$0.isSure }.map {
            SetupQuestion.Item(written: $0.text, rows: $0.rows, proposals: $0.categories)
        }
        return SetupQuestion.chunked(.columns, unsure, of: id)
            + SetupQuestion.chunked(.words, open, of: id) + gaps
    }

    /// Questions about all rows.
    private var gaps: [SetupQuestion] {
        questions.compactMap { question in
            let subject: SetupQuestion.Subject? =
                switch question.subject {
                case .yearOrder: .yearOrder
                case .system: .system
                case .deliveries: .deliveries
                case .emptyFiles: .emptyFiles
                case .column, .word, .category, .home: nil
                }
            return subject.map { SetupQuestion($0, of: id, rows: question.rows) }
        }
    }
}
