import Domain
import Toolkit

/// `sammanstallning.json`: all figures of the page, for programs.
///
/// Keys have a fixed order and may be added, never renamed.
struct RollupFile {
    let rollup: Rollup

    var text: String {
        let window = rollup.window
        return JSON.object([
            ("municipality", .string(rollup.municipality)),
            ("simulated", .bool(rollup.simulated)),
            ("id", .string(window.span.id)),
            ("asked_from", .string(window.span.first.description)),
            ("asked_to", .string(window.span.last.description)),
            ("from", .string(window.first.description)),
            ("to", .string(window.last.description)),
            ("periods", .strings(window.periods.map(\.id))),
            ("unheard", .strings(window.silentPeriods.map(\.id))),
            ("purged", .strings(window.purged.map(\.id))),
            ("redrawn", .strings(window.redrawn)),
            ("account", JSON(rollup.account)),
            ("serious_incidents", .array(rollup.serious.map(JSON.init))),
            ("cells", .array(rollup.cells.map(JSON.init))),
            ("totals", .array(rollup.totals.map(JSON.init))),
            ("areas", .array(rollup.areaTotals.map(JSON.init))),
            ("reporter_types", .array(rollup.reporterTypes.map(JSON.init))),
            ("reporters", .array(rollup.standings.map(JSON.init))),
            ("flags", .array(rollup.flags.map(JSON.init))),
            ("escalations", .array(rollup.escalations.map(JSON.init))),
            ("lists", .array(rollup.listsByWord.map(JSON.init))),
            ("measures", .array(rollup.measures.map(JSON.init))),
            ("outcomes", .array(rollup.outcomes.map(JSON.init))),
            ("own_measures", .array(rollup.ownMeasures.map(JSON.init(ownMeasure:)))),
        ]).text
    }
}

/// JSON of the parts of a roll-up.
extension JSON {
    init(_ cell: RollupCell) {
        self = .object([
            ("area", .optional(cell.area)), ("category", .optional(cell.category)),
            ("incidents", .int(cell.incidents)),
        ])
    }

    init(_ total: RollupTotal) {
        self = .object([
            ("category", .string(total.category)),
            ("incidents", .int(total.incidents)),
            ("previous", JSON(total.previous)),
            ("year_before", JSON(total.yearBefore)),
        ])
    }

    init(_ total: RollupAreaTotal) {
        self = .object([
            ("area", .string(total.area)),
            ("incidents", .int(total.incidents)),
            ("year_before", JSON(total.yearBefore)),
        ])
    }

    init(_ comparison: Comparison) {
        let change = comparison.change
        let ratio = change?.ratio
        self = .object([
            ("now", change.map { .int($0.now) } ?? .null),
            ("before", change.map { .int($0.before) } ?? .null),
            ("ratio", ratio?.estimate.map { .number($0, decimals: 4) } ?? .null),
            ("low", ratio.map { .number($0.low, decimals: 4) } ?? .null),
            ("high", ratio?.high.map { .number($0, decimals: 4) } ?? .null),
            ("verdict", .optional(change?.verdict.words)),
            ("refused", .strings(comparison.reasons.map(\.rawValue))),
        ])
    }

    init(_ reports: RollupReports) {
        self = .object([
            ("type", .string(reports.type)), ("category", .optional(reports.category)),
            ("reports", .int(reports.reports)),
        ])
    }

    init(_ standing: RollupReporterStatus) {
        self = .object([
            ("id", .string(standing.reporter.id)),
            ("name", .string(standing.reporter.name)),
            ("type", .string(standing.reporter.type)),
            ("reported", .int(standing.reported)),
            ("calm", .int(standing.calm)),
            ("unreadable", .int(standing.unreadable)),
            ("silent", .int(standing.silent)),
        ])
    }

    init(_ flag: RollupFlag) {
        self = .object([
            ("area", .string(flag.area)),
            ("category", .string(flag.category)),
            ("periods", .strings(flag.periods.map(\.id))),
            ("observed", .int(flag.observed)),
            ("expected", .number(flag.expected, decimals: 4)),
        ])
    }

    init(_ list: RollupList) {
        self = .object([
            ("kind", .string(list.kind.words)), ("area", .optional(list.area)),
            ("reports", .int(list.reports)),
        ])
    }

    init(_ measure: RollupMeasure) {
        let decisions = Decision.Verdict.allCases.map { verdict in
            (key: verdict.words, value: JSON.int(measure.decisions[verdict] ?? 0))
        }
        self = .object([
            ("resource", .string(measure.resource)),
            ("proposed", .int(measure.proposed)),
            ("decisions", .object(decisions)),
            ("carried_out", .int(measure.carriedOut)),
            ("minutes", .int(measure.minutes)),
        ])
    }

    init(_ outcome: RollupOutcome) {
        self = .object([
            ("verdict", .string(outcome.verdict.words)), ("areas", .strings(outcome.areas)),
        ])
    }
}
