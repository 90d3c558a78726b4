import Domain

/// Coverage of the prediction bands: counts within their band compared with the nominal share.
struct BandSection: Section {
    static let anchor: HTML = "spannet"
    static let title: HTML = "Ligger talen där slumpen lämnar dem?"

    let bands: [BandCheck]

    var content: HTML {
        let known = bands.filter { $0.counts > 0 }
        guard !known.isEmpty else { return "<p>Inget tal kunde prövas.</p>\n" }
        return """
            <p>Varje ruta i en lägesbild har ett spann ”av slump”. Lovat är att 95 av 100 tal ligger i det. \
            Modellen själv räknar med fler där talen är små, för ett spann slutar på hela tal.</p>
            \(plot(known))\(table(known))
            """
    }

    private func plot(_ bands: [BandCheck]) -> HTML {
        RangePlot(
            anchor: "p1",
            title: "Andel av talen inom spannet",
            rows: bands.map { band in
                RangePlot.Row(
                    label: Self.name(band.size),
                    range: share(
                        band.promised - band.slack,
                        band
                    )...share(
                        band.promised + band.slack,
                        band
                    ),
                    mark: share(Double(band.inside), band),
                    words: "\(Swedish.count(band.inside)) av \(Swedish.count(band.counts))"
                )
            },
            ticks: [0.85, 0.9, 0.95, 1].map {
                RangePlot.Tick(value: $0, label: "\(Swedish.decimal($0 * 100, 0)) av 100")
            },
            reference: BacktestWords.promised
        ).html
    }

    private func share(_ number: Double, _ band: BandCheck) -> Double {
        min(1, max(0, number / Double(band.counts)))
    }

    private func table(_ bands: [BandCheck]) -> HTML {
        Table(
            """
            Ringen är vad det blev, stapeln vad modellen räknade med och slumpen tillåter, \
            den streckade linjen det som är lovat
            """,
            [
                .words("Väntat i rutan"), .number("Prövade tal"), .number("Inom spannet"),
                .number("Modellen räknade med"), .number("Slumpen tillåter"),
            ],
            rows: bands.map { band in
                [
                    "\(Self.name(band.size))", "\(Swedish.count(band.counts))",
                    "\(Swedish.count(band.inside))", "\(whole(band.promised))",
                    """
                    \(whole(max(0, band.promised - band.slack)))–\
                    \(whole(min(Double(band.counts), band.promised + band.slack)))
                    """,
                ]
            }
        ).html
    }

    private func whole(_ number: Double) -> String {
        Swedish.count(Int(number.rounded()))
    }

    private static func name(_ size: BandCheck.Size) -> String {
        Swedish.sentence(BacktestWords.name(size))
    }
}

/// Calibration: observed compared with forecast, from the smallest forecasts to the largest.
struct LevelSection: Section {
    static let anchor: HTML = "nivan"
    static let title: HTML = "Kommer det så mycket som väntat?"

    let levels: [LevelCheck]

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

    private func expectations(_ level: LevelCheck) -> String {
        "\(Swedish.decimal(level.expectations.lowerBound, 2))–\(Swedish.decimal(level.expectations.upperBound, 2))"
    }
}
