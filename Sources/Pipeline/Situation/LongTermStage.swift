import Domain
import Situation
import Store

/// Long-term stage: lasting problems, earlier pages and decisions → measures for the physical environment.
///
/// Each measure has an owner and a due date (decision 0033).
struct LongTermStage {
    let settings: Settings
    let transaction: Transaction

    /// Number of periods that a measure is remembered after it was last listed: a year.
    private static let rememberedPeriods = 26

    /// Most measures for one lasting problem.
    private static let mostMeasures = 3

    /// Returns the measures of a period's page: undecided ones first, then by due date.
    func measures(
        of period: Period,
        _ escalations: [Escalation]
    ) throws -> [LongTermMeasure] {
        let first = settings.configuration.calendar.period(-Self.rememberedPeriods, after: period)
        let earlier = try transaction.plans.longTermMeasures(
            from: first.first,
            before: period.first
        )
        let dates = Dictionary(earlier.map { ($0.id, $0.due) }) { $1 }
        let answers = try StaffAnswers(transaction, settings.configuration)
        let decisions = answers.decisions
        let verdicts = Dictionary(
            decisions.compactMap { ruling in ruling.line.map { ($0, ruling) } }
        ) { $1 }
        let done = try completed()
        let asked = asked(by: escalations, in: period, dates)
        let pending = earlier.filter { measure in
            !asked.contains { $0.id == measure.id } && !done.contains(measure.id)
                && verdicts[measure.id].map { $0.verdict != .rejected } ?? false
        }
        return (asked + pending).map { measure in
            var measure = measure
            measure.decision = verdicts[measure.id]
            return measure
        }
        .sorted { $0.order < $1.order }
    }

    /// Returns the lines that are told as done, also measures without a time of their own.
    private func completed() throws -> Set<PlanLineID> {
        let told = Dictionary(grouping: try transaction.decisions.measures()) { $0.line ?? "" }
        return Set(told.filter { $0.value.allSatisfy { $0.done == .yes } }.keys)
    }

    /// Returns each measure once, for the first escalation that asks for it; a published due date is kept.
    private func asked(
        by escalations: [Escalation],
        in period: Period,
        _ dates: [String: Day]
    ) -> [LongTermMeasure] {
        var measures: [LongTermMeasure] = []
        for escalation in escalations {
            for hint in hints(of: escalation) {
                let measure = measure(hint, escalation.lasting, in: period, dates)
                if !measures.contains(where: { $0.id == measure.id }) { measures.append(measure) }
            }
        }
        return measures
    }

    /// Returns the measures that the reports hint at; without hints, an analysis of causes.
    private func hints(of escalation: Escalation) -> [Escalation.Hint] {
        escalation.hints.isEmpty
            ? [.init(measure: .causeAnalysis, reports: 0)]
            : Array(escalation.hints.prefix(Self.mostMeasures))
    }

    private func measure(
        _ hint: Escalation.Hint,
        _ lasting: Persistence,
        in period: Period,
        _ dates: [String: Day]
    ) -> LongTermMeasure {
        let id = "langsikt-\(lasting.area)-\(hint.measure.key)"
        let duty = settings.configuration.physical[hint.measure] ?? .usual
        return LongTermMeasure(
            id: id,
            area: lasting.area,
            measure: hint.measure,
            lasting: lasting,
            reports: hint.reports,
            owner: duty.owner,
            due: dates[id] ?? period.last.adding(duty.days)
        )
    }
}

extension LongTermMeasure {
    fileprivate var order: (Int, Day, String) {
        (decision == nil ? 0 : 1, due, id)
    }
}

/// Escalation stage: lasting problems, reports and earlier decisions → escalations for the page.
struct EscalationStage {
    let settings: Settings
    let transaction: Transaction

    /// Number of periods whose reports are searched for hints about a place (decision 0028).
    private static let spokenPeriods = 6

    /// Number of periods whose plans are searched: a year.
    private static let plannedPeriods = 26

    func escalations(of picture: SituationPicture) throws -> [Escalation] {
        guard !picture.persistent.isEmpty else { return [] }
        let period = picture.period
        let answers = try StaffAnswers(transaction, settings.configuration)
        let (decisions, delivered) = (answers.decisions, answers.delivered)
        let input = EscalationInput(
            reports: try earlier(Self.spokenPeriods, period).flatMap(transaction.reports.all(of:)),
            lines: try earlier(Self.plannedPeriods, period).dropLast()
                .flatMap(transaction.plans.lines),
            decisions: decisions,
            delivered: delivered.filter { $0.time.start.day <= period.last },
            placeToArea: settings.maps[period].placer.areas(
                named: decisions.map(\.place) + delivered.map(\.place)
            )
        )
        return Escalations(input).escalations(picture.persistent)
    }

    /// Returns the latest periods through this one, oldest first.
    private func earlier(_ number: Int, _ period: Period) -> [Period] {
        (0..<number).reversed().map { settings.configuration.calendar.period(-$0, after: period) }
    }
}
