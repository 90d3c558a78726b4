import Yams

/// Comments of a YAML file that seem to be the rest of a text: `Kv. Hästen #2` without quotes (decision 0037).
///
/// To YAML a "#" after a space begins a comment. Whoever means one mostly writes a space after it, too.
struct SettingComments {
    private let lines: [[Unicode.Scalar]]

    /// The comments of a file.
    init(_ text: String) {
        lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map(
            Array.init
        )
    }

    /// The lines of the texts that such comments end, and of the lists that they shorten.
    func linesOfCuts(in node: Node) -> [Int] {
        switch node {
        case .scalar(let scalar): line(of: scalar).map { [$0] } ?? []
        case .sequence(let sequence): lines(of: node, with: Array(sequence))
        case .mapping(let mapping): lines(of: node, with: mapping.map(\.value))
        case .alias: []
        }
    }

    private func lines(of node: Node, with entries: [Node]) -> [Int] {
        let cuts = entries.flatMap(linesOfCuts)
        return cuts.isEmpty ? lineOfGap(node, entries).map { [$0] } ?? [] : cuts
    }

    /// The line of a plain text right before such a comment; numbers, days and truth values are whole as they are.
    private func line(of scalar: Node.Scalar) -> Int? {
        guard scalar.style == .plain || scalar.style == .any, let mark = scalar.mark,
            Node.scalar(scalar).tag.description == Tag.Name.str.rawValue,
            lines.indices.contains(mark.line - 1),
            case let rest = lines[mark.line - 1].dropFirst(mark.column - 1),
            rest.starts(with: scalar.string.unicodeScalars),
            isComment(rest.dropFirst(scalar.string.unicodeScalars.count))
        else { return nil }
        return mark.line
    }

    /// The line in a list in brackets on which such a comment stands where an entry should; nil for any other list.
    private func lineOfGap(_ node: Node, _ entries: [Node]) -> Int? {
        guard let mark = node.mark, lines.indices.contains(mark.line - 1),
            ["[", "{"].contains(lines[mark.line - 1].dropFirst(mark.column - 1).first)
        else { return nil }
        let first = mark.line
        let last = entries.compactMap { $0.mark?.line }.max() ?? first
        return (first...max(first, last)).first { number in
            guard lines.indices.contains(number - 1) else { return false }
            let line = lines[number - 1]
            return line.indices.contains { index in
                [",", "[", "{"].contains(line[index]) && isComment(line[(index + 1)...])
                    && line[..<index].count { $0 == "\"" || $0 == "'" }.isMultiple(of: 2)
            }
        }
    }

    /// Whether spaces and a "#" with something right after it follow.
    private func isComment(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        guard rest.first?.properties.isWhitespace == true,
            let sign = rest.firstIndex(where: { !$0.properties.isWhitespace }), rest[sign] == "#",
            let next = rest[(sign + 1)...].first
        else { return false }
        return next != "#" && !next.properties.isWhitespace
    }
}
