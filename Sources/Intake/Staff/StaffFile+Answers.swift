public import Domain

extension StaffFile {
    /// What was answered of pairs of reports: `par;svar;vem`, as `kopplingar.csv` has them.
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
        switch row["svar"].folded {
        case "same", "sammahandelse": .same
        case "different", "olikahandelser": .different
        case "unsure", "osakert", "kanske", "vetej", "vetinte": .unsure
        default: try row.value("svar", of: LinkAnswer.Verdict.self)
        }
    }
}
