/// Recognition of e-mail addresses.
enum EmailAddress {
    /// Bytes of the address around an "@" or "(at)" at an index; nil where there is none.
    static func range(in bytes: ByteText, at index: Int) -> Range<Int>? {
        guard let sign = sign(in: bytes, at: index) else { return nil }
        var start = sign.lowerBound
        while start > 0, isLocal(bytes[start - 1]) { start -= 1 }
        var end = sign.upperBound
        while isDomain(bytes.byte(end)) { end += 1 }
        while end > sign.upperBound, bytes.byte(end - 1) == 0x2E { end -= 1 }
        let hasPoint = bytes[sign.upperBound..<end].dropFirst().contains(0x2E)
        return start < sign.lowerBound && hasPoint ? start..<end : nil
    }

    /// Bytes of "@", or of "(at)" or "[at]" with the spaces around it.
    private static func sign(in bytes: ByteText, at index: Int) -> Range<Int>? {
        if bytes.byte(index) == UInt8(ascii: "@") { return index..<index + 1 }
        let word = bytes.text(index..<min(index + 4, bytes.count)).lowercased()
        guard word == "(at)" || word == "[at]" else { return nil }
        let start = bytes.byte(index - 1) == 0x20 ? index - 1 : index
        return start..<(bytes.byte(index + 4) == 0x20 ? index + 5 : index + 4)
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isAlphanumeric || "._%+-".utf8.contains(byte)
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isAlphanumeric || byte == 0x2E || byte == 0x2D
    }
}
