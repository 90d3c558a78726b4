import Domain
import Linkage
import Testing
import Toolkit

/// Many reports of one place and hour.
struct DenseComponentTests {
    private func flood(_ count: Int, seed: UInt64) -> [PlacedReport] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { number in
            let minute = Int.random(in: 0..<60, using: &generator)
            return Samples.report(
                "f\(10_000 + number)",
                from: "vakt\(number % 9)",
                time: Samples.at(21, minute)
            )
        }
    }

    @Test func `a flood ends: seven hundred reports of one place and hour are one incident`() {
        let linking = Linker().link(flood(700, seed: 1))
        #expect(linking.incidents.map(\.members.count) == [700])
    }

    @Test func `the links that are kept are few for each report`() {
        let linking = Linker().link(flood(700, seed: 2))
        #expect(linking.links.count <= 700 * 8)
        let members = linking.incidents.flatMap(\.members)
        #expect(members.allSatisfy { $0.probability > 0.3 })
    }

    @Test(arguments: [3, 4] as [UInt64])
    func `the order of the rows never changes the clusters of a dense component`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let nights = [0, 1, 2, 3].flatMap { day in
            flood(160, seed: seed).map { placed in
                var report = placed.report
                report.id += "-\(day)"
                report.time = TimeSpan(minute: report.time.start.adding(minutes: day * 1440))
                return PlacedReport(report: report, placement: placed.placement)
            }
        }
        let linking = Linker().link(nights)
        #expect(linking.incidents.map(\.members.count) == [160, 160, 160, 160])
        #expect(Linker().link(nights.shuffled(using: &generator)) == linking)
    }
}
