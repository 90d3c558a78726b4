/// Recognises e-mail addresses.
enum EmailAddress {
    /// Bytes that an address takes around an "@"; nil where there is none.
    static func range(in bytes: ByteText, at sign: Int) -> Range<Int>? {
        var start = sign
        while start > 0, isLocal(bytes[start - 1]) { start -= 1 }
        var end = sign + 1
        while isDomain(bytes.byte(end)) { end += 1 }
        while end > sign, bytes.byte(end - 1) == 0x2E { end -= 1 }
        let hasPoint = bytes[min(sign + 1, end)..<end].dropFirst().contains(0x2E)
        return start < sign && hasPoint ? start..<end : nil
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isAlphanumeric || "._%+-".utf8.contains(byte)
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isAlphanumeric || byte == 0x2E || byte == 0x2D
    }
}
