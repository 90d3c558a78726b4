import Domain
import Testing

@testable import Publishing

struct MapTests {
    @Test func `small areas that lie together get a map of their own`() throws {
        let areas = SampleEdition.areas("")
        let whole = try #require(MapFrame(areas))
        let inset = try #require(whole.inset(of: areas))
        #expect(inset.share(of: whole) < 0.2)
        #expect(areas.compactMap(\.middle).count { inset.holds($0) } == 4)
    }

    @Test func `areas of like size need no second map`() throws {
        let large = Array(SampleEdition.areas("").prefix(4))
        let whole = try #require(MapFrame(large))
        #expect(whole.inset(of: large) == nil)
        #expect(MapFrame([]) == nil)
    }

    @Test func `every corner falls within the drawing`() throws {
        let areas = SampleEdition.areas("")
        let frame = try #require(MapFrame(areas))
        for corner in areas.flatMap({ $0.outline.joined().joined() }) {
            let point = frame.place(corner)
            #expect((0...MapFrame.width).contains(point.x))
            #expect((0...frame.height).contains(point.y))
        }
    }

    @Test func `a flagged area bears its number in the list, and no labels meet`() throws {
        let summaries = AreaSummary.all(SampleEdition.make())
        let whole = try #require(MapFrame(summaries.map(\.area)))
        let inset = try #require(whole.inset(of: summaries.map(\.area)))
        let labels = MapLabel.placed(summaries, in: inset)
        #expect(labels.map(\.text).contains("▲\u{202F}1"))
        #expect(labels.map(\.text).contains("▲\u{202F}2"))
        let crowded = (0..<200).map { _ in summaries[0] }
        #expect(MapLabel.placed(crowded, in: whole).count <= 1)
    }

    @Test func `the gravest verdict stands for an area`() {
        let summaries = AreaSummary.all(SampleEdition.make())
        let verdicts = Dictionary(uniqueKeysWithValues: summaries.map { ($0.area.id, $0.verdict) })
        #expect(verdicts["centrum"] == .more)
        #expect(verdicts["kronberget"] == .notAssessable)
        #expect(verdicts["lyse"] == .fewer)
        #expect(verdicts["skafto"] == Verdict??.some(nil))
    }

    @Test func `an area without outline is listed but not drawn`() throws {
        var edition = SampleEdition.make()
        edition.areas = [Area(id: "x", name: "Utan gräns", outline: [])]
        let file = try #require(Publication.files(edition).first)
        let page = String(decoding: file.bytes, as: UTF8.self)
        #expect(page.contains("Utan gräns"))
        #expect(!page.contains("<svg class=\"drawing\""))
    }
}
