import Domain
import Toolkit

/// Incidents at a few places, some of them reported by several reporters, for properties that hold
/// for any input.
enum GeneratedReports {
    private static let words = [
        "krossad ruta", "slagsmål", "klotter i rött", "berusade personer", "moped på gångväg",
        "brand i container", "skrik", "stulen cykel", "hot mot personal", "sprutor",
    ]
    private static let categories = ["skadegorelse", "brak", "klotter", "berusning", nil]
    private static let reporters = ["polis", "vakt", "skola", "bolag", "butik"]

    static func make(count: Int, seed: UInt64) -> [PlacedReport] {
        var generator = SplitMix64(seed: seed)
        var reports: [PlacedReport] = []
        while reports.count < count {
            let place = Int.random(in: 0..<6, using: &generator)
            let minute = Int.random(in: 0..<(14 * 1440), using: &generator)
            let text = words.randomElement(using: &generator) ?? ""
            let category = categories.randomElement(using: &generator) ?? nil
            for reporter in reporters.shuffled(using: &generator)
                .prefix(Int.random(in: 1...3, using: &generator))
            {
                let start = LocalTime(Samples.friday)
                    .adding(minutes: minute + Int.random(in: -15...15, using: &generator))
                let isDated = Int.random(in: 0..<5, using: &generator) == 0
                reports.append(
                    Samples.report(
                        "r\(1000 + reports.count)",
                        from: reporter,
                        category: category,
                        time: isDated ? TimeSpan(day: start.day) : TimeSpan(minute: start),
                        text: text,
                        placement: placement(at: place, using: &generator)
                    )
                )
            }
        }
        return reports
    }

    private static func placement(at place: Int, using generator: inout SplitMix64) -> Placement {
        let north = Double(place * 300) + Double.random(in: -40...40, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return .unplaced()
        case 1: return Samples.inArea("a\(place / 2)")
        default: return Samples.measured(north: north, area: "a\(place / 2)")
        }
    }
}
