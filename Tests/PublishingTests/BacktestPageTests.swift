import Domain
import Testing

@testable import Publishing

struct BacktestPageTests {
    private static let first = Period(first: Day(number: 20_745), length: 14)

    private func edition(
        counts: Int = 2000,
        inside: Int = 1940,
        sizes: [IntervalCalibration] = [],
        flags: Int = 40,
        lead: RankingAccuracy.Lead? = RankingAccuracy.Lead(incidents: 40, margin: 12),
        municipality: String = "Lysekil"
    ) -> BacktestEdition {
        let periods = (0..<10).map { Period(first: Self.first.first.adding(14 * $0), length: 14) }
        let found = periods.map { RankedPeriod(period: $0, found: 12.5, incidents: 40) }
        return BacktestEdition(
            municipality: municipality,
            asOf: Self.first.last,
            simulated: true,
            result: BacktestResult(
                periods: periods.map {
                    BacktestPeriod(
                        period: $0,
                        basis: $0 == Self.first ? .then : .afterwards,
                        historyLength: 12,
                        incidents: 45,
                        flags: 4
                    )
                },
                intervals: [
                    IntervalCalibration(
                        size: .all,
                        counts: counts,
                        inside: inside,
                        expectedInside: 0.97 * Double(counts),
                        margin: 15
                    )
                ] + sizes,
                calibration: [
                    ForecastCalibration(
                        expectations: 0.01...0.4,
                        cells: 90,
                        expected: 20,
                        observed: 31,
                        chance: 12...28
                    ),
                    ForecastCalibration(
                        expectations: 0.4...4,
                        cells: 90,
                        expected: 300,
                        observed: 310,
                        chance: 265...335
                    ),
                ],
                flags: flags == 0
                    ? nil
                    : FlagRecurrence(
                        flags: flags,
                        flaggedAgain: 3,
                        aboveAgain: 18,
                        excess: 90,
                        excessAfter: 30,
                        others: 10 * flags,
                        othersAbove: 3 * flags
                    ),
                rankings: RankingAccuracy.Ranking.allCases.map {
                    RankingAccuracy(
                        share: 0.1,
                        ranking: $0,
                        periods: found,
                        lead: $0 == .lastPeriod || $0 == .allHistory ? lead : nil
                    )
                }
            )
        )
    }

    private func words(_ edition: BacktestEdition) -> BacktestWords {
        BacktestWords(result: edition.result)
    }

    @Test func `the promise about the band is told with what came of it`() {
        #expect(
            words(edition()).band
                == "97 av 100 tal låg inom det slumpen förklarar. Lovat är 95: löftet hålls."
        )
        #expect(words(edition(inside: 1860)).band.hasSuffix("löftet hålls inte."))
        #expect(
            words(edition(counts: 40, inside: 39)).band
                == "39 av 40 tal låg inom det slumpen förklarar: för få för att säga om löftet hålls."
        )
    }

    @Test func `a promise that is kept by small cells alone is told so`() {
        func size(_ size: IntervalCalibration.Size, inside: Int) -> IntervalCalibration {
            IntervalCalibration(
                size: size,
                counts: 100,
                inside: inside,
                expectedInside: 96,
                margin: 4
            )
        }
        let sizes = [
            size(.belowOne, inside: 99), size(.oneToFive, inside: 91),
            size(.fiveAndAbove, inside: 80),
        ]
        #expect(
            words(edition(sizes: sizes)).band.hasSuffix(
                "löftet hålls, men inte i rutor där det väntas 5 eller fler."
            )
        )
    }

    @Test func `the level is told where most is forecast, and how many groups went astray`() {
        #expect(
            words(edition()).level
                == "Där prognosen var högst väntades 300 händelser och det kom 310: inom det slumpen "
                + "tillåter. Av 2 grupper efter prognosens storlek kom det fler än slumpen tillåter i 1 "
                + "och färre i 0."
        )
    }

    @Test func `few flags are told without conclusion`() {
        #expect(words(edition()).flags.hasSuffix("av lika stora rutor utan utslag 30 av 100."))
        #expect(words(edition(flags: 19)).flags.hasSuffix("för få för att säga mer."))
        #expect(words(edition(flags: 0)).flags.hasPrefix("Inget sades vara fler"))
    }

    @Test func `a lead counts only where chance does not explain it`() {
        let small = RankingAccuracy.Lead(incidents: 5, margin: 12)
        #expect(words(edition()).target(0.1).contains("fler än med ”samma som förra perioden”"))
        #expect(words(edition(lead: small)).target(0.1).contains("går inte att skilja från"))
        #expect(words(edition(lead: nil)).target(0.1).contains("för få perioder"))
    }

    @Test func `the page is well formed and nothing in it is drawn without words`() {
        for name in [""] + PageTests.attacks {
            let page = Publication.page(of: edition(municipality: name))
            let markup = Markup(page)
            #expect(markup.faults == [], "\(name)")
            let drawings = markup.elements.filter { $0.name == "svg" }
            #expect(drawings.count == 3)
            #expect(drawings.allSatisfy { $0.attributes.contains("role=\"img\"") })
            #expect(markup.elements.count { $0.name == "desc" } == 3)
            #expect(!markup.elements.contains { $0.attributes.contains("style=") })
            #expect(
                markup.elements.filter { $0.name == "th" }.allSatisfy {
                    $0.attributes.contains("scope=")
                }
            )
            #expect(page.contains("Simulerade data."))
        }
    }

    @Test func `each kind of period is told of with its number`() {
        let page = Publication.page(of: edition())
        #expect(page.contains("<b>Som då.</b> 1 period gjordes om"))
        #expect(page.contains("<b>I efterhand.</b> 9 perioder fick ingen sida"))
    }

    @Test func `a result without anything makes a page all the same`() {
        let empty = BacktestEdition(
            municipality: "Lysekil",
            asOf: Self.first.last,
            simulated: false,
            result: BacktestResult(
                periods: [],
                intervals: [],
                calibration: [],
                flags: nil,
                rankings: []
            )
        )
        let page = Publication.page(of: empty)
        #expect(Markup(page).faults == [])
        #expect(page.contains("Inget tal kunde prövas"))
        #expect(!page.contains("Simulerade"))
    }

    @Test func `json holds every figure of the page`() {
        let json = Publication.json(of: edition())
        for key in [
            "\"promised\": 1940.00", "\"rri\": 0.9677", "\"came_again\": 18", "\"pai\": 3.1250",
            "\"lead_slack\": 12.00", "\"known\": \"then\"",
        ] {
            #expect(json.contains(key), "\(key)")
        }
    }
}
