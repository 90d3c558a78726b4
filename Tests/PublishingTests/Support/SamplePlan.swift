import Domain

/// The plan, the effects and the findings of the edition made up for the tests.
extension SampleEdition {
    static func plan(_ count: Int, _ attack: String) -> DeploymentPlan {
        DeploymentPlan(
            period: planPeriod,
            lines: (0..<count).map { line($0, attack) },
            unmet: [
                UnmetNeed(
                    area: "brastad",
                    slot: WeekSlot(weekday: 5, part: .night),
                    category: "samling",
                    need: 1.4
                )
            ],
            quality: PlanQuality(
                value: 98.79,
                bound: 100,
                method: .solved,
                binding: [.visitsPerTeam(2)]
            )
        )
    }

    static func line(_ index: Int, _ attack: String) -> PlanLine {
        let areas = ["centrum", "badhusberget", "brastad", "kronberget", "lyse"]
            .prefix(index < 14 ? 3 : 5)
        let resource = index == 2 ? "polis" : ["vandrare", "falt"][index % 2]
        let date = day(2026, 11, 6).adding(index % 7)
        let start = LocalTime(date, hour: 20)
        return PlanLine(
            id: "\(date)-\(resource)-\(areas[index % areas.count])" + (index >= 7 ? "-2" : ""),
            area: areas[index % areas.count],
            place: index % 3 == 0 ? "Stadsparken" + attack : nil,
            time: TimeSpan(start: start, end: start.adding(minutes: 180), precision: .hour),
            resource: resource,
            team: resource == "polis" ? "" : "lag \(index % 2 + 1)" + attack,
            roster: resource == "polis" ? nil : index == 0 ? .bookedWalk : .schedule,
            visits: 4,
            category: ["misshandel", "skadegorelse", "samling"][index % 3],
            need: 2.4 - Double(index) * 0.15,
            benefit: 0.5,
            evidence: index == 0 ? ["a1", "tidigare"] : index == 1 ? ["a3"] : [],
            alternative: index == 3
                ? nil : PlanLine.Alternative(area: "kronberget", worth: 0.9 - Double(index) * 0.05),
            followUp: planPeriod.last
        )
    }

    static func effects(_ attack: String) -> [Effect] {
        [
            Effect(
                line: line(0, attack),
                decision: Decision(
                    line: nil,
                    verdict: .accepted,
                    responsible: "Fältgruppen" + attack
                ),
                minutes: 90,
                done: .partly,
                comparison: EffectComparison(
                    before: 6.5,
                    after: 1,
                    ratio: 0.2,
                    midP: 0.0213,
                    verdict: .fewer
                )
            ),
            Effect(
                line: line(1, attack),
                decision: Decision(line: nil, verdict: .rejected, motivation: "Ingen personal."),
                minutes: 0,
                done: .no,
                comparison: nil
            ),
            Effect(
                line: nil,
                decision: Decision(line: nil, verdict: .own, place: "Busstorget" + attack),
                minutes: 60,
                done: nil,
                comparison: EffectComparison(
                    before: 0.7,
                    after: 1,
                    ratio: nil,
                    midP: 1,
                    verdict: .tooFew
                )
            ),
        ]
    }

    static func findings(_ attack: String) -> [ReporterID: [Finding]] {
        [
            "bostader": (1...15).map { line in
                Finding(
                    .badTime,
                    .error,
                    file: "v43\(attack).csv",
                    line: line * 2,
                    column: "Datum" + attack,
                    hint: "2026-10-19"
                )
            } + [
                Finding(
                    .unknownCategory,
                    .warning,
                    file: "v43.csv",
                    line: 8,
                    column: "Händelse",
                    hint: "skadegörelse"
                )
            ],
            "raddning": [Finding(.notText, .error, file: "vecka 43.xlsx")],
        ]
    }
}
