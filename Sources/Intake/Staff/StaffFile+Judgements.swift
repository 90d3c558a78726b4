public import Domain

/// Files of what people have decided, done and judged.
extension StaffFile {
    /// Decisions of the group: `rad;beslut;ansvarig;dag;från;till;plats;motivering`, with `förslag` for the number of a
    /// proposal in the place of a line.
    ///
    /// A row without a decision is left out, so that the plan can be put back half filled in. `rad` may be empty only
    /// for a measure of the group's own. Free text is masked.
    public static func decisions(
        _ bytes: [UInt8],
        file: String,
        masker: Masker = Masker()
    ) -> Reading<Decision> {
        var table = StaffTable(
            bytes,
            file: file,
            form: StaffForm(
                headings: [
                    "rad", "beslut", "ansvarig", "dag", "från", "till", "plats", "motivering",
                    "förslag",
                ],
                needed: 2,
                synonyms: [
                    "nr": "förslag", "nummer": "förslag", "datum": "dag", "skäl": "motivering",
                ],
                substitutes: ["rad": "förslag"]
            )
        )
        let rows = table.map { row throws(StaffFault) -> Decision? in
            let line = try row.planLine()
            if row["beslut"].isEmpty, line != nil, row["motivering"].isEmpty { return nil }
            let verdict = try row.value("beslut", of: Decision.Verdict.self)
            if line == nil, verdict != .own {
                throw StaffFault(code: .unknownLine, column: "rad")
            }
            var decision = Decision(
                line: line,
                verdict: verdict,
                responsible: masker.mask(row["ansvarig"]).text,
                time: try decidedTime(row),
                place: row["plats"],
                motivation: masker.mask(row["motivering"]).text
            )
            decision.source = row.source(in: file)
            return decision
        }
        return (rows.compactMap(\.self), table.findings)
    }

    /// Time at which a decision is to be carried out: a day, with or without clocks.
    private static func decidedTime(_ row: StaffRow) throws(StaffFault) -> TimeSpan? {
        let day = row["dag"].isEmpty ? nil : try row.day("dag")
        if row["från"].isEmpty, row["till"].isEmpty { return day.map { TimeSpan(day: $0) } }
        return try row.time(on: day ?? row.dayOfLine, from: "från", to: "till")
    }

    /// Delivered measures: `rad;dag;funktion;plats;från;till;utfört;iakttaget;orsak;uppgift`.
    ///
    /// Only `utfört` is needed where `rad` names a line of the plan: what is left out is as the line says. A row that
    /// does not say whether it was done is left out. Free text is masked.
    public static func delivered(
        _ bytes: [UInt8],
        file: String,
        masker: Masker = Masker()
    ) -> Reading<WrittenMeasure> {
        var table = StaffTable(
            bytes,
            file: file,
            form: StaffForm(
                headings: [
                    "utfört", "rad", "dag", "funktion", "plats", "från", "till", "iakttaget",
                    "orsak", "uppgift", "förslag",
                ],
                needed: 1,
                synonyms: [
                    "nr": "förslag", "nummer": "förslag", "datum": "dag", "skäl": "orsak",
                    "anledning": "orsak", "kommentar": "iakttaget",
                ]
            )
        )
        let rows = table.map { row throws(StaffFault) -> WrittenMeasure? in
            let line = try row.planLine()
            let isBlank = ["utfört", "iakttaget", "orsak"].allSatisfy { row[$0].isEmpty }
            return isBlank && line != nil ? nil : try measure(row, line, masker, file)
        }
        return (rows.compactMap(\.self), table.findings)
    }

    private static func measure(
        _ row: StaffRow,
        _ line: PlanLineID?,
        _ masker: Masker,
        _ file: String
    ) throws(StaffFault) -> WrittenMeasure {
        var measure = WrittenMeasure(
            line: line,
            done: try row.value("utfört", of: DeliveredMeasure.Completion.self)
        )
        measure.resource = line == nil ? try row.text("funktion") : row["funktion"]
        measure.place = row["plats"]
        (measure.day, measure.start, measure.end) = try deliveredTime(row, hasLine: line != nil)
        measure.observed = masker.mask(row["iakttaget"]).text
        measure.reason = masker.mask(row["orsak"]).text
        measure.origin =
            row["uppgift"].isEmpty ? nil : try row.value("uppgift", of: ReportOrigin.self)
        measure.source = row.source(in: file)
        return measure
    }

    /// Day, start and end as far as they are written; all of the time where no line tells it.
    private static func deliveredTime(
        _ row: StaffRow,
        hasLine: Bool
    ) throws(StaffFault) -> (Day?, LocalTime?, LocalTime?) {
        let day = row["dag"].isEmpty ? nil : try row.day("dag")
        if !hasLine {
            let time = try row.time(on: day, from: "från", to: "till")
            return (time.start.day, time.start, time.end)
        }
        let start = try row.night("från", on: day)
        let end =
            if let start { try row.end("till", after: start) } else {
                try row.night("till", on: day)
            }
        return (day, start, end)
    }

    /// Answers about pairs of reports: `par;svar;vem`, as in `kopplingar.csv`.
    ///
    /// Instead of `par` a table may have the ids of the reports under `first` and `second`. A row
    /// without an answer is left out; `vem` is a function, and is masked.
    public static func answers(
        _ bytes: [UInt8],
        file: String,
        masker: Masker = Masker()
    ) -> Reading<LinkAnswer> {
        var table = StaffTable(
            bytes,
            file: file,
            form: StaffForm(
                headings: ["svar", "par", "first", "second", "vem"],
                needed: 1,
                synonyms: ["answer": "svar"]
            )
        )
        let rows = table.map { row throws(StaffFault) -> LinkAnswer? in
            guard !row["svar"].isEmpty else { return nil }
            let (first, second) = try pair(row)
            return LinkAnswer(
                first,
                second,
                try verdict(row),
                from: LinkAnswer.Source(
                    file: file,
                    line: row.line,
                    who: masker.mask(row["vem"]).text
                )
            )
        }
        return (rows.compactMap(\.self), table.findings)
    }

    private static func pair(_ row: StaffRow) throws(StaffFault) -> (ReportID, ReportID) {
        if let reports = LinkAnswer.reports(ofPair: row["par"]) { return reports }
        guard row["par"].isEmpty, !row["first"].isEmpty, !row["second"].isEmpty,
            row["first"] != row["second"]
        else { throw StaffFault(code: .unknownPair, column: "par") }
        return (row["first"], row["second"])
    }

    private static func verdict(_ row: StaffRow) throws(StaffFault) -> LinkAnswer.Verdict {
        // What is in doubt is refused below.
        switch row["svar"].contains("?") ? "" : row["svar"].folded {
        case "same", "sammahandelse": .same
        case "different", "olikahandelser": .different
        case "unsure", "osakert", "kanske", "vetej", "vetinte": .unsure
        default: try row.value("svar", of: LinkAnswer.Verdict.self)
        }
    }

    /// The incident of each report as judged by people: `report_id;incident_id`, in the form of
    /// `est link`.
    public static func judged(
        _ bytes: [UInt8],
        file: String
    ) -> Reading<(report: ReportID, incident: IncidentID)> {
        var table = StaffTable(
            bytes,
            file: file,
            form: StaffForm(headings: ["report_id", "incident_id"], needed: 2)
        )
        let rows = table.map { row throws(StaffFault) in
            (report: row["report_id"] as ReportID, incident: row["incident_id"] as IncidentID)
        }
        return (rows, table.findings)
    }
}
