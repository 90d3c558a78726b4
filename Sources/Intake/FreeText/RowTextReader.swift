import Domain

/// Reader of what the free text of a row says where its columns do not tell (decision 0041).
final class RowTextReader {
    /// The category that a text tells; nil, with how probable the likeliest is, where that is not enough.
    struct ReadCategory {
        let category: CategoryID?
        let kind: ReportKind
        let probability: Double
    }

    private let layout: RowLayout
    private let categories: [CategoryID: Category]
    private let gravity: SeriousWords
    private let reads: Bool

    /// The reader of the words, made when the first text needs it.
    private lazy var reader = FreeTextReader(all, rules: rules)
    private let all: [Category]
    private let reporter: ReporterID
    private let masker: (String) -> String
    private let rules: TextRules

    /// A reader for the rows of a layout; without categories, and of survey answers, nothing is read.
    init(_ context: DeliveryContext, layout: RowLayout, masking: @escaping (String) -> String) {
        (masker, reporter) = (masking, context.reporter.id)
        self.layout = layout
        (all, rules) = (context.categories, context.textRules)
        categories = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        gravity = SeriousWords(rules.seriousWords ?? TextLexicon.serious)
        reads = !all.isEmpty && !context.map.isSurvey
    }

    /// Whether a text is a nil report.
    func isCalm(_ text: String) -> Bool {
        reads && !text.isEmpty && reading(text).isCalm
    }

    /// What a text says; answers are about masked texts.
    private func reading(_ text: String) -> TextReading {
        guard rules.hasAnswers else { return reader.read(text) }
        return reader.read(masker(text), of: reporter)
    }

    /// The category of a row whose columns tell none, with a finding; nil where the text was not to be read.
    ///
    /// Rows of a kind that is not counted keep it: "felanmälan" is no category of incidents.
    func category(
        _ text: String,
        _ kind: ReportKind,
        _ cells: Cells,
        _ findings: inout RowFindings
    ) -> ReadCategory? {
        guard reads, kind == .event else { return nil }
        if text.isEmpty {
            findings.add(.missingCategory)
            return nil
        }
        let reading = reading(text)
        guard let category = reading.category.flatMap({ categories[$0] }),
            category.kind == .event || layout.kind.isEmpty(in: cells)
        else {
            findings.add(.missingCategory, layout.text)
            return ReadCategory(category: nil, kind: kind, probability: reading.probability)
        }
        findings.add(.categoryFromText, layout.text, hint: category.name)
        return ReadCategory(
            category: category.id,
            kind: category.kind,
            probability: reading.probability
        )
    }

    /// Whether a row is grave: by its category, or by a word of the list in its text or category.
    func isSerious(_ text: String, _ category: CategoryID?, _ field: FieldCells, _ cells: Cells)
        -> Bool
    {
        guard reads else { return false }
        if let category, categories[category]?.serious == true { return true }
        let mayBe =
            layout.text.withBytes(in: cells, gravity.mayHold)
            || field.withBytes(in: cells, gravity.mayHold)
        guard mayBe else { return false }
        return reader.read(text).isSerious || reader.read(field.text(in: cells)).isSerious
    }
}
