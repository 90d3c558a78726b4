import Domain

/// All reports of one linking, encoded as numbers.
struct ReportBatch {
    private(set) var reports: [CompactReport] = []
    /// Numbers of all stems, report by report; sorted within a report.
    private var stems: [Int32] = []

    init(_ placed: some Collection<PlacedReport>, parameters: LinkParameters) {
        reports.reserveCapacity(placed.count)
        var reader = ReportEncoder(parameters)
        for report in placed {
            let first = stems.count
            stems += reader.stems(of: report.report.text)
            reports.append(reader.compact(report, stems: first..<stems.count))
        }
        inferMunicipalities()
    }

    /// Gives a report without a municipality that of the first report in its area that has one.
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

    /// Mean weight in bits of the best match of each stem, averaged over both directions; nil where
    /// one report has no stems.
    func commonBits(_ left: Int, _ right: Int, by table: SubstitutionWeights) -> Double? {
        let (one, other) = (stems(of: left), stems(of: right))
        guard !one.isEmpty, !other.isEmpty else { return nil }
        return (ReportBatch.nearest(one, other, table) + ReportBatch.nearest(other, one, table)) / 2
    }

    /// Mean over the stems of `one` of the largest weight with any stem of `other`.
    private static func nearest(
        _ one: ArraySlice<Int32>,
        _ other: ArraySlice<Int32>,
        _ table: SubstitutionWeights
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

    /// Sets the time profile of each report to that of its reporter type.
    mutating func adopt(_ timeProfiles: [Int32: ReporterTimeProfile]) {
        for index in reports.indices {
            let profile =
                timeProfiles[reports[index].reporterType] ?? .assumed(ofClock: reports[index].start)
            reports[index].spread = Float(profile.spread)
            reports[index].findsInMorning = Float(profile.findsInMorning)
        }
    }
}

/// The reports of type *händelse*, by id; a view, since a copy of a million reports takes 400 MB.
struct SortedEvents: RandomAccessCollection {
    private let reports: [PlacedReport]
    private let order: [Int]

    init(_ reports: [PlacedReport]) {
        self.reports = reports
        order = reports.indices.filter { reports[$0].report.kind == .event }
            .sorted { reports[$0].report.id < reports[$1].report.id }
    }

    var startIndex: Int { 0 }

    var endIndex: Int { order.count }

    subscript(position: Int) -> PlacedReport {
        reports[order[position]]
    }

    /// Index of an event in the reports that the view was made of.
    func sourceIndex(of position: Int) -> Int {
        order[position]
    }

    /// Index of a report, by binary search; nil where it is not among the events.
    func index(of id: ReportID) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].report.id < id { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].report.id == id ? low : nil
    }
}
