import Domain
import Foundation
import Publishing
import Testing

struct PageTests {
    static let attacks = [
        "<script>alert(1)</script>", "</style><b>", "\" onload=\"alert(1)", "' x='",
        "javascript:alert(1)", "]]><svg onload=alert(1)>", "\u{202E}drow\u{200B}", "=1+2",
    ]

    @Test func `every page is well formed, also where text attacks it`() {
        for attack in [""] + PageTests.attacks {
            for (name, page) in pages(SampleEdition.make(attack: attack, showsText: true)) {
                #expect(Markup(page).faults == [], "\(name) with \(attack)")
            }
        }
    }

    @Test func `no markup of its own stands on a page as text`() {
        for (name, page) in pages(SampleEdition.make()) {
            #expect(!page.contains("&lt;"), "\(name)")
        }
    }

    @Test func `an attack adds no element and no attribute`() {
        for attack in PageTests.attacks {
            let equallyLong = String(repeating: "x", count: attack.count)
            let calm = pages(SampleEdition.make(attack: equallyLong, showsText: true))
            let attacked = pages(SampleEdition.make(attack: attack, showsText: true))
            for (before, after) in zip(calm, attacked) {
                let names = Markup(after.page).elements.map(\.name)
                #expect(names == Markup(before.page).elements.map(\.name), "\(attack)")
                #expect(!after.page.unicodeScalars.contains("\u{202E}"))
            }
        }
    }

    @Test func `a page loads and runs nothing`() {
        for (_, page) in pages(SampleEdition.make(attack: "https://example.com")) {
            let elements = Markup(page).elements
            #expect(!elements.contains { ["script", "link", "img", "iframe"].contains($0.name) })
            #expect(!elements.contains { $0.attributes.contains("style=") })
            for element in elements where element.attributes.contains("href=") {
                #expect(element.attributes.contains("href=\"#"))
            }
            #expect(!page.contains("url(http"))
        }
    }

    @Test func `only the page's own style is allowed, by its hash`() throws {
        for (name, page) in pages(SampleEdition.make()) {
            let style = try #require(between("<style>", "</style>", page), "\(name)")
            let hash = "sha256-" + SHA256.base64(Array(style.utf8))
            let policy = try #require(between("Content-Security-Policy\" content=\"", "\">", page))
            #expect(policy.hasPrefix("default-src 'none'; style-src '\(hash)';"), "\(name)")
        }
        #expect(SHA256.base64([]) == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    }

    @Test func `every table has a caption, and every head a scope`() {
        for (name, page) in pages(SampleEdition.make(showsText: true)) {
            let elements = Markup(page).elements
            let tables = elements.indices.filter { elements[$0].name == "table" }
            #expect(tables.allSatisfy { elements[$0 + 1].name == "caption" }, "\(name)")
            let heads = elements.filter { $0.name == "th" }
            #expect(heads.allSatisfy { $0.attributes.contains("scope=") }, "\(name)")
        }
    }

    @Test func `every anchor is there once and every link finds one`() {
        for (_, page) in pages(SampleEdition.make()) {
            let attributes = Markup(page).elements.map(\.attributes)
            let anchors = attributes.compactMap { between(" id=\"", "\"", $0) }
            #expect(Set(anchors).count == anchors.count)
            let links = attributes.compactMap { between("href=\"#", "\"", $0) }
            #expect(Set(links).isSubset(of: anchors))
            let labels = attributes.compactMap { between("aria-labelledby=\"", "\"", $0) }
            #expect(
                Set(labels.flatMap { $0.split(separator: " ").map(String.init) }).isSubset(
                    of: anchors
                )
            )
        }
    }

    @Test func `a page is Swedish, with its landmarks and one first heading`() {
        for (_, page) in pages(SampleEdition.make()) {
            let elements = Markup(page).elements
            #expect(page.contains("<html lang=\"sv\">"))
            for landmark in ["header", "main", "footer", "h1"] {
                #expect(elements.count { $0.name == landmark } == 1)
            }
        }
    }

    @Test func `reports' words are shown only where the edition says so`() throws {
        let secret = "Slagsmål, tre inblandade."
        let place = "bakom ladan"
        let hidden = Publication.files(SampleEdition.make())
        for file in hidden {
            let text = String(decoding: file.bytes, as: UTF8.self)
            // The list of doubt asks staff about words for places, and shows nothing else of reports.
            let mayShowPlace = file.name == "oplacerade.csv"
            #expect(!text.contains(secret), "\(file.name)")
            #expect(text.contains(place) == mayShowPlace, "\(file.name)")
        }
        let shown = try #require(pages(SampleEdition.make(showsText: true)).first?.page)
        #expect(shown.contains(secret) && shown.contains(place))
    }

    private func pages(_ edition: Edition) -> [(name: String, page: String)] {
        Publication.files(edition).filter { $0.name.hasSuffix(".html") }.map { file in
            (file.name, String(decoding: file.bytes, as: UTF8.self))
        }
    }

    private func between(_ start: String, _ end: String, _ text: String) -> String? {
        guard let from = text.range(of: start)?.upperBound,
            let to = text.range(of: end, range: from..<text.endIndex)?.lowerBound
        else { return nil }
        return String(text[from..<to])
    }
}
