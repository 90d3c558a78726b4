/// What stands in a line of Markdown: text, code, strong words and links to pages of the catalogue.
struct MarkdownLine {
    /// A piece of the line.
    enum Piece: Equatable {
        case text(String)
        case code(String)
        case strong([Piece])
        case page(String)
    }

    let pieces: [Piece]

    /// Reads a line; nil where something stands in it that the handbook does not use.
    init?(_ line: String) {
        guard let pieces = Self.pieces(line[...]) else { return nil }
        self.pieces = pieces
    }

    private static func pieces(_ line: Substring) -> [Piece]? {
        var (pieces, rest): ([Piece], Substring) = ([], line)
        while let sign = rest.firstIndex(where: { "`*<>[]_\\~".contains($0) }) {
            if sign > rest.startIndex { pieces.append(.text(String(rest[..<sign]))) }
            guard let (piece, end) = marked(rest[sign...]) else { return nil }
            pieces.append(piece)
            rest = rest[end...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
    }

    /// The piece that a sign begins, and where it ends.
    private static func marked(_ rest: Substring) -> (Piece, Substring.Index)? {
        if let match = rest.prefixMatch(of: /`([^`]+)`/) {
            return (.code(String(match.1)), match.range.upperBound)
        }
        if let match = rest.prefixMatch(of: /\*\*([^*]+)\*\*/), let inner = pieces(match.1) {
            return (.strong(inner), match.range.upperBound)
        }
        if let match = rest.prefixMatch(of: /<doc:([\w-]+)>/) {
            return (.page(String(match.1)), match.range.upperBound)
        }
        return nil
    }
}

extension MarkdownLine {
    /// Markup of the line; a page of the catalogue is named, since nobody has it beside the handbook.
    var html: HTML { HTML(pieces.map(Self.html)) }

    /// Text whose weeks and clocks ("v 43", "kl 21.30", with their points) stay on one line.
    private static func unparted(_ text: String) -> String {
        text.replacing(/\b(v|kl)\. (?=\d)/) { "\($0.output.1).\u{A0}" }
    }

    /// A path that may be broken after each folder, where a column is narrow.
    private static func breakable(_ path: String) -> HTML {
        HTML(
            path.split(separator: "/", omittingEmptySubsequences: false).map {
                "\(String($0))" as HTML
            },
            separator: "/<wbr>"
        )
    }

    private static func html(_ piece: Piece) -> HTML {
        switch piece {
        case .text(let text): "\(unparted(text))"
        case .code(let text): "<code>\(breakable(text))</code>"
        case .strong(let pieces): "<strong>\(pieces.map(html))</strong>"
        case .page(let name): "<cite>\(name)</cite>"
        }
    }
}
