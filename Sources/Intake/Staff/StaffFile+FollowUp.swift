public import Domain

extension StaffFile {
    /// The group's decisions: `rad;beslut;ansvarig;dag;från;till;plats;motivering`.
    ///
    /// `rad` may be empty only for a measure of the group's own; free text is masked.
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

    /// When a decision is to be carried out: a day, with or without clocks.
    private static func time(_ row: StaffRow) throws(StaffFault) -> TimeSpan? {
        if row["dag"].isEmpty { return nil }
        let day = try row.day("dag")
        if row["från"].isEmpty, row["till"].isEmpty { return TimeSpan(day: day) }
        return try row.time(on: day, from: "från", to: "till")
    }

    /// What was done: `rad;funktion;plats;från;till;utfört;iakttaget;uppgift`; free text is masked.
    ///
    /// `från` holds day and clock, "2026-10-23 20.00"; `till` may hold the clock alone.
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
        guard let start = StaffClock.moment(row["från"]) else {
            throw StaffFault(code: .badTime, column: "från", hint: "2026-10-23 20.00")
        }
        var end = StaffClock.moment(row["till"])
        if end == nil, let minute = StaffClock.minute(row["till"]) {
            let sameDay = LocalTime(start.day, minute: minute)
            end = sameDay >= start ? sameDay : sameDay.adding(minutes: 1440)
        }
        guard let end, end > start else {
            throw StaffFault(code: .badTime, column: "till", hint: "2026-10-23 22.00")
        }
        return TimeSpan(start: start, end: end, precision: .minute)
    }
}
