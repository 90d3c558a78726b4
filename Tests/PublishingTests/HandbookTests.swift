import Domain
import Testing

@testable import Publishing

/// The coordinator's handbook: one text, a page of the catalogue and a file beside the inbox.
struct HandbookTests {
    @Test func `the handbook uses only the Markdown that is read`() throws {
        let text = try #require(Handbook.embedded("Handbok.md"))
        #expect(Markdown(text).refused == [])
        #expect(Markdown(text).blocks.count > 70)
    }

    @Test(
        arguments: [
            "> cited", "* item", "+ item", "- item\n  - inner", "1. one\n3. three", "#### four",
            "Setext\n===", "---", "    indented", "```swift\ncode\n```", "| a | b |\n|---|",
            "| a | b |\n|---|---|\n| a |", "[link](page)", "![picture](two words.svg)",
            "<b>bold</b>", "<https://example.com>", "*slanted*", "_slanted_", "**open", "`open",
            "~~struck~~", "escaped \\*", "text\n- item",
        ]
    )
    func `other Markdown is refused, and told by its line`(text: String) {
        #expect(Markdown("first\n\n" + text).refused == [3])
    }

    @Test func `blocks and lines are read as they are written`() {
        let text = "## Head\n\none\ntwo\n\n- a\n  b\n- c\n\n| x | y |\n|---|---|\n| 1 | 2 |\n"
        #expect(
            Markdown(text).blocks == [
                .heading(level: 2, text: "Head"), .paragraph("one two"),
                .list(["a b", "c"], isNumbered: false), .table([["x", "y"], ["1", "2"]]),
            ]
        )
        let line = MarkdownLine("a **b `c<d`** <doc:Manual> v. 43")
        #expect(
            line?.html.markup
                == "a <strong>b <code>c&lt;d</code></strong> <cite>Manual</cite> v.\u{A0}43"
        )
    }

    @Test func `the handbook is well formed, and loads and runs nothing`() {
        let page = Handbook().text
        let markup = Markup(page)
        #expect(markup.faults == [])
        let loading: Set = ["script", "link", "img", "iframe", "image", "use", "style"]
        #expect(
            markup.elements.filter { loading.contains($0.name) }.map(\.name) == ["style", "style"]
        )
        for element in markup.elements {
            let names = [" style=", " src=", " on", "xlink"]
            #expect(!names.contains { element.attributes.contains($0) }, "\(element)")
            #expect(
                !element.attributes.contains("href=") || element.attributes.contains("href=\"#")
            )
        }
        #expect(!page.contains("url("))
    }

    @Test func `both styles are allowed by their hashes, and nothing else`() {
        let page = Handbook().text
        let hashes = page.matches(of: /<style>((?s:.)*?)<\/style>/).map {
            "'sha256-\(SHA256.base64(Array($0.output.1.utf8)))'"
        }
        #expect(hashes.count == 2)
        #expect(page.contains("style-src \(hashes.joined(separator: " ")); base-uri 'none'"))
    }

    @Test func `every picture is in the page and has words, and every link finds its chapter`()
        throws
    {
        let markup = Markup(Handbook().text)
        let ids = markup.elements.compactMap { value("id", of: $0.attributes) }
        #expect(Set(ids).count == ids.count)
        let pictures = markup.elements.filter { $0.attributes.contains(" role=\"img\"") }
        #expect(pictures.count == 6)
        for picture in pictures {
            #expect(ids.contains(try #require(value("aria-labelledby", of: picture.attributes))))
        }
        let links = markup.elements.compactMap { value("href", of: $0.attributes) }
        #expect(links.count > 8)
        #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) })
    }

    private func value(_ name: String, of attributes: String) -> String? {
        guard let start = attributes.firstRange(of: " \(name)=\"") else { return nil }
        return String(attributes[start.upperBound...].prefix { $0 != "\"" })
    }
}
