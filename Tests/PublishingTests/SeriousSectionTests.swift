import Domain
import Foundation
import Publishing
import Testing

/// Serious incidents on the page: first, one by one, and told of in the headline also where there are none.
struct SeriousSectionTests {
    private func page(_ edition: Edition) throws -> String {
        let file = try #require(
            Publication.files(edition).first { $0.name == "lagesbild.html" }
        )
        return String(decoding: file.bytes, as: UTF8.self)
    }

    private func section(of page: String) throws -> String {
        let start = try #require(page.range(of: "<section id=\"allvarliga\""))
        let end = try #require(
            page.range(of: "</section>", range: start.upperBound..<page.endIndex)
        )
        return String(page[start.lowerBound..<end.upperBound])
    }

    @Test func `the list stands first in the content, before the headline and the flags`() throws {
        let page = try page(SampleEdition.make())
        let order = ["<main", "id=\"allvarliga\"", "id=\"laget\"", "id=\"karta\""].map {
            page.range(of: $0)?.lowerBound
        }
        let places = try order.map { try #require($0) }
        #expect(places == places.sorted())
        let first = try #require(page.range(of: "<section id=\""))
        #expect(page[first.upperBound...].hasPrefix("allvarliga\""))
        #expect(page.contains("2 allvarliga enskilda händelser står först på sidan."))
    }

    @Test func `a known area is linked to, an unknown place is said, and who told is a kind`()
        throws
    {
        let page = try page(SampleEdition.make())
        let section = try section(of: page)
        #expect(section.contains("<a href=\"#omrade-4\">Centrum</a>"))
        #expect(page.contains("<span id=\"omrade-4\">Centrum</span>"))
        #expect(section.contains("platsen är okänd"))
        #expect(section.contains("bostadsbolag och väktare (2 rapporter)"))
        #expect(!section.contains("Kustbostäder"))
    }

    @Test func `one by its words says so, and one by its category does not`() throws {
        let section = try section(of: page(SampleEdition.make()))
        #expect(section.contains("Nedskräpning, allvarlig enligt orden i texten"))
        #expect(section.contains(">Misshandel<"))
    }

    @Test func `its texts are shown only where the edition says so`() throws {
        #expect(try !section(of: page(SampleEdition.make())).contains("Slagsmål"))
        #expect(try section(of: page(SampleEdition.make(showsText: true))).contains("Slagsmål"))
    }

    @Test func `where there is none, the headline says so and there is no section`() throws {
        var edition = SampleEdition.make()
        edition.picture.serious = []
        let page = try page(edition)
        #expect(!page.contains("allvarliga\""))
        #expect(page.contains("Inga allvarliga enskilda händelser är rapporterade."))
    }
}
