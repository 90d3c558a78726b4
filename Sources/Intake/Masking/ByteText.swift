/// UTF-8 bytes of a text that is searched for person data.
typealias ByteText = UnsafeBufferPointer<UInt8>

extension UInt8 {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    /// Whether it is an ASCII capital letter.
    var isCapital: Bool { self >= 0x41 && self <= 0x5A }

    /// Whether it is an ASCII letter or digit.
    var isAlphanumeric: Bool { isDigit || isCapital || (self >= 0x61 && self <= 0x7A) }
}

extension UnsafeBufferPointer<UInt8> {
    /// The byte at an index; 0 beyond the ends.
    func byte(_ index: Int) -> UInt8 {
        index >= 0 && index < count ? self[index] : 0
    }

    /// Length in bytes of the Latin letter or combining mark at an index; 0 where there is none.
    func letterLength(at index: Int) -> Int {
        let byte = byte(index)
        if byte < 0x80 { return byte.isAlphanumeric && !byte.isDigit ? 1 : 0 }
        let next = self.byte(index + 1)
        switch byte {
        case 0xC3: return next == 0x97 || next == 0xB7 ? 0 : 2
        case 0xC4...0xC9, 0xCC: return 2
        case 0xCD: return next < 0xB0 ? 2 : 0
        // Letters of Vietnamese.
        case 0xE1: return (0xB8...0xBB).contains(next) ? 3 : 0
        default: return 0
        }
    }

    /// Whether there is a capital letter at an index.
    func isCapital(at index: Int) -> Bool {
        let byte = byte(index)
        if byte < 0x80 { return byte.isCapital }
        let next = self.byte(index + 1)
        if byte == 0xC3 { return next >= 0x80 && next <= 0x9E && next != 0x97 }
        guard byte == 0xC4 || byte == 0xC5 else { return false }
        let code = Int(byte & 0x1F) << 6 | Int(next & 0x3F)
        let hasOddCapitals = (0x139...0x148).contains(code) || (0x179...0x17E).contains(code)
        return code.isMultiple(of: 2) != hasOddCapitals
    }

    /// Whether there is no letter or digit just before an index.
    func isWordStart(_ index: Int) -> Bool {
        index == 0 || (self[index - 1] < 0x80 && !self[index - 1].isAlphanumeric)
            || (self[index - 1] >= 0x80 && letterLength(at: index - 2) != 2
                && letterLength(at: index - 3) != 3)
    }

    /// Whether there is no letter or digit at an index.
    func isWordEnd(_ index: Int) -> Bool {
        letterLength(at: index) == 0 && !byte(index).isDigit
    }

    /// End of the word that begins at `start`; a hyphen or apostrophe between letters belongs to it.
    func wordEnd(from start: Int) -> Int {
        var index = start
        while true {
            let length = letterLength(at: index)
            let sign = length == 0 && index > start ? innerSignLength(at: index) : 0
            guard length + sign > 0 else { return Swift.min(index, count) }
            index += length + sign
        }
    }

    /// Length in bytes of a hyphen or apostrophe at an index, with a letter after it; 0 where there is
    /// none.
    ///
    /// Hyphens and apostrophes of Unicode count, and signs that nobody sees belong to it.
    @inline(__always)
    func innerSignLength(at index: Int) -> Int {
        let byte = byte(index)
        if byte < 0x80 {
            guard byte == 0x2D || byte == 0x27 else { return 0 }
            if letterLength(at: index + 1) > 0 { return 1 }
        }
        return rareSignLength(at: index)
    }

    /// Length in bytes of at most one hyphen or apostrophe among signs that nobody sees, before a letter.
    private func rareSignLength(at start: Int) -> Int {
        var index = visibleIndex(from: start)
        if byte(index) == 0x2D || byte(index) == 0x27 {
            index = visibleIndex(from: index + 1)
        } else if isHyphen(at: index) {
            index = visibleIndex(from: index + 3)
        } else if let length = apostropheLength(at: index) {
            index = visibleIndex(from: index + length)
        }
        return index > start && letterLength(at: index) > 0 ? index - start : 0
    }

    /// Whether there is a hyphen of Unicode at an index, U+2010 or U+2011.
    private func isHyphen(at index: Int) -> Bool {
        byte(index) == 0xE2 && byte(index + 1) == 0x80
            && (byte(index + 2) == 0x90 || byte(index + 2) == 0x91)
    }

    /// Length in bytes of an apostrophe of Unicode, or of the accent that is written for one; nil where
    /// there is none.
    private func apostropheLength(at index: Int) -> Int? {
        switch (byte(index), byte(index + 1), byte(index + 2)) {
        case (0xE2, 0x80, 0x98...0x99): 3
        case (0xC2, 0xB4, _): 2
        case (0x60, _, _): 1
        default: nil
        }
    }

    /// The bytes of a word with plain hyphens and apostrophes, composed letters and no signs that nobody
    /// sees; with `parting` a capital after such a sign begins a half of the name.
    func cleaned(_ word: Range<Int>, parting: Bool = false) -> [UInt8] {
        var clean: [UInt8] = []
        var index = word.lowerBound
        while index < word.upperBound {
            if let length = invisibleLength(at: index) {
                index += length
                if parting, isCapital(at: index), clean.last.map({ $0 != 0x2D }) == true {
                    clean.append(0x2D)
                }
            } else if let length = apostropheLength(at: index) {
                clean.append(0x27)
                index += length
            } else if isHyphen(at: index) {
                clean.append(0x2D)
                index += 3
            } else if byte(index) == 0xCC || byte(index) == 0xCD {
                if let last = clean.popLast() {
                    clean += Self.composed(last, mark: byte(index + 1)) ?? [last]
                }
                index += 2
            } else {
                clean.append(self[index])
                index += 1
            }
        }
        return clean
    }

    /// Å, Ä, Ö and É, in lower case, of a letter and the second byte of a combining mark; nil of any
    /// others.
    private static func composed(_ letter: UInt8, mark: UInt8) -> [UInt8]? {
        switch (letter | 0x20, mark) {
        case (UInt8(ascii: "a"), 0x8A): [0xC3, 0xA5]
        case (UInt8(ascii: "a"), 0x88): [0xC3, 0xA4]
        case (UInt8(ascii: "o"), 0x88): [0xC3, 0xB6]
        case (UInt8(ascii: "e"), 0x81): [0xC3, 0xA9]
        default: nil
        }
    }

    /// Whether a word or name ends in s.
    func endsInS(_ word: Range<Int>) -> Bool {
        word.count > 3 && self[word.upperBound - 1] | 0x20 == UInt8(ascii: "s")
    }

    /// Whether a word may be a name with a genitive s: "Kevins".
    ///
    /// A name that ends in s has none, so that "klass" is no genitive of "Klas".
    func isGenitive(_ word: Range<Int>) -> Bool {
        endsInS(word) && self[word.upperBound - 2] | 0x20 != UInt8(ascii: "s")
    }

    /// Index after one or two spaces of any width, or a tab, and signs that nobody sees; nil where there is
    /// no space.
    func gapEnd(from start: Int) -> Int? {
        if byte(start) == 0x20, byte(start + 1) < 0x80, byte(start + 1) != 0x20 { return start + 1 }
        var (index, spaces) = (visibleIndex(from: start), 0)
        while spaces < 2, let length = spaceLength(at: index) {
            index = visibleIndex(from: index + length)
            spaces += 1
        }
        return spaces > 0 ? index : nil
    }

    private func spaceLength(at index: Int) -> Int? {
        switch (byte(index), byte(index + 1), byte(index + 2)) {
        case (0x20, _, _), (0x09, _, _): 1
        case (0xC2, 0xA0, _): 2
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): 3
        default: nil
        }
    }

    /// End of the spaces, points and colons from an index on, three at most.
    func pauseEnd(from start: Int) -> Int {
        var index = start
        while index < start + 3, [0x20, 0x2E, 0x3A].contains(byte(index)) { index += 1 }
        return index
    }

    /// The word that ends at an index; nil where none ends there.
    func word(before end: Int) -> Range<Int>? {
        var start = end
        while start > 0, self[start - 1] >= 0x80 || self[start - 1].isAlphanumeric { start -= 1 }
        return start < end && letterLength(at: start) > 0 ? start..<end : nil
    }

    /// Length in bytes of a sign at an index that nobody sees: a zero-width space or joiner, a soft
    /// hyphen, a directional mark, a variation selector or a byte-order mark; nil where there is none.
    func invisibleLength(at index: Int) -> Int? {
        switch (byte(index), byte(index + 1), byte(index + 2)) {
        case (0xC2, 0xAD, _), (0xD8, 0x9C, _), (0xCD, 0x8F, _): 2
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE): 3
        case (0xE2, 0x81, 0xA0...0xAF), (0xEF, 0xBB, 0xBF): 3
        // Mongolian vowel separator, and variation selectors.
        case (0xE1, 0xA0, 0x8E), (0xEF, 0xB8, 0x80...0x8F): 3
        default: nil
        }
    }

    /// Index after the signs from an index on that nobody sees.
    func visibleIndex(from start: Int) -> Int {
        var index = start
        while let length = invisibleLength(at: index) { index += length }
        return index
    }

    /// Whether a northing of SWEREF 99 TM, seven digits that begin with 6 or 7, is near an index.
    func hasNorthing(near index: Int) -> Bool {
        var digits = 0
        for position in Swift.max(0, index - 24)...Swift.min(count, index + 24) {
            if byte(position).isDigit {
                digits += 1
            } else {
                if digits == 7, [0x36, 0x37].contains(self[position - 7]) { return true }
                digits = 0
            }
        }
        return false
    }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String {
        String(decoding: self[range], as: UTF8.self)
    }
}
