import Domain

/// Notes to the made-up plan of the tests.
extension SampleEdition {
    /// The plan with where chance chose, what binds it and what would change it.
    static func told(of plan: DeploymentPlan, _ attack: String) -> DeploymentPlan {
        let lines = plan.lines.enumerated().map { index, line in
            var line = line
            if index == 0 {
                line.binding = [
                    .visitsPerTeam(2),
                    .crew(
                        "vandrare",
                        minimum: 3,
                        shift: .init(walk(attack))
                    ),
                ]
            }
            if index == 3 {
                line.isDrawn = true
                line.alternative = PlanLine.Alternative(area: "kronberget", worth: 0.98)
            }
            return line
        }
        var told = DeploymentPlan(
            period: plan.period,
            lines: lines,
            unmet: plan.unmet,
            quality: plan.quality
        )
        told.draw = lines.count > 3 ? draw(lines[3]) : nil
        told.unmetPreferences = [
            UnmetPreference(.visitToEveryArea, .closed(["Lyse" + attack]), times: 2)
        ]
        told.agreements = [
            RestAgreement(
                resource: "falt",
                rule: .dailyRest("falt", hours: 9),
                agreement: "LOK 26 med Vision" + attack
            )
        ]
        var cost = RuleCost(rule: .visitsPerTeam(2), gain: 1.35)
        cost.lines = Array(lines.prefix(2))
        told.ruleCosts = [cost, RuleCost(rule: .violence("falt"), gain: 0.04)]
        told.teamGains = [
            TeamGain(
                resource: "falt",
                time: evening(9),
                areas: ["centrum", "brastad"],
                gain: 2.25
            )
        ]
        told.weightChanges = [
            WeightChange(category: "misshandel", factor: 0.75, gone: [], come: []),
            WeightChange(
                category: "misshandel",
                factor: 1.25,
                gone: Array(lines.prefix(1)),
                come: Array(lines.suffix(1))
            ),
        ]
        told.advice = advice
        return told
    }

    /// A walk with too few people.
    private static func walk(_ attack: String) -> RosterEntry {
        RosterEntry(
            resource: "vandrare",
            team: "lag 3" + attack,
            time: evening(2),
            people: 2,
            kind: .bookedWalk
        )
    }

    private static func draw(_ line: PlanLine) -> ReserveDraw {
        ReserveDraw(
            seed: UInt64(planPeriod.first.number),
            share: 0.1,
            pairs: [
                ReserveDraw.Pair(
                    line: line.id,
                    drawn: line.area,
                    control: "kronberget",
                    day: line.time.start.day,
                    part: .evening
                )
            ]
        )
    }

    private static var advice: TeamAdvice {
        TeamAdvice(
            period: Period(first: planPeriod.last.adding(1), length: 14),
            rows: [
                TeamAdvice.Row(
                    resource: "falt",
                    time: evening(16),
                    teams: 2,
                    set: 1,
                    areas: ["centrum"],
                    category: "samling",
                    gain: 3.2
                )
            ],
            value: 41.2,
            bound: 41.9
        )
    }

    static func longTerm(_ attack: String) -> [LongTermMeasure] {
        let lasting = Persistence(
            area: "brastad",
            category: "skadegorelse",
            place: "Kajen" + attack,
            periods: 4,
            incidents: 14
        )
        var decided = LongTermMeasure(
            id: "lang-brastad-insyn",
            area: "brastad",
            measure: .overlook,
            lasting: lasting,
            reports: 1,
            owner: "Fastighetsägaren",
            due: day(2026, 12, 18)
        )
        decided.decision = Decision(
            line: decided.id,
            verdict: .postponed,
            motivation: "Väntar på offert." + attack
        )
        return [
            LongTermMeasure(
                id: "lang-brastad-belysning",
                area: "brastad",
                measure: .lighting,
                lasting: lasting,
                reports: 6,
                owner: "Tekniska kontoret" + attack,
                due: day(2026, 12, 4)
            ),
            decided,
        ]
    }

    /// An evening some days into the plan.
    private static func evening(_ days: Int) -> TimeSpan {
        let start = LocalTime(planPeriod.first.adding(days), hour: 18)
        return TimeSpan(start: start, end: start.adding(minutes: 240), precision: .minute)
    }
}
