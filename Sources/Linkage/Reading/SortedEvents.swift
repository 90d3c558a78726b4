import Domain

/// The reports of something that happened, by id; a view, since a copy of a million reports weighs
/// 400 MB.
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

    /// Where an event stands among the reports that were given.
    func place(of position: Int) -> Int {
        order[position]
    }

    /// Where a report is; nil where it is not among them.
    func index(of id: ReportID) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].report.id < id { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].report.id == id ? low : nil
    }
}
