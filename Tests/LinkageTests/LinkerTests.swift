import Domain
import Linkage
import Testing

struct LinkerTests {
    let linker = Linker()

    private func groups(_ reports: [PlacedReport]) -> [[ReportID]] {
        linker.link(reports).incidents.map { $0.members.map(\.report) }
    }

    @Test func `no reports give no incidents`() {
        #expect(linker.link([]) == Linking(incidents: [], links: []))
    }

    @Test func `one report is an incident of its own with probability 1`() throws {
        let linking = linker.link([Samples.report("r1")])
        let incident = try #require(linking.incidents.first)
        #expect(incident.id == "r1")
        #expect(incident.members == [IncidentMember(report: "r1", probability: 1)])
        #expect(linking.links.isEmpty)
    }

    @Test func `two reports of the same place and time are one incident`() throws {
        let linking = linker.link([
            Samples.report("r1"),
            Samples.report("r2", from: "vakt", time: Samples.at(21, 22), text: "Rutan är krossad"),
        ])
        #expect(linking.incidents.count == 1)
        let link = try #require(linking.links.first)
        #expect(link.judgement == .same)
        #expect(link.probability > 0.95)
        let members = linking.incidents[0].members
        #expect(members.allSatisfy { $0.probability == link.probability })
    }

    @Test func `a repeat at the same place on other days stays apart`() {
        let nights = (0..<5).map { day in
            Samples.report("r\(day)", from: "vakt\(day)", time: Samples.at(21, 17, daysLater: day))
        }
        #expect(groups(nights).count == 5)
        #expect(linker.link(nights).links.isEmpty)
    }

    @Test func `a repeat two hours later stays apart`() {
        let reports = [
            Samples.report("r1"), Samples.report("r2", from: "vakt", time: Samples.at(23, 21)),
        ]
        #expect(groups(reports) == [["r1"], ["r2"]])
    }

    @Test func `the same words at the same time in another part of town stay apart`() {
        let far = Samples.measured(north: 3000, area: "norr")
        let reports = [Samples.report("r1"), Samples.report("r2", from: "vakt", placement: far)]
        #expect(groups(reports) == [["r1"], ["r2"]])
    }

    @Test func `an area border between two near points does not part them`() {
        let beyond = Samples.measured(north: 40, area: "norr")
        let reports = [Samples.report("r1"), Samples.report("r2", from: "vakt", placement: beyond)]
        #expect(groups(reports) == [["r1", "r2"]])
    }

    @Test func `two rows of the same reporter stay apart`() {
        let reports = [
            Samples.report("r1", time: Samples.at(21, 0), text: "Slagsmål på torget"),
            Samples.report("r2", time: Samples.at(21, 40), text: "Berusad man på bänk"),
        ]
        #expect(groups(reports) == [["r1"], ["r2"]])
    }

    @Test func `other municipalities never link`() {
        let reports = [
            Samples.report("r1", municipality: "Lysekil"),
            Samples.report("r2", from: "vakt", municipality: "Sotenäs"),
        ]
        #expect(groups(reports) == [["r1"], ["r2"]])
        #expect(linker.explain(reports[0], reports[1]).probability == 0)
    }

    @Test func `a report without municipality takes that of its area`() {
        let reports = [
            Samples.report("r1", municipality: "Lysekil"),
            Samples.report("r2", from: "vakt"),
        ]
        #expect(groups(reports) == [["r1", "r2"]])
    }

    @Test func `a date alone links on place and words`() {
        let dated = Samples.report("r2", from: "skola", time: TimeSpan(day: Samples.friday))
        #expect(groups([Samples.report("r1"), dated]) == [["r1", "r2"]])
    }

    @Test func `what is found next morning belongs to the evening before`() {
        let found = Samples.report("r2", from: "bostadsbolag", time: Samples.at(8, 0, daysLater: 1))
        #expect(groups([Samples.report("r1"), found]) == [["r1", "r2"]])
    }

    @Test func `what was written down before it happened is another incident`() {
        var early = Samples.report("r2", from: "skola", time: TimeSpan(day: Samples.friday)).report
        early.reportedAt = Samples.at(9, 0).start
        let before = PlacedReport(report: early, placement: Samples.measured())
        let late = Samples.report("r1", text: "Slagsmål mellan två grupper")
        #expect(groups([late, before]) == [["r1"], ["r2"]])
    }

    @Test func `an unplaced report needs the same time and the same words`() {
        func unplaced(_ id: ReportID, text: String) -> PlacedReport {
            let time = Samples.at(21, 22)
            return Samples.report(id, from: id, time: time, text: text, placement: .unplaced())
        }
        let reports = [
            Samples.report("r1"),
            unplaced("r2", text: "Busskurens ruta är krossad"),
            unplaced("r3", text: "Någon ropar på torget"),
        ]
        #expect(groups(reports) == [["r1", "r2"], ["r3"]])
    }

    @Test func `only reports of something that happened are linked`() {
        let states = ReportKind.allCases.filter { $0 != .event }.map { kind in
            var report = Samples.report("\(kind)").report
            report.kind = kind
            return PlacedReport(report: report, placement: Samples.measured())
        }
        #expect(groups(states + [Samples.report("r1")]) == [["r1"]])
    }

    @Test func `rows without words, category or place are not one incident for the time alone`() {
        let bare = ["r1", "r2"].map {
            Samples.report($0, from: $0, category: nil, text: "", placement: .unplaced())
        }
        #expect(groups(bare) == [["r1"], ["r2"]])
    }

    @Test func `pairs that a person should look at are listed as unsure`() throws {
        var parameters = LinkParameters.shipped
        parameters.same = 0.9999
        let reports = [Samples.report("r1"), Samples.report("r2", from: "vakt", text: "")]
        let linking = Linker(parameters).link(reports)
        #expect(linking.incidents.count == 2)
        #expect(linking.links.map(\.judgement) == [.unsure])
    }
}
