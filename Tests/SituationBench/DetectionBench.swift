import SimulatedTown
import Situation

/// How well outbreaks are found where the truth is known.
enum DetectionBench {
    static func run(seeds: UInt64) {
        for history in [78, 13] {
            var score = Score()
            for seed in 1...seeds {
                let town = SimulatedTown(seed: seed, periods: history + 2)
                for now in history..<history + 2 {
                    let picture = SituationModel().picture(town.input(at: now, history: history))
                    score.add(picture, of: town, at: now)
                }
            }
            print(
                "\(history) periods: sensitivity \(score.sensitivity(falseAlarms: 0.01)),",
                "false discoveries \(score.falseDiscoveries)"
            )
        }
    }
}
