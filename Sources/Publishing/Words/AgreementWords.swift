import Domain

/// What the reports of one incident agree on, and what not, on one line.
struct AgreementWords {
    let reports: [PlacedReport]
    let names: Names

    /// Starts this near each other are one time, in minutes.
    private static let sameTime = 30
    /// Points this near each other are one place, in metres, however exact they are said to be.
    private static let samePlace = 100.0

    /// What reports say of one thing.
    private enum Agreement {
        case same
        /// Fewer than two say anything.
        case untold
        case differing(String)
    }

    /// "ens om kategori och plats; tiderna skiljer 45 min"; empty for a report alone.
    var text: String {
        guard reports.count > 1 else { return "" }
        var (agreed, differing): ([String], [String]) = ([], [])
        for (name, agreement) in [("kategori", categories), ("tid", times), ("plats", places)] {
            switch agreement {
            case .same: agreed.append(name)
            case .untold: break
            case .differing(let words): differing.append(words)
            }
        }
        return ((agreed.isEmpty ? [] : ["ens om \(Swedish.list(agreed))"]) + differing)
            .joined(separator: "; ")
    }

    private var categories: Agreement {
        let told = reports.compactMap(\.report.category)
        guard told.count > 1 else { return .untold }
        let named = Set(told).map { names.category($0) }.sorted()
        return named.count > 1 ? .differing("kategori: \(Swedish.list(named))") : .same
    }

    private var times: Agreement {
        let spans = reports.map(\.report.time)
        let latest = spans.map(\.start.minutes).max() ?? 0
        let ends = spans.map(\.end.minutes).min() ?? 0
        let apart = latest - ends
        guard apart > Self.sameTime else { return .same }
        let hours = apart / 60
        return .differing("tiderna skiljer " + (hours < 2 ? "\(apart) min" : "\(hours) tim"))
    }

    private var places: Agreement {
        let placed = reports.map(\.placement).filter { $0.point != nil || $0.area != nil }
        guard placed.count > 1 else { return .untold }
        let widest = widest(placed.compactMap { each in each.point.map { ($0, each.metres ?? 0) } })
        if widest > 0 {
            return .differing("platserna ligger \(Swedish.count(Int(widest.rounded()))) m isär")
        }
        // Points side by side may lie on either side of a border; what has only an area is held to it.
        let areas = Set(placed.compactMap(\.area)).map(names.area).sorted()
        let hasOnlyPoints = placed.allSatisfy { $0.point != nil }
        return areas.count > 1 && !hasOnlyPoints
            ? .differing("områden: \(Swedish.list(areas))") : .same
    }

    /// Metres between the two points that lie farthest apart, of those that are not one place.
    private func widest(_ points: [(point: PlanarPoint, metres: Double)]) -> Double {
        var widest = 0.0
        for (index, one) in points.enumerated() {
            for other in points[(index + 1)...] {
                let (north, east) = (
                    one.point.north - other.point.north, one.point.east - other.point.east
                )
                let distance = (north * north + east * east).squareRoot()
                if distance > max(Self.samePlace, one.metres + other.metres) {
                    widest = max(widest, distance)
                }
            }
        }
        return widest
    }
}
