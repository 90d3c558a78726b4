import Domain

/// All reports that are compared with each other, as numbers.
struct Batch {
    private(set) var reports: [CompactReport] = []
    /// Numbers of all stems, report by report; those of a report are sorted.
    private var stems: [Int32] = []

    init(_ placed: some Collection<PlacedReport>, parameters: LinkParameters) {
        reports.reserveCapacity(placed.count)
        var reader = CompactReader(parameters)
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
        for report in reports where report.municipality != CompactReport.absent {
            guard report.area != CompactReport.absent else { continue }
            known[report.area] = known[report.area] ?? report.municipality
        }
        for index in reports.indices where reports[index].municipality == CompactReport.absent {
            reports[index].municipality = known[reports[index].area] ?? CompactReport.absent
        }
    }

    /// Number of stems that two reports share.
    func commonStems(_ left: Int, _ right: Int) -> Int {
        stems(of: right).count { stems(of: left).contains($0) }
    }

    /// Mean bits that each stem of two reports has in common with the nearest of the other, report
    /// by report; nil where one has none.
    func commonBits(_ left: Int, _ right: Int, by table: KinTable) -> Double? {
        let (one, other) = (stems(of: left), stems(of: right))
        guard !one.isEmpty, !other.isEmpty else { return nil }
        return (Batch.nearest(one, other, table) + Batch.nearest(other, one, table)) / 2
    }

    /// Mean over `one` of what each stem has most in common with any of `other`.
    private static func nearest(
        _ one: ArraySlice<Int32>,
        _ other: ArraySlice<Int32>,
        _ table: KinTable
    ) -> Double {
        var sum = 0.0
        for stem in one {
            var most = -Double.infinity
            for match in other { most = max(most, table.bits(stem, match)) }
            sum += most
        }
        return sum / Double(one.count)
    }

    /// Sorted numbers of a report's stems.
    func stems(of report: Int) -> ArraySlice<Int32> {
        stems[reports[report].stems]
    }

    /// Lets each report tell of time as its kind of reporter does.
    mutating func adopt(_ habits: [Int32: Habit]) {
        for index in reports.indices {
            let habit =
                habits[reports[index].reporterType] ?? .assumed(ofClock: reports[index].start)
            reports[index].spread = Float(habit.spread)
            reports[index].findsInMorning = Float(habit.findsInMorning)
        }
    }
}
