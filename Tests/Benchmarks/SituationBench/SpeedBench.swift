import Foundation
import SimulatedTown
import Situation

/// Processor time of a whole picture, in a small municipality and in one of the largest.
enum SpeedBench {
    static func run() {
        for (areas, categories, periods) in [(20, 10, 52), (60, 12, 78), (200, 20, 130)] {
            var setting = TownSetting()
            (setting.areas, setting.categories) = (areas, categories)
            let town = SimulatedTown(seed: 1, periods: periods + 1, setting: setting)
            var input = town.input(at: periods, history: periods)
            input.adjacency = .streets(town.areas)
            let times = (0..<3).map { _ in
                let begun = SituationBench.processorSeconds()
                _ = SituationModel().picture(input)
                return SituationBench.processorSeconds() - begun
            }
            print(
                "\(areas) areas × \(categories) categories × \(periods) periods:",
                String(format: "%.3f s", times.min() ?? 0)
            )
        }
    }
}
