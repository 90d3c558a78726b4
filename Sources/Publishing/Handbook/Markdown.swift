/// A text in the part of Markdown that the handbook uses (CommonMark 0.31, tables of GitHub's dialect).
///
/// Blank lines part the blocks: headings, paragraphs, lists of one level, tables, fenced code, and pictures. In a line stand code,
/// strong words and links to pages of the catalogue. Whatever else Markdown has is refused, so that nothing becomes text by mistake.
struct Markdown {
    /// A part between blank lines.
    enum Block: Equatable {
        case heading(level: Int, text: String)
        case paragraph(String)
        case list([String], isNumbered: Bool)
        case table([[String]])
        case code([String])
        case picture(file: String, words: String)
    }

    /// The blocks that are understood, in order.
    private(set) var blocks: [Block] = []

    /// First lines, from 1, of the blocks that are not.
    private(set) var refused: [Int] = []

    /// Reads a text.
    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var start = 0
        for end in 0...lines.count where end == lines.count || lines[end].isEmpty {
            if start < end { append(Array(lines[start..<end]), at: start + 1) }
            start = end + 1
        }
    }

    private mutating func append(_ lines: [String], at line: Int) {
        let block =
            Self.heading(lines) ?? Self.picture(lines) ?? Self.table(lines) ?? Self.code(lines)
            ?? Self.list(lines) ?? Self.paragraph(lines)
        if let block, block.texts.allSatisfy({ MarkdownLine($0) != nil }) {
            blocks.append(block)
        } else {
            refused.append(line)
        }
    }

    private static func heading(_ lines: [String]) -> Block? {
        let level = lines[0].prefix { $0 == "#" }.count
        guard lines.count == 1, (1...3).contains(level), lines[0].dropFirst(level).first == " "
        else { return nil }
        return .heading(level: level, text: String(lines[0].dropFirst(level + 1)))
    }

    private static func picture(_ lines: [String]) -> Block? {
        guard lines.count == 1, let match = lines[0].wholeMatch(of: /!\[([^\]]+)\]\(([\w.-]+)\)/)
        else { return nil }
        return .picture(file: String(match.2), words: String(match.1))
    }

    /// Rows of cells, the heading first, all of one length.
    private static func table(_ lines: [String]) -> Block? {
        guard lines.count > 2, lines.allSatisfy({ $0.hasPrefix("| ") || $0.hasPrefix("|-") })
        else { return nil }
        let rows = lines.map { line in
            line.split(separator: "|").map { $0.trimming { $0 == " " } }
        }
        guard Set(rows.map(\.count)).count == 1, rows[1].allSatisfy({ $0 == "---" })
        else { return nil }
        return .table([rows[0]] + rows.dropFirst(2))
    }

    private static func code(_ lines: [String]) -> Block? {
        guard lines.count > 2, lines[0] == "```", lines.last == "```" else { return nil }
        return .code(Array(lines.dropFirst().dropLast()))
    }

    /// Items of one level; a line that goes on begins with two or three spaces.
    private static func list(_ lines: [String]) -> Block? {
        let isNumbered = lines[0].hasPrefix("1. ")
        guard isNumbered || lines[0].hasPrefix("- ") else { return nil }
        var items: [String] = []
        for line in lines {
            let marker = isNumbered ? "\(items.count + 1). " : "- "
            if line.hasPrefix(marker) {
                items.append(String(line.dropFirst(marker.count)))
            } else if let more = line.prefixMatch(of: /[ ]{2,3}(?![ \-+*]|\d+[.)] )/) {
                items[items.count - 1] += " " + line[more.range.upperBound...]
            } else {
                return nil
            }
        }
        return .list(items, isNumbered: isNumbered)
    }

    private static func paragraph(_ lines: [String]) -> Block? {
        let isPlain = lines.allSatisfy { line in
            line.firstMatch(of: /^([ #>|+=`~]|[-!] ?\[?|\d+[.)] |\t)/) == nil
                || line.hasPrefix("`") && !line.hasPrefix("```")
        }
        return isPlain ? .paragraph(lines.joined(separator: " ")) : nil
    }
}

extension Markdown.Block {
    /// Texts in which code, strong words and links may stand.
    fileprivate var texts: [String] {
        switch self {
        case .heading(_, let text), .paragraph(let text): [text]
        case .list(let items, _): items
        case .table(let rows): rows.flatMap(\.self)
        case .code: []
        case .picture(_, let words): [words]
        }
    }
}

extension String.SubSequence {
    /// Text without such characters at either end.
    fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> String {
        guard let first = firstIndex(where: { !isLeftOut($0) }),
            let last = lastIndex(where: { !isLeftOut($0) })
        else { return "" }
        return String(self[first...last])
    }
}
