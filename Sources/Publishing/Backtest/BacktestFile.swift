public import Domain
import Toolkit

/// Figures of a backtest as JSON for programs; keys may be added, never renamed.
struct BacktestFile {
    let edition: BacktestEdition

    var text: String {
        let result = edition.result
        return JSON.object([
            ("municipality", .string(edition.municipality)),
            ("as_of", .string(edition.asOf.description)),
            ("simulated", .bool(edition.simulated)),
            ("periods", .array(result.periods.map(period))),
            ("bands", .array(result.bands.map(band))),
            ("levels", .array(result.levels.map(level))),
            ("flags", result.flags.map(flags) ?? .null),
            ("targets", .array(result.targets.map(target))),
        ]).text
    }

    private func period(_ period: BacktestPeriod) -> JSON {
        .object([
            ("period", .string(period.period.id)),
            ("known", .string(period.basis == .then ? "then" : "afterwards")),
            ("history_length", .int(period.historyLength)),
            ("incidents", .int(period.incidents)),
            ("flags", .int(period.flags)),
        ])
    }

    private func band(_ band: BandCheck) -> JSON {
        .object([
            ("expected", .string(band.size.rawValue)),
            ("counts", .int(band.counts)),
            ("inside", .int(band.inside)),
            ("promised", .number(band.promised, decimals: 2)),
            ("slack", .number(band.slack, decimals: 2)),
        ])
    }

    private func level(_ level: LevelCheck) -> JSON {
        .object([
            ("smallest", .number(level.expectations.lowerBound, decimals: 4)),
            ("largest", .number(level.expectations.upperBound, decimals: 4)),
            ("cells", .int(level.cells)),
            ("expected", .number(level.expected, decimals: 2)),
            ("observed", .int(level.observed)),
            ("low", .number(level.chance.lowerBound, decimals: 2)),
            ("high", .number(level.chance.upperBound, decimals: 2)),
            ("rri", level.rate.map { .number($0, decimals: 4) } ?? .null),
        ])
    }

    private func flags(_ flags: FlagCheck) -> JSON {
        .object([
            ("flags", .int(flags.flags)),
            ("came_again", .int(flags.cameAgain)),
            ("told_again", .int(flags.toldAgain)),
            ("excess", .number(flags.excess, decimals: 2)),
            ("excess_after", .number(flags.excessAfter, decimals: 2)),
            ("others", .int(flags.others)),
            ("others_above", .int(flags.othersAbove)),
        ])
    }

    private func target(_ check: TargetCheck) -> JSON {
        .object([
            ("share", .number(check.share, decimals: 2)),
            ("ranking", .string(check.ranking.rawValue)),
            ("incidents", .int(check.incidents)),
            ("found", .number(check.found, decimals: 2)),
            ("pai", check.accuracy.map { .number($0, decimals: 4) } ?? .null),
            ("lead", check.lead.map { .number($0.incidents, decimals: 2) } ?? .null),
            ("lead_slack", check.lead.map { .number($0.slack, decimals: 2) } ?? .null),
            ("periods", .array(check.periods.map(target))),
        ])
    }

    private func target(_ period: TargetPeriod) -> JSON {
        .object([
            ("period", .string(period.period.id)),
            ("found", .number(period.found, decimals: 2)),
            ("incidents", .int(period.incidents)),
        ])
    }
}

extension Publication {
    /// JSON with the figures of a backtest.
    public static func json(of edition: BacktestEdition) -> String {
        BacktestFile(edition: edition).text
    }
}
