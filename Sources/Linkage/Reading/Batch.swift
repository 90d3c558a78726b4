import Domain

/// All reports that are compared with each other, as numbers.
struct Batch {
    private(set) var reports: [CompactReport] = []
    /// Numbers of all stems, report by report; those of a report are sorted.
    private var stems: [Int32] = []

    init(_ placed: some Collection<PlacedReport>) {
        reports.reserveCapacity(placed.count)
        var reader = CompactReader()
        for report in placed {
            let first = stems.count
            stems += reader.stems(of: report.report.text)
            reports.append(reader.compact(report, stems: first..<stems.count))
        }
        inferMunicipalities()
    }

    /// Gives a report without municipality that of the first report in the same area which has one.
    private mutating func inferMunicipalities() {
        var known: [Int32: Int32] = [:]
        for report in reports where report.municipality != Codebook.absent {
            guard report.area != Codebook.absent else { continue }
            known[report.area] = known[report.area] ?? report.municipality
        }
        for index in reports.indices where reports[index].municipality == Codebook.absent {
            reports[index].municipality = known[reports[index].area] ?? Codebook.absent
        }
    }

    /// Number of stems that two reports share.
    func commonStems(_ left: Int, _ right: Int) -> Int {
        var (one, other) = (reports[left].stems.lowerBound, reports[right].stems.lowerBound)
        let (end, otherEnd) = (reports[left].stems.upperBound, reports[right].stems.upperBound)
        var common = 0
        while one < end, other < otherEnd {
            let (first, second) = (stems[one], stems[other])
            if first == second { common += 1 }
            if first <= second { one += 1 }
            if second <= first { other += 1 }
        }
        return common
    }
}
