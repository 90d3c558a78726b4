import Domain
import Foundation
import Linkage
import TestTools
import Toolkit

/// A town whose reporters have time profiles, and words, of their own.
///
/// Guards and police know the time to some minutes; a housing company knows it to the hour, rounds
/// it and says the same in other words. One category is often taken for another, and incidents are
/// repeated at the same few places.
struct TaughtTown {
    let reports: [PlacedReport]
    /// The incident that each report describes.
    let truth: [ReportID: Int]

    private static let minutes = ["vakt": 4.0, "polis": 6, "bolag": 40]
    private static let wordings: [[(vakt: String, bolag: String)]] = [
        [("krossad ruta", "sönderslaget fönster"), ("glassplitter på marken", "glas överallt")],
        [("sprejad vägg", "klotter med färg"), ("tags i tunneln", "kludd i gångtunneln")],
        [("berusade män", "fulla gubbar"), ("flaskor kvarlämnade", "ölburkar slängda")],
    ]
    private static let categories = ["skadegorelse", "klotter", "berusning"]

    init(incidents: Int, seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var reports: [PlacedReport] = []
        var truth: [ReportID: Int] = [:]
        for incident in 0..<incidents {
            let minute = generator.below(incidents * 240)
            let (place, kind) = (generator.below(8), generator.below(3))
            let reporters = ["vakt", "bolag", "polis"].filter { _ in generator.chance(60) }
            for reporter in reporters {
                let id = "r\(10_000 + reports.count)"
                let reported = minute + Int(Self.normal(&generator) * (Self.minutes[reporter] ?? 0))
                let rounded = reporter == "bolag" ? (reported + 15) / 30 * 30 : reported
                let facts = Self.wordings[kind]
                let text = facts.map { reporter == "bolag" ? $0.bolag : $0.vakt }
                // Klotter is often filed as skadegörelse, never the other way.
                let filed = kind == 1 && generator.chance(50) ? 0 : kind
                reports.append(
                    Samples.report(
                        id,
                        from: reporter,
                        category: Self.categories[filed],
                        time: TimeSpan(
                            minute: LocalTime(Samples.friday).adding(minutes: rounded)
                        ),
                        text: text.joined(separator: ", "),
                        placement: Samples.measured(
                            north: Double(place * 400) + Self.normal(&generator) * 25,
                            area: "a\(place)"
                        )
                    )
                )
                truth[id] = incident
            }
        }
        self.reports = reports
        self.truth = truth
    }

    /// Pairs F1 of a linking against the truth.
    func score(_ linking: Linking) -> Double {
        func pairs(_ groups: some Sequence<Int>) -> Int {
            groups.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        }
        var both = 0
        for incident in linking.incidents {
            let members = Dictionary(grouping: incident.members, by: { truth[$0.report] })
            both += pairs(members.values.map(\.count))
        }
        let found = pairs(linking.incidents.map(\.members.count))
        let all = pairs(Dictionary(grouping: truth.values, by: \.self).values.map(\.count))
        return 2 * Double(both) / Double(max(1, found + all))
    }

    private static func normal(_ generator: inout SplitMix64) -> Double {
        (-2 * log(generator.uniform())).squareRoot() * cos(2 * .pi * generator.uniform())
    }
}
