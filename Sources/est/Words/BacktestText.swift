import Domain
import Foundation

/// Result of a backtest as tables for the terminal.
struct BacktestText {
    let result: BacktestResult

    var plain: String {
        ([periods] + bands + levels + flags + targets).joined(separator: "\n") + "\n"
    }

    private var periods: String {
        let then = result.periods.count { $0.basis == .then }
        let flags = result.periods.reduce(0) { $0 + $1.flags }
        return
            "\(Words.count(result.periods.count, "period gjordes", "perioder gjordes")) om: \(then) efter det som var"
            + " känt då, \(result.periods.count - then) i efterhand. \(flags) utslag."
    }

    private var bands: [String] {
        ["", row("Inom spannet", ["tal", "inom", "andel", "modellen"])]
            + result.intervals.filter { $0.counts > 0 }.map { band in
                row(
                    "  väntat \(name(band.size))",
                    [
                        "\(band.counts)", "\(band.inside)",
                        decimal(Double(band.inside) / Double(band.counts), 3),
                        decimal(band.expectedInside / Double(band.counts), 3),
                    ]
                )
            }
    }

    private var levels: [String] {
        ["", row("Prognosen i tiondelar", ["väntat", "kom", "slumpen", "RRI"])]
            + result.calibration.map { level in
                row(
                    "  \(decimal(level.expectations.lowerBound, 2)) till"
                        + " \(decimal(level.expectations.upperBound, 2))",
                    [
                        decimal(level.expected, 1), "\(level.observed)",
                        "\(decimal(level.chance.lowerBound, 0))-\(decimal(level.chance.upperBound, 0))",
                        level.rate.map { decimal($0, 2) } ?? "-",
                    ]
                )
            }
    }

    private var flags: [String] {
        guard let flags = result.flags else { return ["", "Inget utslag kunde följas."] }
        return [
            "",
            "\(flags.flags) utslag följdes: \(flags.aboveAgain) hade fler än väntat också perioden efter"
                + " (\(flags.flaggedAgain) gav utslag igen);",
            "av \(flags.others) lika stora rutor utan utslag, \(flags.othersAbove).",
            "Över det väntade: \(decimal(flags.excess, 0)) händelser,"
                + " perioden efter \(decimal(flags.excessAfter, 0)).",
        ]
    }

    private var targets: [String] {
        ["", row("På de utpekade platserna", ["fann", "av", "PAI", "försprång"])]
            + result.rankings.map { check in
                row(
                    "  \(decimal(check.share * 100, 0)) % efter \(name(check.ranking))",
                    [
                        decimal(check.found, 0), "\(check.incidents)",
                        check.accuracy.map { decimal($0, 2) } ?? "-",
                        check.lead.map { "\(decimal($0.incidents, 0)) ± \(decimal($0.margin, 0))" }
                            ?? "-",
                    ]
                )
            }
    }

    private func row(_ head: String, _ cells: [String]) -> String {
        head.padding(toLength: max(28, head.count), withPad: " ", startingAt: 0)
            + cells.map { String(repeating: " ", count: max(1, 16 - $0.count)) + $0 }.joined()
    }

    private func decimal(_ number: Double, _ decimals: Int) -> String {
        Words.decimal(number, decimals)
    }

    private func name(_ size: IntervalCalibration.Size) -> String {
        switch size {
        case .all: "i alla rutor"
        case .belowOne: "under 1"
        case .oneToFive: "1 till under 5"
        case .fiveAndAbove: "5 eller fler"
        }
    }

    private func name(_ ranking: RankingAccuracy.Ranking) -> String {
        switch ranking {
        case .forecast: "prognosen"
        case .lastPeriod: "förra perioden"
        case .allHistory: "all historik"
        case .outcome: "utfallet"
        }
    }
}
