/// Mends text that is UTF-8, read and saved as Windows-1252: "VÃ¤ster" for "Väster".
///
/// It is mended where all of a file's texts beyond ASCII are so, which no others are; what is broken in
/// only some of them, or in another way, is left to be told (decision 0040).
struct MisreadText {
    /// How many times the texts were misread.
    private let rounds: Int

    /// Looks at all texts of a file.
    init(_ texts: some Sequence<String>) {
        var (rest, rounds) = (texts.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }, 0)
        while rounds < Self.mostRounds, !rest.isEmpty {
            let mended = rest.compactMap(Self.mendedOnce)
            guard mended.count == rest.count else { break }
            rounds += 1
            rest = mended.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
        }
        self.rounds = rounds
    }

    /// The text as it was meant.
    func mended(_ text: String) -> String {
        (0..<rounds).reduce(text) { text, _ in Self.mendedOnce(text) ?? text }
    }

    /// Whether letters of a name are lost: replaced by signs, or misread in any way.
    static func isBroken(_ name: String) -> Bool {
        let scalars = Array(name.unicodeScalars)
        return scalars.indices.contains { index in
            let before = index > 0 ? scalars[index - 1] : nil
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch scalars[index] {
            // "ä" misread as Mac OS Roman and in code page 437.
            case "\u{FFFD}", "√", "├", "┬": return true
            case "?":
                let joins = before?.properties.isAlphabetic ?? true
                return joins && next?.properties.isAlphabetic == true
            case "Ã", "Â": return next.flatMap(byte).map { (0x80..<0xC0).contains($0) } ?? false
            default: return false
            }
        }
    }

    private static func mendedOnce(_ text: String) -> String? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = byte(scalar) else { return nil }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The byte of a character in Windows-1252, or else in ISO 8859-1.
    private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x100 { return UInt8(scalar.value) }
        return signs[scalar]
    }

    /// Bytes from 0x80 to 0x9F (Unicode Consortium, `CP1252.TXT`); spaces where there is no character.
    private static let signs: [Unicode.Scalar: UInt8] = Dictionary(
        zip("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars, 0x80...).filter { $0.0 != " " },
        uniquingKeysWith: { first, _ in first }
    )

    /// A text is seldom misread more than twice.
    private static let mostRounds = 2
}
