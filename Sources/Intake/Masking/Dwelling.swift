/// Recognition of the parts of an address that identify a home: apartment, floor and door, and the
/// number of a house where the text says that someone lives there.
///
/// The street is kept, since a report that cannot be placed is useless.
enum Dwelling {
    /// Bytes to be masked around a word such as "lgh" or "trappor"; nil where there are none.
    static func range(in bytes: ByteText, around word: ClassifiedWord) -> Range<Int>? {
        let (start, end) = (word.range.lowerBound, word.range.upperBound)
        let key = bytes.text(word.range).lowercased()
        if ["tr", "trappor", "trappa"].contains(key) {
            guard let floor = numberBefore(start, in: bytes), followsAddress(bytes, floor) else {
                return nil
            }
            return floor..<end
        }
        if ["nb", "bv"].contains(key) { return followsAddress(bytes, start) ? start..<end : nil }
        guard let number = numberAfter(end, in: bytes) else { return nil }
        let isApartment = key.hasPrefix("l") || key == "apt"
        return isApartment || followsAddress(bytes, start) ? start..<number : nil
    }

    /// Bytes of a house number and its letter in "bor på Storgatan 12 B"; nil where the text does not
    /// say that someone lives there.
    static func houseNumber(in bytes: ByteText, at start: Int) -> Range<Int>? {
        guard let street = bytes.word(before: start - 1),
            isStreet(bytes, street)
        else { return nil }
        var end = street.lowerBound
        for _ in 0..<5 {
            while end > 0, " :,".utf8.contains(bytes[end - 1]) { end -= 1 }
            guard let word = bytes.word(before: end) else { return nil }
            if Lexicon.shared.classes(of: WordKey(bytes, word)).contains(.residence) {
                let number = numberEnd(start, in: bytes)
                return bytes.isWordEnd(number) ? start..<number : nil
            }
            end = word.lowerBound
        }
        return nil
    }

    /// Bytes of "3B" in "killen på 3B"; nil where the text names no person.
    static func door(in bytes: ByteText, at start: Int) -> Range<Int>? {
        let end = numberEnd(start, in: bytes)
        guard bytes.byte(end - 1) >= UInt8(ascii: "A"), end - start <= 4, bytes.isWordEnd(end),
            let word = bytes.word(before: start - 1), onWords.contains(bytes.text(word)),
            let person = bytes.word(before: word.lowerBound - 1),
            persons.contains(bytes.text(person).lowercased())
        else { return nil }
        return start..<end
    }

    private static let onWords: Set<String> = ["på", "i", "från"]

    private static let persons: Set<String> = [
        "killen", "tjejen", "mannen", "kvinnan", "gubben", "tanten", "grannen", "familjen", "paret",
        "hyresgästen", "ungen", "pojken", "flickan", "sonen", "dottern", "han", "hon",
    ]

    /// Whether an address is before an index: "Storgatan 12", "Storgatan 12 B,".
    private static func followsAddress(_ bytes: ByteText, _ index: Int) -> Bool {
        var end = index
        while end > 0, " ,".utf8.contains(bytes[end - 1]) { end -= 1 }
        if bytes.byte(end - 1).isCapital, !bytes.byte(end - 2).isAlphanumeric { end -= 2 }
        if bytes.byte(end - 1).isAlphanumeric, bytes.byte(end - 2).isDigit { end -= 1 }
        let digitsEnd = end
        while bytes.byte(end - 1).isDigit { end -= 1 }
        guard end < digitsEnd, digitsEnd - end <= 4, bytes.byte(end - 1) == 0x20,
            let word = bytes.word(before: end - 1)
        else { return false }
        return isStreet(bytes, word)
            || !Lexicon.shared.classes(of: WordKey(bytes, word)).isDisjoint(with: .dwelling)
    }

    private static func isStreet(_ bytes: ByteText, _ word: Range<Int>) -> Bool {
        ClassifiedWord(in: bytes, at: word.lowerBound).isPlace(in: bytes)
    }

    /// Start of the number just before an index: "3 tr", "två trappor"; nil where there is none.
    private static func numberBefore(_ end: Int, in bytes: ByteText) -> Int? {
        var index = bytes.byte(end - 1) == 0x20 ? end - 1 : end
        let last = index
        while bytes.byte(index - 1).isDigit { index -= 1 }
        if index < last { return index }
        guard let word = bytes.word(before: last) else { return nil }
        return numerals.contains(bytes.text(word)) ? word.lowerBound : nil
    }

    /// End of the number after a word: "lgh 1103", "lgh nr 12"; nil where there is none.
    private static func numberAfter(_ end: Int, in bytes: ByteText) -> Int? {
        var index = bytes.pauseEnd(from: end)
        if bytes.byte(index) == UInt8(ascii: "n"), bytes.byte(index + 1) == UInt8(ascii: "r") {
            index = bytes.pauseEnd(from: index + 2)
        }
        guard index > end, bytes.byte(index).isDigit else { return nil }
        let number = numberEnd(index, in: bytes)
        return number - index <= 6 && bytes.letterLength(at: number) == 0 ? number : nil
    }

    /// End of digits and a letter after them.
    private static func numberEnd(_ start: Int, in bytes: ByteText) -> Int {
        var index = start
        while bytes.byte(index).isDigit { index += 1 }
        let letter = bytes.byte(index) == 0x20 ? index + 1 : index
        let isEntrance =
            (letter == index ? bytes.byte(letter).isAlphanumeric : bytes.byte(letter).isCapital)
            && bytes.letterLength(at: letter + 1) == 0
        return isEntrance ? letter + 1 : index
    }

    private static let numerals: Set<String> = ["en", "ett", "två", "tre", "fyra", "fem", "sex"]
}
