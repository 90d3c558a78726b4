import Domain
import Toolkit

/// How what stands beside something that has lasted is written.
extension JSON {
    init(_ escalation: Escalation) {
        self = .object([
            ("lasting", JSON(escalation.lasting)),
            ("unsafe_places", .int(escalation.unsafePlaces)),
            ("fault_reports", .int(escalation.faultReports)),
            ("hints", .array(escalation.hints.map(JSON.init))),
            ("presence", .array(escalation.presence.map(JSON.init))),
            ("own_measures", .array(escalation.ownMeasures.map(JSON.init(ownMeasure:)))),
        ])
    }

    private init(_ hint: Escalation.Hint) {
        self = .object([
            ("measure", .string(hint.measure.words)), ("reports", .int(hint.reports)),
        ])
    }

    private init(_ presence: Escalation.Presence) {
        self = .object([
            ("resource", .string(presence.resource)),
            ("proposed", .int(presence.proposed)),
            ("decided", .int(presence.decided)),
            ("delivered", .int(presence.delivered)),
            ("minutes", .int(presence.minutes)),
        ])
    }

    init(ownMeasure decision: Decision) {
        self = .object([
            ("place", .string(decision.place)),
            ("responsible", .string(decision.responsible)),
            ("since", .optional(decision.time?.start.day.description)),
            ("why", .string(decision.motivation)),
        ])
    }
}
