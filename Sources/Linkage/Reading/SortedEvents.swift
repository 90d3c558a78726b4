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
}
