import Domain

/// Hit rate and predictive accuracy index (PAI) of the forecast, compared with simpler rankings.
struct TargetSection: Section {
    static let anchor: HTML = "platserna"
    static let title: HTML = "Hände det där prognosen pekade?"

    let targets: [TargetCheck]

    var content: HTML {
        let known = targets.filter { $0.incidents > 0 }
        guard let most = known.compactMap(\.accuracy).max() else {
            return "<p>Ingen prognos kunde hållas mot perioden efter.</p>\n"
        }
        return """
            <p>Områdena läggs i ordning efter väntade händelser per kvadratkilometer, och de första räknas tills de täcker \
            en tjugondel eller tiondel av kommunens yta. 1 gång är vad en lika stor yta vald på måfå \
            håller. Måttet beror på hur områdena är ritade: jämför bara raderna med varandra.</p>
            \(plot(known, most: most))\(table(known))
            """
    }

    private func plot(_ targets: [TargetCheck], most: Double) -> HTML {
        let step = max(1, (most * 1.25 / 4).rounded(.up))
        return RangePlot(
            anchor: "p3",
            title: "Gånger så mycket som på lika stor yta vald på måfå",
            rows: targets.map { check in
                RangePlot.Row(
                    label: name(check),
                    range: quartiles(check),
                    mark: check.accuracy,
                    words: "\(Swedish.decimal(check.accuracy)) gånger"
                )
            },
            ticks: (0...4).map {
                let value = Double($0) * step
                return RangePlot.Tick(value: value, label: Swedish.decimal(value, 0))
            },
            reference: 1
        ).html
    }

    private func table(_ targets: [TargetCheck]) -> HTML {
        Table(
            "Ringen är alla perioder tillsammans, stapeln spannet för mittersta hälften av perioderna",
            [
                .words("Del av ytan och ordning"), .number("Perioder"), .number("Händelser"),
                .number("Därav på ytan"), .number("Gånger så mycket"),
                .number("Hälften av perioderna"), .number("Prognosen fann fler"),
            ],
            rows: targets.map(row)
        ).html
    }

    private func row(_ check: TargetCheck) -> [HTML] {
        let spread = quartiles(check)
        let lead: HTML =
            check.lead.map {
                "\(signed($0.incidents)), slump ± \(Swedish.decimal($0.slack, 0))"
            } ?? "–"
        return [
            "\(name(check))", "\(check.periods.count)", "\(Swedish.count(check.incidents))",
            "\(Swedish.count(Int(check.found.rounded())))", "\(Swedish.decimal(check.accuracy))",
            "\(Swedish.decimal(spread.lowerBound))–\(Swedish.decimal(spread.upperBound))", lead,
        ]
    }

    private func signed(_ number: Double) -> String {
        (number < 0 ? "−" : "") + Swedish.decimal(abs(number), 0)
    }

    private func name(_ check: TargetCheck) -> String {
        "\(Swedish.percent(check.share)): \(BacktestWords.name(check.ranking))"
    }

    /// Lower and upper quartile over the periods with any incident.
    private func quartiles(_ check: TargetCheck) -> ClosedRange<Double> {
        let values = check.periods.filter { $0.incidents > 0 }
            .map { $0.found / Double($0.incidents) / check.share }.sorted()
        guard let first = values.first else { return 0...0 }
        let last = values.count - 1
        return (last > 0 ? values[last / 4] : first)...values[last - last / 4]
    }
}

/// Outcome in the next period of cells that were flagged as more than expected.
struct FollowedFlagsSection: Section {
    static let anchor: HTML = "utslagen"
    static let title: HTML = "Vad blev det av ”fler än väntat”?"

    let flags: FlagCheck?
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
                        "Med utslag", "\(flags.flags)", "\(flags.cameAgain)", "\(flags.toldAgain)",
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
