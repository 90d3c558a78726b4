import Domain
import Foundation

/// What came of a backtest, for people at a terminal.
struct BacktestText {
    let result: BacktestResult

    var plain: String {
        ([periods] + bands + levels + flags + targets).joined(separator: "\n") + "\n"
    }

    private var periods: String {
        let then = result.periods.count { $0.basis == .then }
        let flags = result.periods.reduce(0) { $0 + $1.flags }
        return
            "\(result.periods.count) periods made again: \(then) as known when they were published,"
            + " \(result.periods.count - then) afterwards. \(flags) flags."
    }

    private var bands: [String] {
        ["", row("Within the band", ["counts", "inside", "share", "reckoned"])]
            + result.intervals.filter { $0.counts > 0 }.map { band in
                row(
                    "  expected \(band.size.rawValue)",
                    [
                        "\(band.counts)", "\(band.inside)",
                        decimal(Double(band.inside) / Double(band.counts), 3),
                        decimal(band.expectedInside / Double(band.counts), 3),
                    ]
                )
            }
    }

    private var levels: [String] {
        ["", row("Forecast by tenths", ["expected", "came", "chance", "RRI"])]
            + result.calibration.map { level in
                row(
                    "  \(decimal(level.expectations.lowerBound, 2)) to"
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
        guard let flags = result.flags else { return ["", "No flag could be followed."] }
        return [
            "",
            "\(flags.flags) flags followed: \(flags.aboveAgain) had more than expected in the next period"
                + " (\(flags.flaggedAgain) flagged again);",
            "of \(flags.others) cells of equal size without flag, \(flags.othersAbove).",
            "Above the expected: \(decimal(flags.excess, 0)) incidents,"
                + " in the next period \(decimal(flags.excessAfter, 0)).",
        ]
    }

    private var targets: [String] {
        ["", row("On the ground put first", ["found", "of", "PAI", "forecast's lead"])]
            + result.rankings.map { check in
                row(
                    "  \(decimal(check.share * 100, 0)) % by \(check.ranking.rawValue)",
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
        String(format: "%.\(decimals)f", number)
    }
}
