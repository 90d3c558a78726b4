import Domain
import Foundation
import Testing

@testable import Publishing

struct SlipTests {
    @Test func `each function with shifts has slips to print, one for each team`() {
        let slips = slips(SampleEdition.make())
        #expect(slips.map(\.name) == ["pass-vandrare.html", "pass-falt.html"])
        #expect(slips.map { articles($0.page) } == [1, 1])
    }

    @Test func `a slip says where, when, why and whom to ask, with boxes for what was done`() throws
    {
        let page = try #require(slips(SampleEdition.make()).first?.page)
        #expect(page.contains("fre 6 nov<br><span class=\"clock\">kl.\u{A0}20.00–23.00</span>"))
        #expect(page.contains("<b>Stadsparken</b><br>Centrum"))
        #expect(page.contains("Frågor om passet: Folkhälsosamordnaren"))
        #expect(page.contains("</span> ja <span"))
    }

    @Test func `a slip tells neither what chance drew nor how much is expected`() throws {
        for (_, page) in slips(SampleEdition.make()) {
            #expect(!page.contains("lott") && !page.contains("viktade"))
        }
    }

    @Test func `a team with more lines than a page holds gets a slip for whole days at a time`() {
        let pages = PatrolSlip.slips((0..<90).map { row($0, day: $0 / 6) })
        #expect(pages.map(\.rows.count) == [12, 12, 12, 12, 12, 12, 12, 6])
        let days = pages.map { Set($0.rows.map(\.line.time.start.day)) }
        #expect(days.reduce(0) { $0 + $1.count } == 15)
        #expect(pages.flatMap(\.rows).map(\.line.id).count == 90)
    }

    @Test
    func `a day with more than a page holds goes on to the next, and long names take more room`() {
        #expect(PatrolSlip.slips((0..<20).map { row($0, day: 0) }).map(\.rows.count) == [14, 6])
        let long = String(repeating: "Stora ", count: 12)
        #expect(PatrolSlip.slips((0..<20).map { row($0, day: 0, place: long) }).count == 4)
    }

    private func row(_ index: Int, day: Int, place: String = "Torget") -> SlipRow {
        let sample = SampleEdition.line(1, "")
        let start = LocalTime(SampleEdition.planPeriod.first.adding(day), hour: 18)
        let line = PlanLine(
            id: "r\(index)",
            area: "centrum",
            place: place,
            time: TimeSpan(start: start, end: start.adding(minutes: 30), precision: .minute),
            resource: "falt",
            team: "1",
            roster: .schedule,
            visits: 1,
            category: sample.category,
            need: 1,
            benefit: 1,
            evidence: [],
            alternative: nil,
            followUp: sample.followUp
        )
        return SlipRow(line: line, place: [place], problem: "Brand", hints: "")
    }

    @Test func `a plan without lines has no slips`() {
        #expect(slips(SampleEdition.make(planLines: 0)).isEmpty)
    }

    private func slips(_ edition: Edition) -> [(name: String, page: String)] {
        Publication.files(edition)
            .filter { $0.name.hasPrefix("pass-") && $0.name.hasSuffix(".html") }
            .map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    private func articles(_ page: String) -> Int {
        page.components(separatedBy: "<article class=\"slip\"").count - 1
    }
}
