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

    /// The category of a row whose columns tell none; nil where the text was not to be read.
    ///
    /// Rows of a kind that is not counted keep it: "felanmälan" is no category of incidents.
    func category(_ text: String, _ kind: ReportKind, _ cells: Cells) -> ReadCategory? {
        guard reads, kind == .event, !text.isEmpty else { return nil }
        let reading = reading(text)
        return read(reading.category, reading.probability, kind, cells)
    }

    /// What the text of a row says besides an arrangement that is past.
    func besidesArrangement(_ text: String, _ cells: Cells) -> ReadCategory {
        let besides = reading(text).besides ?? TextReading.Besides()
        if besides.isCalm {
            return ReadCategory(category: nil, kind: .calm, probability: besides.probability)
        }
        return read(besides.category, besides.probability, .event, cells)
    }

    private func read(
        _ category: CategoryID?,
        _ probability: Double,
        _ kind: ReportKind,
        _ cells: Cells
    ) -> ReadCategory {
        guard let category = category.flatMap({ categories[$0] }),
            category.kind == .event || layout.kind.isEmpty(in: cells)
        else { return ReadCategory(category: nil, kind: kind, probability: probability) }
        return ReadCategory(
            category: category.id,
            kind: category.kind,
            probability: probability
        )
    }

    /// The category that a text plainly tells, and that is graver than the one its word roughly means; nil where there is
    /// none.
    ///
    /// An incident and a place that frightens are graver than a fault.
    func graver(_ text: String, than category: CategoryID) -> CategoryID? {
        guard reads, !text.isEmpty, let own = categories[category] else { return nil }
        let reading = reading(text)
        guard reading.probability >= Self.plainly,
            let told = reading.category.flatMap({ categories[$0] }), told.id != own.id
        else { return nil }
        switch (own.kind, told.kind) {
        case (.faultReport, .event), (.faultReport, .unsafePlace): return told.id
        case (.event, .event): return told.weight > own.weight ? told.id : nil
        default: return nil
        }
    }

    /// Least probability by which a text overrules a word that tells only roughly; decision 0051.
    private static let plainly = 0.8

    /// Adds a finding about a row of which neither a column nor a text tells the category.
    func noteNothing(_ kind: ReportKind, _ findings: inout RowFindings) {
        if reads, kind == .event { findings.add(.missingCategory) }
    }

    /// Adds a finding about a category that the text told, or did not tell.
    func note(_ category: CategoryID?, _ findings: inout RowFindings) {
        if let category = category.flatMap({ categories[$0] }) {
            findings.add(.categoryFromText, layout.text, hint: category.name)
        } else {
            findings.add(.missingCategory, layout.text)
        }
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
