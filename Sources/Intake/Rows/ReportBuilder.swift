import Domain

/// Builder of one report from the cells of a row.
final class ReportBuilder {
    private let context: DeliveryContext
    private let layout: RowLayout
    private let categories: CategoryLookup
    private let masker: CellMasker
    private let caseNumberMasker: CellMasker
    private let times: RowTimeReader
    private let places: RowPlaceReader
    private let texts: RowTextReader
    private var lastNumber = -1_000
    private let reporters = CellMasker.Cache()
    private let reporterTypes = CellMasker.Cache()

    /// A builder for the rows of a layout.
    init(
        _ context: DeliveryContext,
        layout: RowLayout,
        spelling: TimeSpelling,
        categories: CategoryLookup,
        masker: Masker
    ) {
        self.context = context
        self.layout = layout
        self.categories = categories
        self.masker = CellMasker(context.masks ? masker : nil)
        times = RowTimeReader(context, layout: layout, spelling: spelling)
        caseNumberMasker = CellMasker(context.masks ? masker.masking(policeCases: false) : nil)
        places = RowPlaceReader(context.map, layout: layout, masker: self.masker)
        texts = RowTextReader(context, layout: layout) { masker.mask($0).text }
    }

    /// The report of a row's cells; nil, with an error among the findings, where they make none.
    func report(
        _ cells: Cells,
        line: Int,
        _ origin: RowOrigin,
        _ findings: inout RowFindings
    ) -> Report? {
        let place = places.place(cells, &findings)
        let text = layout.text.text(in: cells)
        let hasWord = !layout.category.isEmpty(in: cells)
        let word = hasWord ? categories.word(layout.category, in: cells) : nil
        let isCalm = !context.map.isSurvey && isCalm(text, word, place: place.text)
        if case .unknown(let nearest)? = word?.meaning, isAnswerOnlyByWord(cells), !isCalm {
            findings.add(.unknownCategory, as: .error, layout.category, hint: nearest)
            return nil
        }
        var category = isCalm ? nil : category(word, &findings)
        var kind = isCalm ? .calm : kind(cells, category, &findings)
        let read =
            word == nil && category == nil ? texts.category(text, kind, cells, &findings) : nil
        if let read { (category, kind) = (read.category, read.kind) }
        guard kind == .calm || !(text.isEmpty && !hasWord && place.isUnwritten) else {
            findings.add(.emptyReport)
            return nil
        }
        let reportedAt = times.reportedAt(cells, &findings)
        guard let time = times.time(cells, reportedAt, kind, origin, &findings) else { return nil }
        var report = Report(
            id: "",
            reporter: reporter(cells, &findings),
            reporterType: reporterType(cells, &findings),
            delivery: context.delivery,
            line: line,
            kind: kind,
            category: category,
            time: time.span,
            place: place,
            // Free text of survey answers is not kept.
            text: kind.isVoice ? "" : masker.mask(text, layout.text, &findings)
        )
        report.isTimeFromText = time.isFromText
        report.categoryProbability = read?.probability
        report.isSerious = kind == .event && texts.isSerious(text, category, layout.category, cells)
        report.reportedAt = reportedAt?.time
        report.caseNumber = caseNumber(cells, days(of: report), &findings)
        report.people = people(cells, &findings)
        report.origin = reportOrigin(cells, &findings)
        return report
    }

    /// Whether a row is an answer of a survey that only its category word tells, so that an unknown word is no answer.
    private func isAnswerOnlyByWord(_ cells: Cells) -> Bool {
        context.map.isSurvey && context.map.kind == nil && context.map.category == nil
            && layout.kind.isEmpty(in: cells)
    }

    /// Whether category and text say that nothing happened, and nothing else; the place counts only where it is all there
    /// is, and a category of the municipality counts before the text.
    private func isCalm(_ text: String, _ word: CategoryLookup.Word?, place: String) -> Bool {
        guard let word else {
            return CalmPhrases.match(text.isEmpty ? place : text) || texts.isCalm(text)
        }
        if word.isCalm { return text.isEmpty || CalmPhrases.match(text) || texts.isCalm(text) }
        // "Rond" is no category; with "UA" it is a nil report.
        guard case .unknown = word.meaning else { return false }
        return CalmPhrases.match(text) || texts.isCalm(text.isEmpty ? word.text : text)
    }

    private func category(
        _ word: CategoryLookup.Word?,
        _ findings: inout RowFindings
    ) -> CategoryID? {
        guard let word else { return context.map.category }
        if let rest = word.rest {
            let names = rest.names.isEmpty ? nil : rest.names.joined(separator: ", ")
            findings.add(.severalCategories, layout.category, hint: names)
        }
        switch word.meaning {
        case .known(let id):
            // Without configured categories it is the cell's own text.
            return context.categories.isEmpty ? masker.mask(id, layout.category, &findings) : id
        case .unknown(let nearest):
            findings.add(.unknownCategory, layout.category, hint: nearest)
            return context.map.category
        }
    }

    private func kind(
        _ cells: Cells,
        _ category: CategoryID?,
        _ findings: inout RowFindings
    ) -> ReportKind {
        let written = writtenKind(cells, category, &findings)
        return context.map.isSurvey && !written.isVoice ? .feltNeither : written
    }

    private func writtenKind(
        _ cells: Cells,
        _ category: CategoryID?,
        _ findings: inout RowFindings
    ) -> ReportKind {
        let usual = context.map.kind ?? category.map(categories.kind(of:)) ?? .event
        let word = layout.kind.text(in: cells)
        if word.isEmpty { return usual }
        if let kind = ControlledVocabulary.kinds[word.folded] { return kind }
        let hint = ControlledVocabulary.list(of: ReportKind.self)
        findings.add(.unknownValue, as: .warning, layout.kind, hint: hint)
        return usual
    }

    private func reportOrigin(_ cells: Cells, _ findings: inout RowFindings) -> ReportOrigin? {
        let word = layout.origin.text(in: cells)
        if word.isEmpty { return nil }
        if let origin = ControlledVocabulary.origins[word.folded] { return origin }
        let hint = ControlledVocabulary.list(of: ReportOrigin.self)
        findings.add(.unknownValue, as: .warning, layout.origin, hint: hint)
        return nil
    }

    private func people(_ cells: Cells, _ findings: inout RowFindings) -> Int? {
        let text = layout.people.text(in: cells)
        if text.isEmpty { return nil }
        let people = WrittenNumber.people(text)
        if people == nil { findings.add(.badNumber, layout.people) }
        return people
    }

    /// The reporter of the delivery; a column counts only where the delivery has none.
    private func reporter(_ cells: Cells, _ findings: inout RowFindings) -> ReporterID {
        if !context.reporter.id.isEmpty { return context.reporter.id }
        return masker.mask(layout.reporter, in: cells, reporters, &findings)
    }

    private func reporterType(_ cells: Cells, _ findings: inout RowFindings) -> String {
        if !context.reporter.type.isEmpty { return context.reporter.type }
        return masker.mask(layout.reporterType, in: cells, reporterTypes, &findings)
    }

    /// The reporter's own number; nil where the cell has none that tells cases apart, or contains person data.
    ///
    /// Several numbers would be equal once masked. Case numbers of the police are kept.
    private func caseNumber(_ cells: Cells, _ days: [Day], _ findings: inout RowFindings) -> String?
    {
        let written = layout.caseNumber.text(in: cells)
        if written.isEmpty { return nil }
        guard let number = CaseNumber.text(of: written), !isDay(number, days) else {
            findings.add(.unusableCaseNumber, layout.caseNumber)
            return nil
        }
        return caseNumberMasker.mask(number, layout.caseNumber, &findings) == number ? number : nil
    }

    private func days(of report: Report) -> [Day] {
        [report.time.start.day, report.time.lastDay] + (report.reportedAt.map { [$0.day] } ?? [])
    }

    /// Whether a mere number is a day or the year of its row, and does not continue the numbers of the rows before.
    private func isDay(_ number: String, _ days: [Day]) -> Bool {
        guard number.utf8.count <= 14, let value = Int(number) else { return false }
        let isRunning = Self.steps.contains(abs(value - lastNumber))
        if !isRunning, CaseNumber.isDay(number, of: days) { return true }
        lastNumber = value
        return false
    }

    /// How much a running number may change from one row to the next; decision 0037.
    private static let steps = 1...20
}

extension WrittenPlace {
    /// Whether nothing says where it was.
    fileprivate var isUnwritten: Bool {
        text.isEmpty && area.isEmpty && coordinate == nil
    }
}
