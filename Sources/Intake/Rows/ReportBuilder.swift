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

    /// Sheet of the row before, by its line.
    private var sheet = 0
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
        let sheet = SheetLine(line: line).sheet
        if sheet != self.sheet { times.beginSheet() }
        self.sheet = sheet
        let place = places.place(cells, &findings)
        let text = layout.text.text(in: cells)
        let hasWord = !layout.category.isEmpty(in: cells)
        let word = hasWord ? categories.word(layout.category, in: cells) : nil
        let isCalm = !context.map.isSurvey && isCalm(text, word, place: place.text)
        if case .unknown(let nearest)? = word?.meaning, isAnswerOnlyByWord(cells), !isCalm {
            findings.add(.unknownCategory, as: .error, layout.category, hint: nearest)
            return nil
        }
        let reportedAt = times.reportedAt(cells, &findings)
        var subject =
            isCalm ? Subject(kind: .calm) : subject(word, text, cells, &findings)
        guard subject.kind == .calm || !(text.isEmpty && !hasWord && place.isUnwritten) else {
            findings.add(.emptyReport)
            return nil
        }
        var told: (span: TimeSpan, isFromText: Bool)?
        if subject.isRead {
            if subject.kind == .arrangement {
                told = times.announced(cells, reportedAt, origin, &findings)
                if told == nil { subject = Subject(texts.besidesArrangement(text, cells)) }
            }
            if subject.kind != .calm { texts.note(subject.category, &findings) }
        }
        guard
            let time = told ?? times.time(cells, reportedAt, subject.kind, origin, &findings)
        else { return nil }
        var report = Report(
            id: "",
            reporter: reporter(cells, &findings),
            reporterType: reporterType(cells, &findings),
            delivery: context.delivery,
            line: line,
            kind: subject.kind,
            category: subject.category,
            time: time.span,
            place: place,
            // Free text of survey answers is not kept.
            text: subject.kind.isVoice ? "" : masker.mask(text, layout.text, &findings)
        )
        report.isTimeFromText = time.isFromText
        report.categoryProbability = subject.probability
        report.isSerious =
            subject.kind == .event
            && texts.isSerious(text, subject.category, layout.category, cells)
        report.reportedAt = reportedAt?.time
        report.caseNumber = caseNumber(cells, days(of: report), &findings)
        report.people = people(cells, &findings)
        report.origin = reportOrigin(cells, &findings)
        return report
    }

    /// What a row is about.
    private struct Subject {
        var kind: ReportKind
        var category: CategoryID?

        /// Probability of a category that the text told, or did not tell; nil where a column told it.
        var probability: Double?

        /// Whether the text was read for it.
        var isRead: Bool { probability != nil }

        init(kind: ReportKind, category: CategoryID? = nil) {
            (self.kind, self.category) = (kind, category)
        }

        init(_ read: RowTextReader.ReadCategory) {
            (kind, category, probability) = (read.kind, read.category, read.probability)
        }
    }

    /// What the columns of a row say it is about, and the text where they do not tell, or only roughly.
    private func subject(
        _ word: CategoryLookup.Word?,
        _ text: String,
        _ cells: Cells,
        _ findings: inout RowFindings
    ) -> Subject {
        var category = category(word, &findings)
        if word?.standing == .rough, let mapped = category, context.map.kind == nil,
            layout.kind.isEmpty(in: cells), let graver = texts.graver(text, than: mapped)
        {
            texts.note(graver, &findings)
            category = graver
        }
        let kind = kind(cells, category, &findings)
        if text.isEmpty, category == nil, word == nil { texts.noteNothing(kind, &findings) }
        let isTold = category != nil || word?.standing == .tells
        guard !isTold, let read = texts.category(text, kind, cells) else {
            return Subject(kind: kind, category: category)
        }
        return Subject(read)
    }

    /// Whether a row is an answer of a survey that only its category word tells, so that an unknown word is no answer.
    private func isAnswerOnlyByWord(_ cells: Cells) -> Bool {
        context.map.isSurvey && context.map.kind == nil && context.map.category == nil
            && layout.kind.isEmpty(in: cells)
    }

    /// Whether category and text say that nothing happened, and nothing else; the place counts only where it is all there
    /// is, and a category of the municipality counts before the text.
    private func isCalm(_ text: String, _ word: CategoryLookup.Word?, place: String) -> Bool {
        guard let word, word.standing != .nothing else {
            return CalmPhrases.match(text.isEmpty ? place : text) || texts.isCalm(text)
        }
        if word.isCalm { return text.isEmpty || CalmPhrases.match(text) || texts.isCalm(text) }
        guard case .unknown = word.meaning else { return false }
        // A rescue that ended well is no nil report.
        if word.standing == .tells { return CalmPhrases.match(text) }
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
            if word.standing != .nothing || context.map.kind != nil {
                findings.add(.unknownCategory, layout.category, hint: nearest)
            }
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
