import Domain

extension SampleEdition {
    /// Five rows of one reporter that wait, under two kinds of headings.
    static func quarantine(_ attack: String) -> [QuarantinedRow] {
        (1...5).map { number in
            QuarantinedRow(
                id: "k00000000000\(number)",
                reporter: "bostader",
                file: "v43\(attack).csv",
                line: number * 2,
                period: period.first,
                heading: ["Datum" + attack, "Plats"] + (number == 5 ? ["Noteringar"] : []),
                cells: ["2026-10-99", "Torget" + attack] + (number == 5 ? ["\(attack) ;"] : []),
                findings: [
                    Finding(
                        .badTime,
                        .error,
                        file: "v43\(attack).csv",
                        line: number * 2,
                        column: "Datum" + attack,
                        hint: "2026-10-19"
                    )
                ]
            )
        }
    }

    /// Files of the same reporter.
    static func deliveries(_ attack: String) -> [ReporterID: [DeliveryAccount]] {
        [
            "bostader": [
                DeliveryAccount(
                    file: "v43\(attack).csv",
                    account: RowAccount(accepted: 201, quarantined: 5)
                ),
                DeliveryAccount(
                    file: "v43 (1)\(attack).csv",
                    account: RowAccount(duplicates: 9),
                    copyOf: "v43\(attack).csv"
                ),
            ]
        ]
    }
}
