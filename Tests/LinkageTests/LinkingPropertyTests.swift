import Domain
import Linkage
import Testing
import Toolkit

struct LinkingPropertyTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `row order never changes the incidents`(seed: UInt64) {
        let reports = GeneratedReports.make(count: 400, seed: seed)
        var generator = SplitMix64(seed: seed)
        let expected = Linker().link(reports)
        #expect(Linker().link(reports.shuffled(using: &generator)) == expected)
        #expect(Linker().link(reports.reversed()) == expected)
    }

    @Test(arguments: [4, 5, 6] as [UInt64])
    func `every report is in exactly one incident and no name is given twice`(seed: UInt64) {
        let reports = GeneratedReports.make(count: 400, seed: seed)
        let incidents = Linker().link(reports).incidents
        let members = incidents.flatMap { $0.members.map(\.report) }
        #expect(members.sorted() == reports.map(\.report.id).sorted())
        #expect(Set(incidents.map(\.id)).count == incidents.count)
        #expect(incidents.count < reports.count)
        #expect(incidents.map(\.id) == incidents.map(\.id).sorted())
    }

    @Test(arguments: [7, 8] as [UInt64])
    func `a link is within one incident exactly when it is judged same`(seed: UInt64) {
        let linking = Linker().link(GeneratedReports.make(count: 400, seed: seed))
        var incident: [ReportID: IncidentID] = [:]
        for found in linking.incidents {
            for member in found.members { incident[member.report] = found.id }
        }
        for link in linking.links {
            #expect(link.first < link.second)
            #expect((incident[link.first] == incident[link.second]) == (link.judgement == .same))
        }
        let pairs = linking.incidents.map { $0.members.count * ($0.members.count - 1) / 2 }
        #expect(pairs.reduce(0, +) == linking.links.count { $0.judgement == .same })
    }

    @Test func `linking again with the names known changes nothing`() {
        let reports = GeneratedReports.make(count: 400, seed: 9)
        let first = Linker().link(reports)
        var known: [ReportID: IncidentID] = [:]
        for incident in first.incidents {
            for member in incident.members { known[member.report] = incident.id }
        }
        #expect(Linker().link(reports, known: known) == first)
    }

    @Test func `incidents beyond reach of each other are the same linked at once or apart`() {
        let reports = GeneratedReports.make(count: 200, seed: 10)
        let later = GeneratedReports.make(count: 200, seed: 11).map { placed in
            var report = placed.report
            report.id = "s\(report.id)"
            report.time = TimeSpan(
                start: report.time.start.adding(minutes: 30 * 1440),
                end: report.time.end.adding(minutes: 30 * 1440),
                precision: report.time.precision
            )
            return PlacedReport(report: report, placement: placed.placement)
        }
        let apart = Linker().link(reports).incidents + Linker().link(later).incidents
        #expect(Linker().link(later + reports).incidents == apart)
    }

    @Test func `more reports of one place and day than are compared are all taken in`() {
        let day = TimeSpan(day: Samples.friday)
        let reports = (1000..<1600).map { Samples.report("r\($0)", time: day, text: "") }
        let incidents = Linker().link(reports).incidents
        #expect(incidents.flatMap(\.members).count == 600)
    }
}
