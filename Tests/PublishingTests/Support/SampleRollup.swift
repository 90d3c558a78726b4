import Domain

/// A roll-up made up for the tests, of the same town as the edition.
extension SampleEdition {
    static func rollup(attack: String = "") -> Rollup {
        var window = RollupWindow(span: span, periods: periods)
        window.silentPeriods = [periods[3]]
        window.purged = [periods[0]]
        window.redrawn = ["lyse"]
        var rollup = Rollup(
            municipality: "Lysekil" + attack,
            simulated: true,
            window: window,
            areas: areas(attack),
            categories: categories(attack).filter { $0.kind == .event },
            resources: resources(attack)
        )
        rollup.cells = [
            RollupCell(area: nil, category: "samling", incidents: 2),
            RollupCell(area: "badhusberget", category: "skadegorelse", incidents: 81),
            RollupCell(area: "centrum", category: nil, incidents: 1),
            RollupCell(area: "centrum", category: "misshandel", incidents: 9),
        ]
        rollup.totals = totals
        rollup.areaTotals = [
            RollupAreaTotal(
                area: "badhusberget",
                incidents: 81,
                yearBefore: .change(Change(now: 78, before: 51))
            ),
            RollupAreaTotal(area: "lyse", incidents: 0, yearBefore: .refused([.redrawn])),
        ]
        rollup.reporterTypes = [
            RollupReports(type: "skola" + attack, category: "skadegorelse", reports: 40),
            RollupReports(type: "väktare", category: "skadegorelse", reports: 55),
        ]
        rollup.standings = [
            RollupReporterStatus(
                reporter: Reporter(id: "vakt", name: "Bohus Väktare" + attack, type: "väktare"),
                reported: 6,
                calm: 1,
                unreadable: 1,
                silent: 1
            )
        ]
        rollup.flags = [
            RollupFlag(
                area: "centrum",
                category: "misshandel",
                periods: [periods[1], periods[5]],
                observed: 9,
                expected: 2.25
            )
        ]
        rollup.escalations = escalations(attack)
        rollup.lists = [RollupList(kind: .unsafePlace, area: "centrum", reports: 7)]
        rollup.measures = [
            RollupMeasure(
                resource: "falt",
                proposed: 12,
                decisions: [.accepted: 7, .changed: 1, .rejected: 2],
                carriedOut: 6,
                minutes: 450
            )
        ]
        rollup.outcomes = [
            RollupOutcome(verdict: .fewer, areas: ["badhusberget", "badhusberget"]),
            RollupOutcome(verdict: .tooFew, areas: ["centrum"]),
        ]
        rollup.ownMeasures = escalations(attack).flatMap(\.ownMeasures)
        rollup.account = RowAccount(accepted: 912, duplicates: 14, quarantined: 3)
        return rollup
    }

    private static let periods = (0..<9).map {
        Period(first: day(2026, 5, 4).adding(14 * $0), length: 14)
    }

    private static var span: RollupSpan {
        guard let span = RollupSpan(tertial: "2026-T2") else {
            preconditionFailure("the second tertial of 2026 is one")
        }
        return span
    }

    private static var totals: [RollupTotal] {
        [
            total("misshandel", 9, Change(now: 9, before: 7)),
            total("skadegorelse", 81, Change(now: 104, before: 62)),
            total("nedskrapning", 0, Change(now: 0, before: 0)),
            total("samling", 2, Change(now: 2, before: 31)),
        ]
    }

    private static func total(
        _ category: CategoryID,
        _ incidents: Int,
        _ change: Change
    ) -> RollupTotal {
        RollupTotal(
            category: category,
            incidents: incidents,
            previous: .refused([.otherSeason, .purged]),
            yearBefore: .change(change)
        )
    }
}
