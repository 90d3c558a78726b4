import Foundation
import SimulatedTown
import Situation

/// Outbreak detection where the truth is known, compared with simple methods and with an oracle.
///
/// Sensitivity is at 1 % false alarms; shares of the oracle's have standard errors over the towns.
enum DetectionBench {
    static func run(seeds: UInt64) {
        for detection in DetectionCase.all {
            let runs = (1...seeds).map { run(detection, seed: $0) }
            print("\n\(detection.name) (\(seeds) towns)")
            print(row("", "sensitivity", "of oracle", "FDR", "flags", "found", "at 1 %", "fewer"))
            let oracle = runs.map { $0[ComparisonMethod.oracle.rawValue] ?? DetectionScore() }
            for method in ["this"] + ComparisonMethod.allCases.map(\.rawValue) {
                report(method, runs.map { $0[method] ?? DetectionScore() }, oracle: oracle)
            }
        }
    }

    private static func run(_ detection: DetectionCase, seed: UInt64) -> [String: DetectionScore] {
        let town = SimulatedTown(
            seed: seed,
            periods: detection.judged.upperBound,
            setting: detection.setting
        )
        var scores: [String: DetectionScore] = [:]
        for now in detection.judged {
            let picture = SituationModel().picture(town.input(at: now, history: now))
            scores["this", default: DetectionScore()].add(picture, of: town, at: now)
            for rival in ComparisonMethod.allCases {
                let tails = rival.tails(of: town, at: now)
                let told = ComparisonMethod.told(tails, of: town, at: now)
                scores[rival.rawValue, default: DetectionScore()].add(
                    tails,
                    told: told,
                    of: town,
                    at: now
                )
            }
        }
        return scores
    }

    private static func report(
        _ method: String,
        _ scores: [DetectionScore],
        oracle: [DetectionScore]
    ) {
        let score = sum(scores)
        let found = score.sensitivity(falseAlarms: 0.01)
        let share = found / sum(oracle).sensitivity(falseAlarms: 0.01)
        let shares = zip(scores, oracle).map {
            $0.sensitivity(falseAlarms: 0.01) / $1.sensitivity(falseAlarms: 0.01)
        }
        print(
            row(
                method,
                digits(found, 3),
                digits(share, 3) + " ± " + digits(standardError(shares), 3),
                digits(score.falseDiscoveries, 3),
                digits(score.flags, 1),
                digits(score.found, 3),
                digits(100 * score.falseAlarms(below: 0.01), 2) + " %",
                digits(100 * score.fewer, 2) + " %"
            )
        )
    }

    private static func sum(_ scores: [DetectionScore]) -> DetectionScore {
        scores.reduce(into: DetectionScore()) { $0.add($1) }
    }

    private static func standardError(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(max(1, values.count - 1) * values.count)).squareRoot()
    }

    private static func digits(_ value: Double, _ count: Int) -> String {
        String(format: "%.\(count)f", value)
    }

    private static func row(_ first: String, _ rest: String...) -> String {
        rest.reduce(first.padding(toLength: 18, withPad: " ", startingAt: 0)) { line, cell in
            line + String(repeating: " ", count: max(1, 15 - cell.count)) + cell
        }
    }
}
