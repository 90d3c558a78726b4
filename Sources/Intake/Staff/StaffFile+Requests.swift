public import Domain

extension StaffFile {
    /// What the coordinator asks of the next run: `begäran;period;skäl`.
    ///
    /// The period may be empty only in a confirmation. The reason is masked.
    public static func requests(
        _ bytes: [UInt8],
        file: String,
        masker: Masker = Masker()
    ) -> Reading<StaffRequest> {
        var table = StaffTable(
            bytes,
            file: file,
            form: StaffForm(
                headings: ["begäran", "period", "skäl"],
                needed: 2
            )
        )
        let rows = table.map { row throws(StaffFault) in
            let action = try row.value("begäran", of: StaffRequest.Action.self)
            return StaffRequest(
                action: action,
                period: action == .confirm ? row["period"] : try row.text("period"),
                reason: masker.mask(row["skäl"]).text,
                line: row.line
            )
        }
        return (rows, table.findings)
    }
}

extension StaffRequest.Action: VocabularyValue {
    /// "gör om" for a new version of a lägesbild.
    public var word: String {
        switch self {
        case .remake: "gör om"
        case .confirm: "bekräfta"
        case .withdraw: "dra tillbaka"
        }
    }
}
