import Domain
import Foundation
import Publishing
import Testing

struct MapNoteTests {
    private func page(_ edition: Edition) -> String {
        let files = Publication.files(edition)
        let page = files.first { $0.name == "lagesbild.html" }
        return page.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    @Test func `a page says nothing of maps where none changed`() {
        let page = page(SampleEdition.make())
        #expect(!page.contains("Områdeskartan är ändrad"))
        #expect(!page.contains("Tidigare siffror är ändrade"))
    }

    @Test func `areas that were redrawn are named with the day`() {
        var edition = SampleEdition.make()
        edition.redrawn = ["badhusberget": SampleEdition.day(2026, 10, 5)]
        let page = page(edition)
        #expect(page.contains("Områdeskartan är ändrad 2026-10-05."))
        #expect(page.contains("bedöms först när de har sex perioder bakom sig"))
    }

    @Test func `printed figures that would be others stand beside what they were`() {
        var edition = SampleEdition.make()
        edition.mapChanges = [
            MapChange(
                period: Period(first: SampleEdition.day(2026, 10, 5), length: 14),
                reports: 210,
                moved: 12,
                figures: [
                    FigureChange(area: "Ha<mnen", before: 12, after: 9),
                    FigureChange(area: nil, before: 4, after: 7),
                ]
            ),
            MapChange(
                period: Period(first: SampleEdition.day(2026, 9, 21), length: 14),
                reports: 90,
                moved: 2,
                figures: []
            ),
        ]
        let page = page(edition)
        #expect(page.contains("12 av 210"))
        #expect(page.contains("Ha&lt;mnen 12 → 9; utan plats 4 → 7"))
        #expect(page.contains("samma antal i varje område"))
    }
}
