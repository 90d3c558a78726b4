import Domain
import Toolkit

/// How the plan's and the follow-up's parts are written.
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
