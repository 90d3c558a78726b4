import Domain

/// Whether as much comes as is forecast, from the smallest forecasts to the largest.
struct LevelSection: Section {
    static let anchor: HTML = "nivan"
    static let title: HTML = "Kommer det så mycket som väntat?"

    let levels: [ForecastCalibration]

    var content: HTML {
        guard !levels.isEmpty else {
            return "<p>Ingen prognos kunde hållas mot perioden efter.</p>\n"
        }
        return """
            <p>Alla prognoser för nästa period, delade i tio lika stora grupper från de minsta till de största. \
            Varje prognos bygger bara på det som var känt när den gjordes.</p>
            \(plot)\(table)
            """
    }

    private var plot: HTML {
        RangePlot(
            anchor: "p2",
            title: "Händelser som kom för varje som väntades",
            rows: levels.map { level in
                RangePlot.Row(
                    label: "Väntat \(expectations(level))",
                    range: level.chance.lowerBound / level.expected...level.chance.upperBound
                        / level.expected,
                    mark: Double(level.observed) / level.expected,
                    words:
                        "väntat \(Swedish.decimal(level.expected, 0)), kom \(Swedish.count(level.observed))"
                )
            },
            ticks: [0, 0.5, 1, 1.5, 2].map {
                RangePlot.Tick(value: $0, label: Swedish.decimal($0, 1))
            },
            reference: 1
        ).html
    }

    private var table: HTML {
        Table(
            "Ringen är vad som kom för varje händelse som väntades, stapeln vad slumpen tillåter; det som ligger utanför ritas i kanten",
            [
                .words("Väntat i rutan"), .number("Prognoser"), .number("Väntat"),
                .number("Kom"), .number("Slumpen tillåter"), .number("Väntat per händelse som kom"),
            ],
            rows: levels.map { level in
                [
                    "\(expectations(level))", "\(Swedish.count(level.cells))",
                    "\(Swedish.decimal(level.expected))", "\(Swedish.count(level.observed))",
                    """
                    \(Swedish.decimal(level.chance.lowerBound))–\
                    \(Swedish.decimal(level.chance.upperBound))
                    """,
                    "\(Swedish.decimal(level.rate, 2))",
                ]
            }
        ).html
    }

    private func expectations(_ level: ForecastCalibration) -> String {
        "\(Swedish.decimal(level.expectations.lowerBound, 2))–\(Swedish.decimal(level.expectations.upperBound, 2))"
    }
}
