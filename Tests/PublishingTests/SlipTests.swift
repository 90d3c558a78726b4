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
        let plan = SampleEdition.plan(90, "")
        let pages = PatrolSlip.slips(of: "falt", in: plan)
        #expect(pages.count == 4)
        #expect(pages.allSatisfy { $0.lines.count <= PatrolSlip.most })
        let days = pages.map { Set($0.lines.map(\.time.start.day)) }
        #expect(days[0].isDisjoint(with: days[1]) && days[1].isDisjoint(with: days[2]))
        let all = plan.lines.filter { $0.resource == "falt" }
        #expect(Set(pages.flatMap(\.lines)) == Set(all))
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
