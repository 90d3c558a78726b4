import Domain
import Foundation
import SimulatedTown
import Situation

/// Accuracy of the forecast's ranking of places, compared with simple rankings, on real counts and
/// in simulated towns.
///
/// Each forecast is made from earlier periods and compared with the next. PAI at 5 and 10 % of the
/// area with its standard error over the periods, PEI, and RRI of the places ranked first.
enum ForecastBench {
    /// Measures the sets that a folder has, as `situation_data.py` writes them, then `seeds` simulated towns.
    static func run(folder: URL, seeds: UInt64) throws {
        let names = ["vancouver", "lancashire"].filter {
            FileManager.default.fileExists(atPath: folder.appending(path: "\($0).csv").path)
        }
        for name in names {
            let set = try CountData(name: name, in: folder)
            report("\(name) by area", set, grain: .area)
            reportFlags(name, set)
            if set.hasSlots { report("\(name) by area and part of day", set, grain: .partOfDay) }
        }
        for seed in 1...seeds {
            report("simulated town \(seed)", CountData(seed: seed), grain: .area)
        }
    }

    /// Kind of place: an area, or an area in a part of the day.
    enum Grain {
        case area
        case partOfDay
    }

    private static func report(_ title: String, _ set: CountData, grain: Grain) {
        let first = set.periods / 4
        print("\n\(title): \(set.periods - 1 - first) periods forecast")
        print(
            "ranking                   PAI 5 %        PAI 10 %       PEI 5 %  PEI 10 %  RRI of top 10 %       all"
        )
        for ranking in Ranking.all {
            let rates = (first..<set.periods - 1).map { now in
                HitRate(
                    observed: set.counts(in: now + 1, grain),
                    predicted: ranking.predict(set, now, grain),
                    sizes: set.sizes(grain)
                )
            }
            print(line(ranking.name, rates))
        }
    }

    private static func line(_ name: String, _ rates: [HitRate]) -> String {
        let accuracy = [0.05, 0.1].map { share in
            let values = rates.map { $0.accuracy(within: share) }
            let mean = values.reduce(0, +) / Double(values.count)
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let error = (squares / Double(values.count * (values.count - 1))).squareRoot()
            return String(format: "%5.2f ± %.2f", mean, error)
        }
        let efficiency = [0.05, 0.1].map { share in
            rates.reduce(0) { $0 + $1.found(within: share) }
                / rates.reduce(0) { $0 + $1.most(within: share) }
        }
        return name.padding(toLength: 24, withPad: " ", startingAt: 0)
            + accuracy.map { "  \($0)" }.joined()
            + String(format: "  %7.3f  %8.3f", efficiency[0], efficiency[1])
            + String(format: "  %15.2f  %8.2f", relativeRate(rates, 0.1), relativeRate(rates, 1))
    }

    /// RRI of the places ranked first, over all periods.
    private static func relativeRate(_ rates: [HitRate], _ share: Double) -> Double {
        let found = rates.map { $0.found(within: share) }
        let predicted = zip(rates, found).reduce(0) {
            $0 + ($1.0.relativeRate(within: share) ?? 0) * $1.1
        }
        return predicted / found.reduce(0, +)
    }

    /// Share of the flags' excess that recurs: basis of `persistingExcess`.
    private static func reportFlags(_ name: String, _ set: CountData) {
        let replays = (2..<set.periods).map {
            SituationModel().hindcast(set.input(at: $0), basis: .afterwards)
        }
        guard let flags = Backtest.result(of: replays).flags else { return }
        let share = flags.excessAfter / flags.excess
        print("\n\(name): \(flags.flags) flags, of whose excess \(share) came again.")
    }

    /// A method that predicts the next period, place by place.
    struct Ranking {
        let name: String
        let predict: (CountData, _ now: Int, Grain) -> [Double]

        static var all: [Ranking] {
            [
                ours("ours", .standard, smoothing: 0),
                ours("ours, 30 % smoothed", .standard, smoothing: 0.3),
                ours("ours, half-life 6", changed { $0.forecastHalfLife = 6 }, smoothing: 0),
                ours("ours, half-life 26", changed { $0.forecastHalfLife = 26 }, smoothing: 0),
                ours("ours, no flags", changed { $0.persistingExcess = 0 }, smoothing: 0),
                ours("ours, peaks lowered", changed { $0.forecastTail = 0.025 }, smoothing: 0),
                weighted("last period", halfLife: 0.01),
                weighted("all history", halfLife: 1e9),
                weighted("weighted, half-life 13", halfLife: 13),
            ]
        }

        private static func changed(_ change: (inout SituationSettings) -> Void)
            -> SituationSettings
        {
            var settings = SituationSettings.standard
            change(&settings)
            return settings
        }

        private static func ours(_ name: String, _ settings: SituationSettings, smoothing: Double)
            -> Ranking
        {
            Ranking(name: name) { set, now, grain in
                let forecast = SituationModel(settings: settings).picture(set.input(at: now))
                    .forecast
                return set.smoothed(set.sums(of: forecast, grain), by: smoothing, grain)
            }
        }

        /// Weighted means of earlier periods.
        private static func weighted(_ name: String, halfLife: Double) -> Ranking {
            Ranking(name: name) { set, now, grain in
                let weights = (0...now).map { exp2(-Double($0) / halfLife) }
                let total = weights.reduce(0, +)
                var sums = set.sizes(grain).map { _ in 0.0 }
                for (age, weight) in weights.enumerated() {
                    for (place, count) in set.counts(in: now - age, grain).enumerated() {
                        sums[place] += weight / total * count
                    }
                }
                return sums
            }
        }
    }
}
