public import Domain

/// Page that compares earlier lägesbilder with the outcome, for readers who doubt them.
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
        let warning = HTML.banner(isSimulated: edition.simulated)
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
    /// HTML page of a backtest; the same edition always gives the same bytes.
    public static func page(of edition: BacktestEdition) -> String {
        BacktestPage(edition: edition).text
    }
}

/// Summary: calibration, coverage, hit rate and flags in a sentence each.
struct VerdictSection: Section {
    static let anchor: HTML = "svar"
    static let title: HTML = "I korthet"

    let words: BacktestWords

    var content: HTML {
        """
        <dl class="headline">
        <div><dt>Spannet</dt><dd>\(words.band)</dd></div>
        <div><dt>Nivån</dt><dd>\(words.level)</dd></div>
        <div><dt>Platserna</dt><dd>\(words.target(0.1))</dd></div>
        <div><dt>Utslagen</dt><dd>\(words.flags)</dd></div>
        </dl>

        """
    }
}

/// Method of the backtest.
struct MethodSection: Section {
    static let anchor: HTML = "metod"
    static let title: HTML = "Så gick prövningen till"

    let periods: [BacktestPeriod]

    var content: HTML {
        """
        <ul class="rules">
        \(known)<li><b>Inte som då.</b> Kartor, kategorier, vikter och ordlistor är dagens. En händelse som flera rapporter \
        berättar om räknas en gång som i dag, om någon av dem fanns då.</li>
        <li><b>Utfallet</b> är det som var känt när nästa period gjordes. Har rapportörer varit tysta är det väntade sänkt \
        med deras del.</li>
        <li><b>Prognosen</b> prövas på det som anmälts. Det patruller själva hittat, och det som hittas genom att \
        letas efter, tränar den inte och räknas inte här.</li>
        <li><b>Slumpen</b> räknas 19 gånger av 20, som om rutorna inte hängde ihop. Eftersom de gör det en del är det \
        verkliga spelrummet något större.</li>
        <li><b>Perioder med gallrade rapporter</b> är inte med.</li>
        </ul>

        """
    }

    /// Number of periods by the knowledge at the time when they were made.
    private var known: HTML {
        let then = periods.count { $0.basis == .then }
        let afterwards = periods.count - then
        let asThen: HTML =
            then > 0
            ? """
            <li><b>Som då.</b> \(Self.sentence(then)) gjordes om med de rapporter som fanns när sidan först \
            gavs ut: det som kom, rättades eller drogs tillbaka senare är borttaget.</li>

            """ : ""
        let later: HTML =
            afterwards > 0
            ? """
            <li><b>I efterhand.</b> \(Self.sentence(afterwards)) fick ingen sida i sin tid och gjordes om med allt som i dag är \
            känt om dem och de tidigare, men inget om de senare.</li>

            """ : ""
        return "\(asThen)\(later)"
    }

    private static func sentence(_ periods: Int) -> String {
        Swedish.sentence(Swedish.count(periods, "period", "perioder"))
    }
}
