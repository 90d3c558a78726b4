import Domain

/// What the reports of one incident agree on, and what not, on one line.
struct AgreementWords {
    let reports: [PlacedReport]
    let names: Names

    /// Starts this near each other are one time, in minutes.
    private static let sameTime = 30
    /// Points this near each other are one place, in metres, however exact they are said to be.
    private static let samePlace = 100.0

    /// "ens om kategori och plats; tiderna skiljer 45 min"; empty for a report alone.
    var text: String {
        guard reports.count > 1 else { return "" }
        let fields = [
            ("kategori", categories), ("tid", times), ("plats", places),
        ]
        let agreed = fields.filter { $0.1 == nil }.map(\.0)
        let differing = fields.compactMap(\.1)
        return ((agreed.isEmpty ? [] : ["ens om \(Swedish.list(agreed))"]) + differing)
            .joined(separator: "; ")
    }

    private var categories: String? {
        let named = Set(reports.compactMap(\.report.category)).map { names.category($0) }
        return named.count > 1 ? "kategori: \(Swedish.list(named.sorted()))" : nil
    }

    private var times: String? {
        let spans = reports.map(\.report.time)
        let latest = spans.map(\.start.minutes).max() ?? 0
        let ends = spans.map(\.end.minutes).min() ?? 0
        let apart = latest - ends
        guard apart > Self.sameTime else { return nil }
        let hours = apart / 60
        return "tiderna skiljer " + (hours < 2 ? "\(apart) min" : "\(hours) tim")
    }

    private var places: String? {
        let placements = reports.map(\.placement)
        let points = placements.compactMap { each in each.point.map { ($0, each.metres ?? 0) } }
        var widest = 0.0
        for (index, one) in points.enumerated() {
            for other in points[(index + 1)...] {
                let (north, east) = (one.0.north - other.0.north, one.0.east - other.0.east)
                let distance = (north * north + east * east).squareRoot()
                if distance > max(Self.samePlace, one.1 + other.1) {
                    widest = max(widest, distance)
                }
            }
        }
        if widest > 0 { return "platserna ligger \(Swedish.count(Int(widest.rounded()))) m isär" }
        let areas = Set(placements.compactMap(\.area))
        return areas.count > 1 && points.isEmpty
            ? "områden: \(Swedish.list(areas.map(names.area).sorted()))" : nil
    }
}
