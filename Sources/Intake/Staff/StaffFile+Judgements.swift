public import Domain

/// Files of what people have decided, done and judged.
extension StaffFile {
    /// Decisions of the group: `rad;beslut;ansvarig;dag;från;till;plats;motivering`.
    ///
    /// `rad` may be empty only for a measure of the group's own. Free text is masked.
    public static func decisions(
        _ bytes: [UInt8],
        file: String,
        masker: Masker = Masker()
    ) -> Reading<Decision> {
        var table = StaffTable(
            bytes,
            file: file,
            headings: ["rad", "beslut", "ansvarig", "dag", "från", "till", "plats", "motivering"],
            needed: 2
        )
        let rows = table.map { row throws(StaffFault) in
            let verdict = try row.value("beslut", of: Decision.Verdict.self)
            if row["rad"].isEmpty, verdict != .own {
                throw StaffFault(code: .unknownLine, column: "rad")
            }
            return Decision(
                line: row["rad"].isEmpty ? nil : row["rad"],
                verdict: verdict,
                responsible: masker.mask(row["ansvarig"]).text,
                time: try time(row),
                place: row["plats"],
                motivation: masker.mask(row["motivering"]).text
            )
        }
        return (rows, table.findings)
    }

    /// Time at which a decision is to be carried out: a day, with or without clocks.
    private static func time(_ row: StaffRow) throws(StaffFault) -> TimeSpan? {
        if row["dag"].isEmpty { return nil }
        let day = try row.day("dag")
        if row["från"].isEmpty, row["till"].isEmpty { return TimeSpan(day: day) }
        return try row.time(on: day, from: "från", to: "till")
    }

    /// Delivered measures: `rad;funktion;plats;från;till;utfört;iakttaget;uppgift`.
    ///
    /// `från` has day and clock, "2026-10-23 20.00"; `till` may have the clock alone. Free text is
    /// masked.
    public static func delivered(
        _ bytes: [UInt8],
        file: String,
        masker: Masker = Masker()
    ) -> Reading<DeliveredMeasure> {
        var table = StaffTable(
            bytes,
            file: file,
            headings: [
                "funktion", "från", "till", "utfört", "rad", "plats", "iakttaget", "uppgift",
            ],
            needed: 4
        )
        let rows = table.map { row throws(StaffFault) in
            DeliveredMeasure(
                line: row["rad"].isEmpty ? nil : row["rad"],
                resource: try row.text("funktion"),
                place: row["plats"],
                time: try deliveredTime(row),
                done: try row.value("utfört", of: DeliveredMeasure.Completion.self),
                observed: masker.mask(row["iakttaget"]).text,
                origin: row["uppgift"].isEmpty
                    ? nil : try row.value("uppgift", of: ReportOrigin.self)
            )
        }
        return (rows, table.findings)
    }

    private static func deliveredTime(_ row: StaffRow) throws(StaffFault) -> TimeSpan {
        guard let start = try row.moment("från") else {
            throw StaffFault(code: .badTime, column: "från", hint: "2026-10-23 20.00")
        }
        var end = try row.moment("till")
        if end == nil, !row["till"].contains("?"), let minute = StaffClock.minute(row["till"]) {
            let sameDay = LocalTime(start.day, minute: minute)
            end = sameDay >= start ? sameDay : sameDay.adding(minutes: 1440)
        }
        guard let end, end > start else {
            throw StaffFault(code: .badTime, column: "till", hint: "2026-10-23 22.00")
        }
        return TimeSpan(start: start, end: end, precision: .minute)
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
            headings: ["svar", "par", "first", "second", "vem"],
            needed: 1,
            synonyms: ["answer": "svar"]
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
            headings: ["report_id", "incident_id"],
            needed: 2
        )
        let rows = table.map { row throws(StaffFault) in
            (report: row["report_id"] as ReportID, incident: row["incident_id"] as IncidentID)
        }
        return (rows, table.findings)
    }
}
