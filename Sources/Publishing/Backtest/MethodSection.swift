import Domain

/// What was done, so that nobody has to take it on trust.
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

    /// How many periods are made from what was known of them when.
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
