import Domain
import Foundation
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

    @Test func `a city of many areas is enlarged whole, without the villages around it`() throws {
        let city = block("stad", rows: 11, columns: 12, south: 63.8, west: 20.2, side: 0.01)
        let villages = [(63.4, 19.6), (64.2, 19.7), (63.5, 21.4)].map { south, west in
            block("by\(south)", rows: 1, columns: 1, south: south, west: west, side: 0.01)
        }
        let land = block("land", rows: 1, columns: 1, south: 63.3, west: 19.5, side: 1.2)
        let areas = city + villages.joined() + land
        let whole = try #require(MapFrame(areas))
        let inset = try #require(whole.inset(of: areas))
        #expect(city.compactMap(\.middle).allSatisfy(inset.holds))
        #expect(!villages.joined().compactMap(\.middle).contains(where: inset.holds))
    }

    @Test func `every area of a crowded map is named or numbered, and each number is explained`() {
        var edition = SampleEdition.make()
        edition.areas =
            block("stad", rows: 11, columns: 12, south: 63.8, west: 20.2, side: 0.01)
            + block("land", rows: 1, columns: 1, south: 63.3, west: 19.5, side: 1.2)
        let html = MapFigure(summaries: AreaSummary.all(edition), municipality: "Umeå").html.markup
        let drawn = html.components(separatedBy: "<figcaption>")
        #expect(drawn.count == 2)
        for summary in AreaSummary.all(edition) {
            let isNamed = drawn[0].contains(">\(summary.area.name)</tspan>")
            let isNumbered = drawn[0].contains(">\(summary.number)</tspan>")
            #expect(isNamed || isNumbered, "\(summary.area.name)")
            #expect(drawn[1].contains("<b>\(summary.number)</b>") == isNumbered)
        }
    }

    @Test func `every corner falls within the drawing, and the drawing within its room`() throws {
        let areas = SampleEdition.areas("")
        let frame = try #require(MapFrame(areas))
        for corner in areas.flatMap({ $0.outline.joined().joined() }) {
            let point = frame.place(corner)
            #expect((0...frame.width).contains(point.x))
            #expect((0...frame.height).contains(point.y))
        }
        #expect(frame.width <= frame.room.width + 0.001)
        #expect(frame.height <= frame.room.height + 0.001)
    }

    @Test func `a flagged area bears its number in the list, and no labels meet`() throws {
        let summaries = AreaSummary.all(SampleEdition.make())
        let whole = try #require(MapFrame(summaries.map(\.area)))
        let inset = try #require(whole.inset(of: summaries.map(\.area)))
        let labels = MapLabel.placed(summaries, in: inset)
        #expect(labels.compactMap(\.lines.first).contains("▲\u{202F}1"))
        #expect(labels.compactMap(\.lines.first).contains("▲\u{202F}2"))
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

    /// Areas side by side, the first in the south-west corner: about square in the north of Sweden.
    private func block(
        _ name: String,
        rows: Int,
        columns: Int,
        south: Double,
        west: Double,
        side: Double
    ) -> [Area] {
        (0..<rows * columns).map { index in
            let (row, column) = index.quotientAndRemainder(dividingBy: columns)
            let corners = [(0, 0), (0, 1), (1, 1), (1, 0), (0, 0)].map { up, right in
                Coordinate(
                    latitude: south + Double(row + up) * side,
                    longitude: west + Double(column + right) * side * 2
                )
            }
            return Area(id: "\(name)-\(index)", name: "\(name) \(index)", outline: [[corners]])
        }
    }
}
