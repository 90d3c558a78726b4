private import CHandbook
public import Domain

/// `HANDBOK.html`: the handbook of the coordinator as one file, of the same text as the catalogue's page (decision 0050).
public struct Handbook {
    let markdown: Markdown

    /// The handbook that the program was built with.
    public init() {
        guard let text = Self.embedded("Handbok.md") else {
            preconditionFailure("the handbook is built in")
        }
        self.init(Markdown(text))
    }

    init(_ markdown: Markdown) {
        precondition(markdown.refused.isEmpty, "not read: lines \(markdown.refused)")
        self.markdown = markdown
    }

    /// The handbook as a file.
    public var file: ReportFile { ReportFile(name: "HANDBOK.html", text: text) }

    /// The page's text.
    public var text: String {
        let chapters = chapters
        let title = MarkdownLine(chapters[0].title)?.html ?? ""
        return Document(
            title: chapters[0].title,
            header: """
                <p class="kicker">est</p>
                <h1>\(title)</h1>
                \(markup(chapters[0].blocks, 0))\(contents(chapters.dropFirst()))
                """,
            main: "\(chapters.enumerated().dropFirst().map(section))",
            footer: "<p>Skriv ut den, eller ha den öppen bredvid. Den behöver inget nät.</p>\n",
            addition: HandbookStyle.addition
        ).text
    }

    /// A heading of the first or second level with what stands below it.
    private typealias Chapter = (title: String, blocks: [Markdown.Block])

    private var chapters: [Chapter] {
        var chapters: [Chapter] = []
        for block in markdown.blocks {
            if case .heading(let level, let title) = block, level < 3 {
                chapters.append((title, []))
            } else {
                precondition(!chapters.isEmpty, "the text begins with its title")
                chapters[chapters.count - 1].blocks.append(block)
            }
        }
        return chapters
    }

    private func contents(_ chapters: ArraySlice<Chapter>) -> HTML {
        let links = zip(chapters.indices, chapters).map { number, chapter -> HTML in
            "<li><a href=\"#kapitel-\(number)\">\(chapter.title)</a></li>\n"
        }
        return "<nav aria-label=\"Innehåll\">\n<ol>\n\(links)</ol>\n</nav>\n"
    }

    private func section(_ number: Int, _ chapter: Chapter) -> HTML {
        """
        <section id="kapitel-\(number)" aria-labelledby="rubrik-\(number)">
        <h2 id="rubrik-\(number)">\(number). \(chapter.title)</h2>
        \(markup(chapter.blocks, number))</section>

        """
    }

    private func markup(_ blocks: [Markdown.Block], _ chapter: Int) -> HTML {
        HTML(
            blocks.enumerated().map { index, block in
                HandbookBlock(block: block, anchor: "bild-\(chapter)-\(index)").html
            }
        )
    }

    /// Text of a file of the catalogue's folder of the handbook; nil where the program was built without it.
    static func embedded(_ name: String) -> String? {
        let file = handbook_file_named(name)
        guard let bytes = file.bytes else { return nil }
        return String(decoding: UnsafeBufferPointer(start: bytes, count: file.size), as: UTF8.self)
    }
}

/// A block of the handbook as markup.
private struct HandbookBlock {
    let block: Markdown.Block

    /// Name by which a picture finds its words.
    let anchor: String

    var html: HTML {
        switch block {
        case .heading(_, let text): "<h3>\(line(text))</h3>\n"
        case .paragraph(let text): "<p>\(line(text))</p>\n"
        case .list(let items, let isNumbered): list(items, isNumbered)
        case .table(let rows): table(rows)
        case .code(let lines):
            "<pre>\(HTML(lines.map { "\($0)" as HTML }, separator: "\n"))</pre>\n"
        case .picture(let file, let words): picture(file, words)
        }
    }

    private func line(_ text: String) -> HTML {
        MarkdownLine(text)?.html ?? ""
    }

    private func list(_ items: [String], _ isNumbered: Bool) -> HTML {
        let items = items.map { "<li>\(line($0))</li>\n" as HTML }
        return isNumbered ? "<ol>\n\(items)</ol>\n" : "<ul>\n\(items)</ul>\n"
    }

    private func table(_ rows: [[String]]) -> HTML {
        let head = rows[0].map { "<th scope=\"col\">\(line($0))</th>" as HTML }
        let body = rows.dropFirst().map { row -> HTML in
            let cells = row.dropFirst().map { "<td>\(line($0))</td>" as HTML }
            return "<tr><th scope=\"row\">\(line(row[0]))</th>\(cells)</tr>\n"
        }
        return """
            <table>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body)</tbody>
            </table>

            """
    }

    /// The picture itself, not a link to it, so that the handbook is one file.
    private func picture(_ file: String, _ words: String) -> HTML {
        guard let drawing = Handbook.embedded(file), drawing.hasPrefix("<svg ") else {
            preconditionFailure("the picture \(file) is built in")
        }
        let svg = HTML(builtIn: String(drawing.dropFirst("<svg ".count)))
        return """
            <figure>
            <svg role="img" aria-labelledby="\(anchor)" \(svg)
            <figcaption id="\(anchor)">\(line(words))</figcaption>
            </figure>

            """
    }
}

extension HTML {
    /// Markup that the program was built with, such as a drawing of the repository; never text from a file or a person.
    fileprivate init(builtIn markup: String) {
        self.markup = markup
    }
}
