import Domain

/// Sources used and left out, and the limits of the knowledge.
///
/// Brå, Ta fram en egen lägesbild: name the sources used and left out, and how that limits the knowledge.
struct RollupSourcesSection: Section {
    static let anchor: HTML = "begransningar"
    static let title: HTML = "Underlag och begränsningar"

    let rollup: Rollup
    let names: Names

    /// Most periods named; the others are counted.
    private static let mostNamed = 8

    private var window: RollupWindow { rollup.window }

    var content: HTML {
        let limits = limits.map { limit -> HTML in "<li>\(limit)</li>\n" }
        return "<ul class=\"rules\">\n\(limits)</ul>\n\(reporters)"
    }

    private var limits: [String] {
        let account = rollup.account
        return [
            "\(Swedish.count(account.received, "mottagen rad", "mottagna rader")): "
                + "\(Swedish.count(account.accepted)) godtagna, "
                + "\(Swedish.count(account.duplicates)) dubbletter, "
                + "\(Swedish.count(account.quarantined)) i karantän"
                + (account.struck > 0
                    ? ", \(Swedish.count(account.struck)) \(account.struckWord)." : "."),
            days(
                window.missingDays,
                "efterfrågades men ingår inte: inga stängda perioder täcker dem."
            ),
            days(window.extraDays, "ingår fast de inte efterfrågades: perioder delas inte."),
            periods(window.silentPeriods, "Ingen hördes av under"),
            periods(
                window.purged,
                "Rapporterna är gallrade; bara händelsernas antal per område och kategori, och vilka som hördes av, "
                    + "finns kvar för"
            ),
            redrawn,
            "Använda källor: det som de nedanstående rapportörerna sänt, planerna, besluten och insatserna. "
                + "Tystnad är inte lugn: den som inte hördes av kan ha haft mycket att berätta.",
            "Inte använda källor: polisens anmälningsstatistik, trygghetsmätningar och annat som inte lämnats in. "
                + "Siffrorna säger vad som rapporterats, inte allt som hänt, och inget om enskilda personer.",
            "Siffrorna är de som är kända nu; en lägesbild som trycktes tidigare kan visa andra.",
        ].filter { !$0.isEmpty }
    }

    private func days(_ ranges: [ClosedRange<Day>], _ text: String) -> String {
        guard !ranges.isEmpty else { return "" }
        let named = ranges.map { range in
            range.lowerBound == range.upperBound
                ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
        }
        return "\(Swedish.list(named)) \(text)"
    }

    private func periods(_ periods: [Period], _ text: String) -> String {
        guard !periods.isEmpty else { return "" }
        return "\(text) \(Swedish.list(periods.map(\.label), most: Self.mostNamed))."
    }

    private var redrawn: String {
        guard !window.redrawn.isEmpty else { return "" }
        return "Områden som fått andra gränser jämförs inte: "
            + "\(Swedish.list(window.redrawn.map(names.area)))."
    }

    private var reporters: HTML {
        let rows = rollup.standings.map { standing -> [HTML] in
            [
                "\(standing.reporter.name)", "\(standing.reporter.type)", "\(standing.reported)",
                "\(standing.calm)", "\(standing.unreadable)", "\(standing.silent)",
            ]
        }
        return Table(
            "Perioder som varje rapportör hördes av",
            [
                .words("Rapportör"), .words("Slag"), .number("Rapporterade"), .number("Lugnt"),
                .number("Gick inte att läsa"), .number("Tyst"),
            ],
            rows: rows
        ).html
    }
}
