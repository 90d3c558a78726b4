/// A line of a calendar file: RFC 5545, 3.1 and 3.3.11.
enum ContentLine {
    /// Most octets of a line, without its line break.
    private static let most = 75

    /// A property whose value is text: what would end it is escaped, what cannot be seen is left out.
    static func text(_ name: StaticString, _ value: String) -> String {
        let lines = value.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            visible(String(line)).unicodeScalars.map(escaped).joined()
        }
        return "\(name):\(lines.joined(separator: "\\n"))"
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        ["\\", ";", ","].contains(scalar) ? "\\\(scalar)" : String(scalar)
    }

    /// Lines with their line breaks; a long one is folded between characters, never within one.
    static func folded(_ lines: [String]) -> String {
        lines.map(folded).joined()
    }

    private static func folded(_ line: String) -> String {
        var (result, octets) = ("", 0)
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > most {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += width
        }
        return result + "\r\n"
    }
}
