import Domain
import Foundation

/// All reports that are compared with each other, as numbers, with how rare each stem is among them.
struct Batch {
    private(set) var reports: [CompactReport] = []
    /// Numbers of all stems; those of a report are sorted.
    private(set) var stems: [Int32] = []
    /// Bits of surprise in each stem: log2(1 + reports / reports with it).
    private(set) var rarity: [Float] = []
    /// Sum of the rarity of a report's stems.
    private(set) var totalRarity: [Float] = []

    init(_ placed: some Collection<PlacedReport>) {
        reports.reserveCapacity(placed.count)
        stems.reserveCapacity(placed.count * 12)
        var reader = CompactReader()
        for report in placed {
            let numbers = reader.stems(of: report.report.text)
            let range = stems.count..<(stems.count + numbers.count)
            reports.append(reader.compact(report, stems: range))
            stems += numbers
        }
        inferMunicipalities()
        weighStems(count: reader.stemCount)
    }

    /// Gives a report without municipality that of the first report in the same area which has one.
    private mutating func inferMunicipalities() {
        var known: [Int32: Int32] = [:]
        for report in reports
        where report.municipality != Codebook.absent && report.area != Codebook.absent {
            known[report.area] = known[report.area] ?? report.municipality
        }
        for index in reports.indices where reports[index].municipality == Codebook.absent {
            reports[index].municipality = known[reports[index].area] ?? Codebook.absent
        }
    }

    private mutating func weighStems(count: Int) {
        var holders = [Int32](repeating: 0, count: count)
        for stem in stems { holders[Int(stem)] += 1 }
        rarity = holders.map { Float(log2(1 + Double(reports.count) / Double(max(1, $0)))) }
        totalRarity = reports.map { report in
            stems[report.stems].reduce(0) { $0 + rarity[Int($1)] }
        }
    }
}

extension Batch {
    /// Number and rarity of the stems that two reports share.
    func commonWords(_ left: Int, _ right: Int) -> (count: Int, rarity: Float) {
        let (one, other) = (reports[left].stems, reports[right].stems)
        var (at, beside) = (one.lowerBound, other.lowerBound)
        var common: (count: Int, rarity: Float) = (0, 0)
        while at < one.upperBound, beside < other.upperBound {
            let (first, second) = (stems[at], stems[beside])
            if first == second {
                common.count += 1
                common.rarity += rarity[Int(first)]
            }
            if first <= second { at += 1 }
            if second <= first { beside += 1 }
        }
        return common
    }
}
