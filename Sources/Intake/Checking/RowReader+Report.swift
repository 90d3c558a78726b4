import Domain

extension RowReader {
    /// The report that a row's cells make; nil, with an error among the findings, where they make
    /// none.
    func report(
        _ cells: Cells,
        line: Int,
        _ findings: inout RowFindings
    ) -> Report? {
        let place = place(cells, &findings)
        let text = layout.text.text(in: cells)
        let hasWord = !layout.category.isEmpty(in: cells)
        let word = hasWord ? categories.word(layout.category, in: cells) : nil
        let isCalm = !context.map.isSurvey && isCalm(text, word, place: place.text)
        let category = isCalm ? nil : category(word, &findings)
        let kind = isCalm ? .calm : kind(cells, category, &findings)
        guard kind == .calm || !(text.isEmpty && !hasWord && place.isUnwritten) else {
            findings.add(.emptyReport, .error)
            return nil
        }
        let reportedAt = moment(layout.reportedAt, cells, &findings)
        guard let time = time(cells, reportedAt, kind, &findings) else { return nil }
        var report = Report(
            id: "",
            reporter: reporter(cells, &findings),
            reporterType: reporterType(cells, &findings),
            delivery: context.delivery,
            line: line,
            kind: kind,
            category: category,
            time: time,
            place: place,
            // What somebody answered in words is not kept.
            text: kind.isVoice ? "" : masked(text, layout.text, &findings)
        )
        report.reportedAt = reportedAt
        report.caseNumber = caseNumber(cells, &findings)
        report.people = people(cells, &findings)
        report.origin = origin(cells, &findings)
        return report
    }

    /// Whether what is told says that it was calm, and nothing else; of the place only if it is
    /// all.
    private func isCalm(_ text: String, _ word: CategoryWords.Word?, place: String) -> Bool {
        guard let word else { return CalmWords.say(text.isEmpty ? place : text) }
        return word.saysCalm && (text.isEmpty || CalmWords.say(text))
    }

    private func category(
        _ word: CategoryWords.Word?,
        _ findings: inout RowFindings
    ) -> CategoryID? {
        guard let word else { return context.map.category }
        switch word.meaning {
        case .known(let id, _):
            // Without configured categories it is the cell's own text.
            return context.categories.isEmpty ? masked(id, layout.category, &findings) : id
        case .unknown(let nearest):
            findings.add(.unknownCategory, .warning, layout.category, hint: nearest)
            return context.map.category
        }
    }

    private func kind(
        _ cells: Cells,
        _ category: CategoryID?,
        _ findings: inout RowFindings
    ) -> ReportKind {
        let found = foundKind(cells, category, &findings)
        return context.map.isSurvey && !found.isVoice ? .feltNeither : found
    }

    private func foundKind(
        _ cells: Cells,
        _ category: CategoryID?,
        _ findings: inout RowFindings
    ) -> ReportKind {
        let usual = context.map.kind ?? category.map(categories.kind(of:)) ?? .event
        let word = layout.kind.text(in: cells)
        if word.isEmpty { return usual }
        if let kind = AllowedWords.kinds[word.folded] { return kind }
        findings.add(
            .unknownValue,
            .warning,
            layout.kind,
            hint: AllowedWords.list(of: ReportKind.self)
        )
        return usual
    }

    private func origin(_ cells: Cells, _ findings: inout RowFindings) -> ReportOrigin? {
        let word = layout.origin.text(in: cells)
        if word.isEmpty { return nil }
        if let origin = AllowedWords.origins[word.folded] { return origin }
        let hint = AllowedWords.list(of: ReportOrigin.self)
        findings.add(.unknownValue, .warning, layout.origin, hint: hint)
        return nil
    }

    private func people(_ cells: Cells, _ findings: inout RowFindings) -> Int? {
        let text = layout.people.text(in: cells)
        if text.isEmpty { return nil }
        let people = WrittenNumber.people(text)
        if people == nil { findings.add(.badNumber, .warning, layout.people) }
        return people
    }

    /// Who reported: the delivery tells; a column counts only where it does not.
    private func reporter(_ cells: Cells, _ findings: inout RowFindings) -> ReporterID {
        if !context.reporter.id.isEmpty { return context.reporter.id }
        return masked(layout.reporter, cells, seen.reporters, &findings)
    }

    private func reporterType(_ cells: Cells, _ findings: inout RowFindings) -> String {
        if !context.reporter.type.isEmpty { return context.reporter.type }
        return masked(layout.reporterType, cells, seen.reporterTypes, &findings)
    }

    /// The reporter's own number; none where person data is in it, since what is left of that would
    /// be the number of many.
    private func caseNumber(_ cells: Cells, _ findings: inout RowFindings) -> String? {
        let written = layout.caseNumber.text(in: cells)
        let number = masked(written, layout.caseNumber, &findings)
        return number.isEmpty || number != written ? nil : number
    }

    /// A text as it may be kept, with a note where person data was masked.
    func masked(_ text: String, _ cells: FieldCells, _ findings: inout RowFindings) -> String {
        guard context.masks, !text.isEmpty else { return text }
        return note(MaskedCell(masker.mask(text)), cells, &findings)
    }

    /// The text of a field whose cells come again and again, as it may be kept.
    func masked(
        _ field: FieldCells,
        _ cells: Cells,
        _ seen: RecurringCells<MaskedCell>,
        _ findings: inout RowFindings
    ) -> String {
        if field.isEmpty(in: cells) { return "" }
        let cell = field.value(in: cells, seen) { text in
            context.masks ? MaskedCell(masker.mask(text)) : MaskedCell(text: text, kinds: nil)
        }
        return note(cell, field, &findings)
    }

    private func note(
        _ masked: MaskedCell,
        _ cells: FieldCells,
        _ findings: inout RowFindings
    ) -> String {
        if let kinds = masked.kinds { findings.add(.personData, .note, cells, hint: kinds) }
        return masked.text
    }
}

extension WrittenPlace {
    /// Whether nothing was written of where it was.
    fileprivate var isUnwritten: Bool {
        text.isEmpty && area.isEmpty && coordinate == nil
    }
}
