import Domain
import Foundation
import Intake

/// Everything that was read from one delivery.
struct Delivered {
    let rows: [ReadRow]
    let summary: DeliverySummary
    let heading: [String]

    var reports: [Report] {
        rows.flatMap { row in
            guard case .reports(let reports) = row.outcome else { return [Report]() }
            return reports
        }
    }

    var quarantined: [ReadRow] { rows.filter { $0.outcome == .quarantined } }

    /// Codes of all findings about rows, in order.
    var codes: [FindingCode] { rows.flatMap { $0.findings.map(\.code) } }

    init(
        _ bytes: [UInt8],
        _ context: DeliveryContext = .plain(),
        chunk: Int = .max,
        masker: Masker = Masker()
    ) {
        let reader = DeliveryReader(context, masker: masker)
        var rows: [ReadRow] = []
        var start = 0
        while start < bytes.count {
            let end = chunk < bytes.count - start ? start + chunk : bytes.count
            bytes[start..<end].withUnsafeBytes { reader.feed($0) { rows.append($0) } }
            start = end
        }
        summary = reader.finish { rows.append($0) }
        self.rows = rows
        heading = reader.heading
    }

    init(_ text: String, _ context: DeliveryContext = .plain()) {
        self.init(Array(text.utf8), context)
    }
}

extension DeliveryContext {
    /// Context of a delivery by the guard company, received on 3 November 2026.
    static func plain(
        describes: Period? = nil,
        categories: [Domain.Category] = [],
        map: ColumnMap = ColumnMap()
    ) -> DeliveryContext {
        DeliveryContext(
            reporter: Reporter(id: "vakt", name: "Vaktbolaget", type: "bevakning"),
            file: "vakt.csv",
            delivery: "hash",
            receivedOn: day("2026-11-03"),
            describes: describes,
            categories: categories,
            map: map
        )
    }
}

/// The period of weeks 43 and 44.
let fortnight = Period(first: day("2026-10-19"), length: 14)

/// A day, which the test must write correctly.
func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("no such day: \(text)") }
    return day
}

/// A clock on a day, "2026-10-19 21.30"; the hour may be 24 or more.
func at(_ text: String) -> LocalTime {
    let parts = text.split(separator: " ")
    let clock = parts[1].split(separator: ".").compactMap { Int($0) }
    return LocalTime(day(String(parts[0])), hour: clock[0], minute: clock[1])
}

/// Records of a text, read in pieces of a given size.
func records(_ bytes: [UInt8], chunk: Int = .max, width: Int? = nil) -> [Record] {
    let reader = RecordReader()
    reader.width = width
    var records: [Record] = []
    var start = 0
    while start < bytes.count {
        let end = chunk < bytes.count - start ? start + chunk : bytes.count
        bytes[start..<end].withUnsafeBytes { reader.feed($0) { records.append($0) } }
        start = end
    }
    _ = reader.finish { records.append($0) }
    return records
}
