import Publishing
import Testing

struct HTMLTests {
    @Test(
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("</style>", "&lt;/style&gt;"),
            ("\" onload=\"x", "&quot; onload=&quot;x"),
            ("' onload='x", "&#39; onload=&#39;x"),
            ("a & b", "a &amp; b"),
            ("]]>", "]]&gt;"),
        ]
    )
    func `text put into markup is escaped`(text: String, expected: String) {
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        #expect(html.markup == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test(arguments: [
        "\u{202E}", "\u{200B}", "\u{2066}", "\u{FEFF}", "\u{0}", "\u{1B}", "\u{E0041}",
    ])
    func `characters that cannot be seen are left out`(hidden: String) {
        let html: HTML = "\("Bad" + hidden + "hus")"
        #expect(html.markup == "Badhus")
    }

    @Test(arguments: ["\n", "\t", "\r\n", "\u{2028}"])
    func `a line break becomes space`(lineBreak: String) {
        let html: HTML = "\("norra" + lineBreak + "hamnen")"
        #expect(html.markup.split(separator: " ") == ["norra", "hamnen"])
    }

    @Test func `markup put into markup stays as it is`() {
        let name: HTML = "<b>\("å < ä")</b>"
        let pieces: [HTML] = [name, "<br>"]
        let html: HTML = "\(name)|\(pieces)|\(HTML(pieces, separator: " "))|\(7)"
        let bold = "<b>å &lt; ä</b>"
        #expect(html.markup == "\(bold)|\(bold)<br>|\(bold) <br>|7")
    }
}
