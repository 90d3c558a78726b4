import Domain
import Foundation
import SimulatedTown
import Situation

/// Power and false alarms of the space–time scan, compared with the smallest single cell's p.
enum ScanBench {
    static func run(seeds: UInt64) {
        // A share of fewer than a hundred towns says little.
        let towns = 10 * seeds
        print(
            "Six incidents added in \(towns) towns; power at 5 % false alarms per map, and of p ≤ 0.05"
        )
        let quiet = Scores(towns, ScanTown.Setting())
        for spread in [1, 4, 9] {
            var setting = ScanTown.Setting()
            setting.spread = spread
            let found = Scores(towns, setting, first: UInt64(spread) * 1_000_000)
            let scan = found.first(\.scan, below: quiet.quantile(\.scan))
            let permutation = found.first(\.permutation, below: quiet.quantile(\.permutation))
            let cell = found.first(\.cell, below: quiet.quantile(\.cell))
            print(
                "\(spread) areas: scan",
                two(scan),
                "permutation",
                two(permutation),
                "best cell",
                two(cell),
                "scan / best cell",
                two(scan / cell),
                "scan with p ≤ 0.05",
                two(found.first(\.scan, below: 0.05))
            )
        }
        print("Share of quiet maps with p ≤ 0.05")
        for mean in [0.15, 0.8] {
            for (dispersion, absence) in [(1, 0), (1.3, 0), (2, 0), (1.3, 0.1), (1.3, 0.3)] {
                var setting = ScanTown.Setting()
                (setting.mean, setting.dispersion, setting.absence) = (mean, dispersion, absence)
                let quiet = Scores(max(1, towns / 2), setting)
                print(
                    "mean \(mean) dispersion \(dispersion) absence \(absence): scan",
                    two(quiet.share(\.scan, below: 0.05)),
                    "permutation",
                    two(quiet.share(\.permutation, below: 0.05))
                )
            }
        }
    }

    private static func two(_ value: Double) -> String {
        String(format: "%.2f", value)
    }
}

/// Smallest p of every category in simulated towns, by three methods.
private struct Scores {
    private var categories: [TownScore] = []

    struct TownScore {
        /// Whether incidents may have been added to it.
        let isFirst: Bool
        let scan: Double
        let permutation: Double
        let cell: Double
    }

    init(_ towns: UInt64, _ setting: ScanTown.Setting, first: UInt64 = 0) {
        var all = SituationSettings()
        (all.falseDiscoveryRate, all.fewestFlagged, all.scan.tail) = (1, 0, 1)
        var permuted = all
        permuted.scan.fewestPeriods = 1_000_000
        for seed in 1...towns {
            let town = ScanTown(seed: first + seed, setting)
            let scan = SituationModel(settings: all).picture(town.input)
            let permutation = SituationModel(settings: permuted).picture(town.input)
            categories += ScanTown.categories.enumerated().map { index, category in
                TownScore(
                    isFirst: index == 0,
                    scan: scan.clusters.first { $0.category == category.id }?.p ?? 1,
                    permutation: permutation.clusters.first { $0.category == category.id }?.p ?? 1,
                    cell: scan.cells.filter { $0.category == category.id }.map(\.upperTail).min()
                        ?? 1
                )
            }
        }
    }

    func quantile(_ way: KeyPath<TownScore, Double>) -> Double {
        categories.map { $0[keyPath: way] }.sorted()[categories.count / 20]
    }

    func share(_ way: KeyPath<TownScore, Double>, below limit: Double) -> Double {
        Double(categories.count { $0[keyPath: way] <= limit }) / Double(categories.count)
    }

    /// The same for categories with added incidents.
    func first(_ way: KeyPath<TownScore, Double>, below limit: Double) -> Double {
        let meant = categories.filter(\.isFirst)
        return Double(meant.count { $0[keyPath: way] <= limit }) / Double(meant.count)
    }
}
