public import Domain

/// The page that a coordinator shows to a doubter: what earlier lägesbilder said, and what came.
struct BacktestPage {
    let edition: BacktestEdition

    var text: String {
        Document(
            title: "Håller lägesbilden? \(edition.municipality)",
            header: header,
            main: "\(sections.map(\.html))",
            footer: "<p>\(edition.municipality), prövat \(edition.asOf.description).</p>\n"
        ).text
    }

    private var sections: [any Section] {
        let result = edition.result
        return [
            VerdictSection(words: BacktestWords(result: result)),
            BandSection(bands: result.intervals),
            LevelSection(levels: result.calibration),
            TargetSection(targets: result.rankings),
            FollowedFlagsSection(flags: result.flags, periods: result.periods),
            MethodSection(periods: result.periods),
        ]
    }

    private var header: HTML {
        let warning: HTML =
            edition.simulated
            ? "<p class=\"banner\"><strong>Simulerade data.</strong> Inget här har hänt.</p>\n" : ""
        let periods = edition.result.periods
        let span: HTML =
            if let first = periods.first, let last = periods.last {
                ", \(first.period.first.description) till \(last.period.last.description)"
            } else { "" }
        return """
            \(warning)<p class="kicker">\(edition.municipality) · prövning av lägesbilden</p>
            <h1>Håller lägesbilden vad den lovar?</h1>
            <p class="meta">\(Swedish.count(periods.count, "period", "perioder")) gjorda om utan att veta vad som \
            kom sedan\(span).</p>

            """
    }
}

extension Publication {
    /// The page of a backtest; the same edition always gives the same bytes.
    public static func page(of edition: BacktestEdition) -> String {
        BacktestPage(edition: edition).text
    }
}
