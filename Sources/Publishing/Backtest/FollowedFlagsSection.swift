import Domain

/// What the period after held where something was told as more than expected.
struct FollowedFlagsSection: Section {
    static let anchor: HTML = "utslagen"
    static let title: HTML = "Vad blev det av ”fler än väntat”?"

    let flags: FlagRecurrence?
    let periods: [BacktestPeriod]

    var content: HTML {
        "\(course)\(perPeriod)"
    }

    private var course: HTML {
        guard let flags else {
            return "<p>Inget sades vara fler än väntat i någon period som kunde följas.</p>\n"
        }
        return """
            <p>Ett utslag säger att slumpen inte förklarar ett tal, inte att det fortsätter. Bredvid står rutor från \
            samma perioder som väntades hålla lika mycket och inte gav utslag: så ofta kommer det mer än väntat av sig \
            självt.</p>
            \(Table(
                "Perioden efter",
                [
                    .words("Rutor"), .number("Antal"), .number("Fler än väntat efter"),
                    .number("Utslag också efter"),
                ],
                rows: [
                    [
                        "Med utslag", "\(flags.flags)", "\(flags.aboveAgain)", "\(flags.flaggedAgain)",
                    ],
                    ["Lika stora utan utslag", "\(flags.others)", "\(flags.othersAbove)", "–"],
                ]
            ).html)<p>Utslagen låg tillsammans \(Swedish.decimal(flags.excess, 0)) händelser över det väntade, \
            och samma rutor \(Swedish.decimal(flags.excessAfter, 0)) över det perioden efter.</p>

            """
    }

    private var perPeriod: HTML {
        let rows = periods.map { period -> [HTML] in
            [
                "\(period.period.label)", "\(period.basis.words)", "\(period.historyLength)",
                "\(Swedish.count(period.incidents))", "\(period.flags)",
            ]
        }
        return """
            <details>
            <summary>Period för period</summary>
            \(Table(
                "Perioderna som gjordes om",
                [
                    .words("Period"), .words("Känt"), .number("Historik, perioder"),
                    .number("Händelser i områden"), .number("Utslag"),
                ],
                rows: rows
            ).html)</details>

            """
    }
}
