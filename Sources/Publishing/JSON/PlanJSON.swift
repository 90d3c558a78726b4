import Domain
import Toolkit

/// JSON of the quality of a plan, its unmet needs and the effects of the plan before.
extension JSON {
    init(_ quality: PlanQuality, _ words: RuleWords) {
        self = .object([
            ("value", .number(quality.value, decimals: 4)),
            ("bound", .number(quality.bound, decimals: 4)),
            ("proven_share", .number(quality.provenShare, decimals: 4)),
            ("method", .string(quality.method.rawValue)),
            ("binding", .strings(quality.binding.map(words.rule))),
        ])
    }

    init(_ alternative: PlanLine.Alternative) {
        self = .object([
            ("area", .string(alternative.area)),
            ("worth", .number(alternative.worth, decimals: 4)),
        ])
    }

    init(_ need: UnmetNeed) {
        self = .object([
            ("area", .string(need.area)),
            ("slot", .int(need.slot.index)),
            ("category", .optional(need.category)),
            ("need", .number(need.need, decimals: 4)),
        ])
    }

    init(_ effect: Effect) {
        self = .object([
            ("line", .optional(effect.line?.id)),
            ("decision", .optional(effect.decision?.verdict.words)),
            ("responsible", .optional(effect.decision?.responsible)),
            ("minutes", .int(effect.minutes)),
            ("done", .optional(effect.done?.words)),
            ("comparison", effect.comparison.map(JSON.init) ?? .null),
        ])
    }

    private init(_ comparison: EffectComparison) {
        self = .object([
            ("before", comparison.before.map { .number($0, decimals: 4) } ?? .null),
            ("after", .int(comparison.after)),
            ("ratio", comparison.ratio.map { .number($0, decimals: 4) } ?? .null),
            ("mid_p", .number(comparison.midP, decimals: 6)),
            ("verdict", .string(comparison.verdict.words)),
        ])
    }
}

/// JSON of the notes to a plan: draw, preferences, agreements, rule costs, advice and long-term measures.
extension JSON {
    init(_ draw: ReserveDraw) {
        self = .object([
            ("seed", .string(String(draw.seed))),
            ("share", .number(draw.share, decimals: 4)),
            ("pairs", .array(draw.pairs.map(JSON.init))),
        ])
    }

    private init(_ pair: ReserveDraw.Pair) {
        self = .object([
            ("line", .string(pair.line)),
            ("drawn", .string(pair.drawn)),
            ("control", .string(pair.control)),
            ("day", .string(pair.day.description)),
            ("part", .int(pair.part.rawValue)),
        ])
    }

    init(_ unmet: RuleWords.Unmet) {
        self = .object([
            ("wish", .string(unmet.preference)),
            ("reason", .string(unmet.reason)),
            ("times", .int(unmet.times)),
        ])
    }

    init(_ departure: RestAgreement, _ words: RuleWords) {
        self = .object([
            ("resource", .string(departure.resource)),
            ("rule", .string(words.departure(departure.rule))),
            ("agreement", .string(departure.agreement)),
        ])
    }

    init(_ cost: RuleCost, _ words: RuleWords) {
        self = .object([
            ("rule", .string(words.rule(cost.rule))),
            ("gain", .number(cost.gain, decimals: 4)),
            ("lines", .array(cost.lines.map(JSON.init(brief:)))),
        ])
    }

    init(_ gain: TeamGain) {
        self = .object([
            ("resource", .string(gain.resource)),
            ("from", JSON(gain.time.start)),
            ("to", JSON(gain.time.end)),
            ("areas", .strings(gain.areas)),
            ("gain", .number(gain.gain, decimals: 4)),
        ])
    }

    init(_ change: WeightChange) {
        self = .object([
            ("category", .string(change.category)),
            ("factor", .number(change.factor, decimals: 4)),
            ("gone", .array(change.gone.map(JSON.init(brief:)))),
            ("come", .array(change.come.map(JSON.init(brief:)))),
        ])
    }

    init(_ advice: TeamAdvice) {
        self = .object([
            ("period", JSON(advice.period)),
            ("value", .number(advice.value, decimals: 4)),
            ("bound", .number(advice.bound, decimals: 4)),
            ("proven_share", .number(advice.provenShare, decimals: 4)),
            ("rows", .array(advice.rows.map(JSON.init))),
            ("without_roster", .strings(advice.withoutRoster)),
        ])
    }

    private init(_ row: TeamAdvice.Row) {
        self = .object([
            ("resource", .string(row.resource)),
            ("from", JSON(row.time.start)),
            ("to", JSON(row.time.end)),
            ("teams", .int(row.teams)),
            ("set", .int(row.set)),
            ("areas", .strings(row.areas)),
            ("category", .optional(row.category)),
            ("gain", .number(row.gain, decimals: 4)),
        ])
    }

    init(_ measure: LongTermMeasure) {
        self = .object([
            ("id", .string(measure.id)),
            ("area", .string(measure.area)),
            ("measure", .string(measure.measure.words)),
            ("lasting", JSON(measure.lasting)),
            ("reports", .int(measure.reports)),
            ("owner", .string(measure.owner)),
            ("due", .string(measure.due.description)),
            ("decision", .optional(measure.decision?.verdict.words)),
            ("decision_why", .optional(measure.decision?.motivation)),
        ])
    }

    /// Short form of a line of another plan, or of one that is written in full elsewhere.
    private init(brief line: PlanLine) {
        self = .object([
            ("id", .string(line.id)),
            ("area", .string(line.area)),
            ("resource", .string(line.resource)),
            ("from", JSON(line.time.start)),
            ("to", JSON(line.time.end)),
            ("need", .number(line.need, decimals: 4)),
            ("benefit", .number(line.benefit, decimals: 4)),
        ])
    }
}
