import Domain

/// Persistent problems of the made-up edition of the tests.
extension SampleEdition {
    static func lasting(_ attack: String) -> Persistence {
        Persistence(
            area: "badhusberget",
            category: "skadegorelse",
            place: "Kallbadhuset" + attack,
            periods: 4,
            incidents: 19,
            counts: [6, 5, nil, 4, 4],
            explained: 7.25,
            importance: 8.8
        )
    }

    static func escalations(_ attack: String) -> [Escalation] {
        [
            Escalation(
                lasting: lasting(attack),
                unsafePlaces: 2,
                faultReports: 1,
                hints: [
                    Escalation.Hint(measure: .lighting, reports: 5),
                    Escalation.Hint(measure: .vegetation, reports: 2),
                ],
                presence: [
                    Escalation.Presence(
                        resource: "falt",
                        proposed: 4,
                        decided: 3,
                        delivered: 2,
                        minutes: 120
                    )
                ],
                ownMeasures: [
                    Decision(
                        line: nil,
                        verdict: .own,
                        responsible: "Park och gata" + attack,
                        time: TimeSpan(day: day(2026, 9, 1)),
                        place: "Badhusberget" + attack,
                        motivation: "Fler lyktor" + attack
                    )
                ]
            )
        ]
    }
}
