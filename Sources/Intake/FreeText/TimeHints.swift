import Toolkit

/// A cheap test of whether a text may name a day or a clock, before its words are read.
///
/// Nearly all rows lack such words; reading the words of every text would treble the time of intake. What `TextTimes` finds a
/// time in is always let through, and so is every text with letters other than Swedish ones.
enum TimeHints {
    /// Whether a text has a word of the day's parts, a word before a clock, or digits as a clock has them.
    static func mayHoldClock(_ bytes: ByteText) -> Bool {
        mayHold(bytes, clockWords) { digits, word in isClock(bytes, digits, after: word) }
    }

    /// Whether a text has any of those, or a clock of twelve hours in words, where the part of the day is known without it.
    static func mayHoldSpokenClock(_ bytes: ByteText) -> Bool {
        mayHold(bytes, spokenWords) { digits, word in isClock(bytes, digits, after: word) }
    }

    /// Whether a text has the beginning of a weekday, or a number that may be of a day, and so a clock as well.
    static func mayHoldDay(_ bytes: ByteText) -> Bool {
        mayHold(bytes, dayWords) { digits, _ in isDay(bytes, before: digits.upperBound) }
    }

    /// Whether a text has the beginning of one of the words, or digits that pass, which are told with the word before them.
    private static func mayHold(
        _ bytes: ByteText,
        _ words: [[[UInt8]]],
        _ passes: (_ digits: Range<Int>, _ word: Range<Int>) -> Bool
    ) -> Bool {
        var (index, word) = (0, 0..<0)
        while index < bytes.count {
            let byte = bytes[index]
            let start = index
            index += 1
            if byte.isDigit {
                while bytes.byte(index).isDigit { index += 1 }
                if passes(start..<index, word) { return true }
            } else if isLetter(byte) {
                if begins(words, bytes, at: start) { return true }
                while isLetter(bytes.byte(index)) { index += 1 }
                word = start..<index
                if index - start > 8, isEvening(bytes, word) { return true }
            }
        }
        return false
    }

    /// Whether a long word ends with "kväll" or "kvällen": "fotbollskväll".
    private static func isEvening(_ bytes: ByteText, _ word: Range<Int>) -> Bool {
        let last = bytes[word.upperBound - 1] | 0x20
        guard last == UInt8(ascii: "l") || last == UInt8(ascii: "n") else { return false }
        let end = last == UInt8(ascii: "n") ? word.upperBound - 2 : word.upperBound
        return end - word.lowerBound > 6
            && bytes[(end - 2)..<end].allSatisfy { $0 | 0x20 == UInt8(ascii: "l") }
            && bytes[end - 3] & 0xDF == 0x84 && bytes[end - 5] | 0x20 == UInt8(ascii: "v")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isAlphanumeric && !byte.isDigit
    }

    /// Whether digits may be of a clock or of hours: "21:30", "2130", "9-11", "9 till 11", "vid 21".
    private static func isClock(_ bytes: ByteText, _ digits: Range<Int>, after word: Range<Int>)
        -> Bool
    {
        guard digits.count <= 2 else { return digits.count == 4 }
        let end = digits.upperBound
        let isSpaced = bytes.byte(end) == UInt8(ascii: " ")
        switch bytes.byte(end + (isSpaced ? 1 : 0)) {
        case UInt8(ascii: "-"): if isRange(bytes, from: end + (isSpaced ? 1 : 0)) { return true }
        // "till" and "och", and the first byte of a longer dash.
        case UInt8(ascii: "t"), UInt8(ascii: "o"), 0xE2: return true
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","):
            if bytes.byte(end + 1).isDigit { return true }
        default: break
        }
        return digits.count == 2 && !word.isEmpty && digits.lowerBound - word.upperBound <= 3
            && begins(nearWords, bytes, at: word.lowerBound)
    }

    /// Whether a number may be of a day, by what follows it: "24/10", "24:e oktober", "24 okt".
    private static func isDay(_ bytes: ByteText, before end: Int) -> Bool {
        var index = end
        while bytes.byte(index) == UInt8(ascii: " ") { index += 1 }
        let sign = bytes.byte(index)
        return sign == UInt8(ascii: "/") || sign == UInt8(ascii: ":")
            || isLetter(sign) && begins(months, bytes, at: index)
    }

    /// Whether what follows a dash may be a clock: not "-tal", nor "-15 år", which reports are full of.
    private static func isRange(_ bytes: ByteText, from dash: Int) -> Bool {
        var index = dash + 1
        guard bytes.byte(index).isDigit else { return bytes.byte(index + 1) != UInt8(ascii: "a") }
        while bytes.byte(index).isDigit { index += 1 }
        if bytes.byte(index) == UInt8(ascii: " ") { index += 1 }
        guard let (first, length) = letter(bytes, at: index), first == UInt8(ascii: "a")
        else { return true }
        return length == 1 || bytes.byte(index + length) != UInt8(ascii: "r")
    }

    /// Whether one of the words begins at a byte.
    private static func begins(_ words: [[[UInt8]]], _ bytes: ByteText, at start: Int) -> Bool {
        guard let (first, length) = letter(bytes, at: start) else { return true }
        return words[Int(first)].contains { prefix in
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
    private static func letter(_ bytes: ByteText, at index: Int) -> (
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

    /// Words that make a text one that may hold a clock.
    private static let clockWords = table(clockBeginnings)

    /// Those, and words of clocks of twelve hours.
    private static let spokenWords = table(
        clockBeginnings + [
            "halv ", "kvart ", "fem", "sex", "sju", "atta", "nio", "tio", "elva", "tolv", "tjugo",
            "ettt", "tvat", "tret", "fyrat",
        ]
    )

    private static let clockBeginnings =
        ["man", "tis", "ons", "tors", "fre", "lor", "son"].map { $0 + "dags" } + [
            "fm ", "em ", "f ", "e ", "formidd", "eftermidd", "morgon", "lunch", "kvall", "natt",
            "dagtid", "skoltid", "mellan", "morse", "imorse", "mornen", "morronen", "inatt", "kl ",
            "klock",
        ]

    /// Weekdays, in full and in short.
    private static let dayWords = table(
        TimeWords.weekdayNames.flatMap { [$0, $0.prefix(3) + " ", $0.prefix(4) + " "] }
            + DayWords.short.keys.map { $0 + " " }
    )

    private static let months = table(TimeWords.monthNames.map { String($0.prefix(3)) })

    /// Words after which a bare number may be a clock.
    private static let nearWords = table(ClockWords.nearWords.map { $0 + " " })

    /// Beginnings of words, as `folded` spells them, by their first letter; a space stands for the end of a word.
    private static func table(_ words: [String]) -> [[[UInt8]]] {
        var table = [[[UInt8]]](repeating: [], count: 128)
        for word in words.map({ Array($0.utf8) }) { table[Int(word[0])].append(word) }
        return table
    }
}
