/// UTF-8 bytes of a text under way to be masked.
typealias ByteText = UnsafeBufferPointer<UInt8>

/// Something to be masked.
struct PersonDataMatch {
    let range: Range<Int>
    let kind: PersonDataKind
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    var isCapital: Bool { self >= 0x41 && self <= 0x5A }

    /// Whether it is an ASCII letter or digit.
    var isAlphanumeric: Bool { isDigit || isCapital || (self >= 0x61 && self <= 0x7A) }
}

extension UnsafeBufferPointer<UInt8> {
    /// The byte at an index, 0 beyond the ends.
    func byte(_ index: Int) -> UInt8 {
        index >= 0 && index < count ? self[index] : 0
    }

    /// Length of the letter at an index, 0 where there is none; Latin letters only.
    func letterLength(at index: Int) -> Int {
        let byte = byte(index)
        if byte < 0x80 { return byte.isAlphanumeric && !byte.isDigit ? 1 : 0 }
        guard byte >= 0xC3, byte <= 0xC5 else { return 0 }
        let isSign = byte == 0xC3 && (self.byte(index + 1) == 0x97 || self.byte(index + 1) == 0xB7)
        return isSign ? 0 : 2
    }

    /// Whether a capital letter stands at an index.
    func isCapital(at index: Int) -> Bool {
        let byte = byte(index)
        if byte < 0x80 { return byte.isCapital }
        let next = self.byte(index + 1)
        if byte == 0xC3 { return next >= 0x80 && next <= 0x9E && next != 0x97 }
        return (byte == 0xC4 || byte == 0xC5) && next.isMultiple(of: 2)
    }

    /// Whether a small letter stands at an index.
    func isLowercase(at index: Int) -> Bool {
        letterLength(at: index) > 0 && !isCapital(at: index)
    }

    /// Whether no letter or digit stands just before an index.
    func isWordStart(_ index: Int) -> Bool {
        index == 0 || (self[index - 1] < 0x80 && !self[index - 1].isAlphanumeric)
            || (index >= 2 && self[index - 1] >= 0x80 && letterLength(at: index - 2) == 0)
    }

    /// Index after the word that begins at `start`; a hyphen between letters belongs to it.
    func wordEnd(from start: Int) -> Int {
        var index = start
        while true {
            let length = letterLength(at: index)
            if length > 0 {
                index += length
            } else if index > start, byte(index) == 0x2D, letterLength(at: index + 1) > 0 {
                index += 1
            } else {
                return Swift.min(index, count)
            }
        }
    }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String {
        String(decoding: self[range], as: UTF8.self)
    }
}
