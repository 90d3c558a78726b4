/// Recognition of the police's case numbers: "5000-K123456-25", "K-5000-123456-25", "K 123456-25".
enum PoliceCaseNumber {
    /// Bytes of the number around a "K" at an index; nil where there is none.
    static func range(in bytes: ByteText, at index: Int) -> Range<Int>? {
        guard bytes.byte(index) | 0x20 == UInt8(ascii: "k") else { return nil }
        var start = index + 1
        if bytes.byte(start) == 0x2D || bytes.byte(start) == 0x20 { start += 1 }
        var end = digitsEnd(from: start, in: bytes)
        if end == start + 4, bytes.byte(start - 1) == 0x2D, bytes.byte(end) == 0x2D {
            let next = digitsEnd(from: end + 1, in: bytes)
            if next > end + 3 { (start, end) = (end + 1, next) }
        }
        guard (3...8).contains(end - start), bytes.byte(end) == 0x2D,
            digitsEnd(from: end + 1, in: bytes) == end + 3, bytes.isWordEnd(end + 3),
            bytes.byte(end + 3) != 0x2D || !bytes.byte(end + 4).isAlphanumeric
        else { return nil }
        return authority(before: index, in: bytes)..<end + 3
    }

    /// Start of the four digits and the dash before the "K"; the "K" itself where there are none.
    private static func authority(before index: Int, in bytes: ByteText) -> Int {
        guard bytes.byte(index - 1) == 0x2D, index >= 5,
            bytes[index - 5..<index - 1].allSatisfy(\.isDigit), !bytes.byte(index - 6).isDigit
        else { return index }
        return index - 5
    }

    private static func digitsEnd(from start: Int, in bytes: ByteText) -> Int {
        var end = start
        while bytes.byte(end).isDigit { end += 1 }
        return end
    }
}
