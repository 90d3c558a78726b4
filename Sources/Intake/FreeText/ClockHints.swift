import Toolkit

/// A cheap test of whether a text may name a clock or a part of the day, before its words are read.
///
/// Nearly all rows lack such words; reading the words of every text would treble the time of intake. What `TextTimes` finds a
/// clock in is always let through, and so is every text with letters other than Swedish ones.
enum ClockHints {
    /// Whether a text has a word of the day's parts, a word before a clock, or digits as a clock has them.
    static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var (index, isInWord) = (0, false)
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isDigit {
                if isOfClock(bytes, after: index) { return true }
                isInWord = false
            } else if byte >= 0x80 || byte.isAlphanumeric {
                if !isInWord, beginsWord(bytes, at: index) { return true }
                isInWord = true
            } else {
                isInWord = false
            }
            index += 1
        }
        return false
    }

    /// Whether a digit may be of a clock or of hours, by what follows it: "21:30", "2130", "9-11", "9 till 11".
    private static func isOfClock(_ bytes: UnsafeBufferPointer<UInt8>, after digit: Int) -> Bool {
        let isSpaced = bytes.byte(digit + 1) == UInt8(ascii: " ")
        let next = bytes.byte(digit + (isSpaced ? 2 : 1))
        switch next {
        case UInt8(ascii: "-"), 0x80...: return true
        case UInt8(ascii: "t"), UInt8(ascii: "o"): return isSpaced
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","): return !isSpaced
        default: return !isSpaced && next.isDigit
        }
    }

    /// Whether one of the words begins at a byte.
    private static func beginsWord(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard let (first, length) = letter(bytes, at: start) else { return true }
        return prefixes[Int(first)].contains { prefix in
            var index = start + length
            for expected in prefix.dropFirst() {
                guard let (letter, length) = letter(bytes, at: index) else { return true }
                guard letter == expected else { return false }
                index += length
            }
            return true
        }
    }

    /// The letter at a byte without its ring or dots, and its number of bytes; nil for a letter that Swedish lacks.
    ///
    /// Any byte that is no letter is a space, a digit too.
    private static func letter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (
        UInt8, length: Int
    )? {
        let byte = bytes.byte(index)
        guard byte >= 0x80 else {
            return (byte.isAlphanumeric && !byte.isDigit ? byte | 0x20 : 0x20, 1)
        }
        guard byte == 0xC3 else { return nil }
        switch bytes.byte(index + 1) {
        case 0x84, 0x85, 0xA4, 0xA5: return (UInt8(ascii: "a"), 2)
        case 0x89, 0xA9: return (UInt8(ascii: "e"), 2)
        case 0x96, 0xB6: return (UInt8(ascii: "o"), 2)
        default: return nil
        }
    }

    /// Beginnings of words, as `folded` spells them, by their first letter; a space stands for the end of a short word.
    private static let prefixes: [[[UInt8]]] = {
        let weekdays = ["man", "tis", "ons", "tors", "fre", "lor", "son"].map { $0 + "dags" }
        let words =
            weekdays + [
                "fm ", "em ", "f ", "e ", "formidd", "eftermidd", "morgon", "lunch", "kvall",
                "natt",
                "dagtid", "skoltid", "mellan", "morse", "imorse", "mornen", "morronen", "inatt",
                "kl ", "klock",
            ]
        var table = [[[UInt8]]](repeating: [], count: 128)
        for word in words.map({ Array($0.utf8) }) { table[Int(word[0])].append(word) }
        return table
    }()
}
