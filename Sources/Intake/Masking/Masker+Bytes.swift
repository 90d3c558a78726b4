extension Masker {
    /// The bytes of a line with person data replaced, every other byte as it was.
    ///
    /// A line that is not UTF-8 is read as Windows-1252, and written so again.
    public func mask(bytes line: some Collection<UInt8>) -> [UInt8] {
        mask(line: line).bytes
    }

    /// The bytes of a line, and how much was masked of each kind.
    func mask(line: some Collection<UInt8>) -> (bytes: [UInt8], counts: [PersonDataKind: Int]) {
        if let text = String(validating: line, as: UTF8.self) {
            let masked = mask(text)
            return (Array(masked.text.utf8), masked.counts)
        }
        let masked = mask(Windows1252.text(of: line))
        return (Windows1252.bytes(of: masked.text), masked.counts)
    }
}

/// Windows-1252 both ways, with each byte that has no meaning as the control character of its number.
private enum Windows1252 {
    static func text(of bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: bytes.map { scalars[Int($0)] })
        return String(text)
    }

    static func bytes(of text: String) -> [UInt8] {
        text.unicodeScalars.compactMap { codes[$0] }
    }

    private static let scalars: [Unicode.Scalar] = (0...255).map { byte in
        let isDefined = byte >= 0x80 && SingleByteText.windows1252[byte - 0x80] != "\u{FFFD}"
        return isDefined ? SingleByteText.windows1252[byte - 0x80] : Unicode.Scalar(UInt8(byte))
    }

    private static let codes = Dictionary(
        uniqueKeysWithValues: scalars.enumerated().map { ($1, UInt8($0)) }
    )
}
