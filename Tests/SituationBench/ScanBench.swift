import Domain
import SimulatedTown
import Situation

/// What the search over area borders finds and how often it cries wolf, beside the best single cell.
enum ScanBench {
    static func run(seeds: UInt64) {
        let towns = seeds * 100
        print("power at 5 % false alarms per map, \(towns) towns each; six incidents added")
        print("areas   scan   permutation   best cell   scan / best cell")
        let quiet = scores(towns, spread: 0)
        for spread in [1, 4, 9] {
            let found = scores(towns, spread: spread)
            let power = Ways.allCases.map { share(found[$0.rawValue], atMost: quantile(quiet[$0.rawValue])) }
            print("\(spread)       \(two(power[0]))   \(two(power[1]))          \(two(power[2]))        \(two(power[0] / power[2]))")
        }
        print("p of 0.05 or less on quiet maps")
        for (dispersion, absence) in [(1, 0), (1.3, 0), (2, 0), (1.3, 0.1), (1.3, 0.3)] {
            for mean in [0.15, 0.8] {
                let p = scores(towns, spread: 0, mean: mean, dispersion: dispersion, absence: absence)
                print(
                    "mean \(mean), dispersion \(dispersion), absence \(absence): scan \(two(share(p[0], atMost: 0.05))), permutation \(two(share(p[1], atMost: 0.05)))"
                )
            }
        }
    }

    private enum Ways: Int, CaseIterable { case scan, permutation, cell }

    /// The smallest p of each town, by way.
    private static func scores(
        _ towns: UInt64,
        spread: Int,
        mean: Double = 0.15,
        dispersion: Double = 1,
        absence: Double = 0
    ) -> [[Double]] {
        var all = SituationSettings()
        (all.falseDiscoveryRate, all.fewestTold, all.scan.tail) = (1, 0, 1)
        var permuted = all
        permuted.scan.fewestPeriods = .max / 2
        return (1...towns).reduce(into: [[], [], []]) { scores, seed in
            let town = ScanTown(
                seed: seed + UInt64(spread) * 1_000_000,
                spread: spread,
                mean: mean,
                dispersion: dispersion,
                absence: absence
            )
            let picture = SituationModel(settings: all).picture(town.known)
            let other = SituationModel(settings: permuted).picture(town.known)
            scores[0].append(picture.clusters.first?.p ?? 1)
            scores[1].append(other.clusters.first?.p ?? 1)
            scores[2].append(picture.cells.map(\.upperTail).min() ?? 1)
        }
    }

    private static func quantile(_ values: [Double]) -> Double {
        values.sorted()[values.count / 20]
    }

    private static func share(_ values: [Double], atMost limit: Double) -> Double {
        Double(values.count { $0 <= limit }) / Double(values.count)
    }

    private static func two(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    }
}
