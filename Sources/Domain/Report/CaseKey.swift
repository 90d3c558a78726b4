extension Report {
    /// Case number in the form in which it is compared; nil where the report has none.
    public var caseKey: String? { caseNumber.flatMap(Self.caseKey) }

    /// A case number in the form in which it is compared; nil where nothing is left of it (decision 0037).
    ///
    /// In upper case; spaces, dashes, slashes and underscores are one hyphen between digits or between letters, and nothing
    /// between a letter and a digit; spaces that group thousands are nothing. A word for "number" before it is left out, as
    /// are the leading zeros and the `.0` of a mere number: `00123`, `123` and `nr 123,0` are one number, and so are `a-1001`,
    /// `A 1001` and `A1001`.
    public static func caseKey(of number: String) -> String? {
        if isCompared(number.utf8) { return number }
        if let key = plainKey(number.utf8) { return key }
        var key = joined(words(of: number))
        for ending in [".0", ",0", ".00", ",00"] where key.hasSuffix(ending) {
            let whole = key.dropLast(ending.count)
            if !whole.isEmpty, whole.utf8.allSatisfy(isDigit) { key = String(whole) }
        }
        if key.utf8.allSatisfy(isDigit) { key = String(key.drop { $0 == "0" }) }
        return key.isEmpty ? nil : key
    }

    /// Whether a number is in that form already, as nearly every one is: capitals, digits, and hyphens between digits.
    private static func isCompared(_ bytes: String.UTF8View) -> Bool {
        guard let first = bytes.first, isDigit(first) || isCapital(first), first != 0x30 else {
            return false
        }
        var (last, isHyphen) = (first, false)
        for byte in bytes.dropFirst() {
            if isHyphen, !isDigit(byte) { return false }
            isHyphen = byte == 0x2D && isDigit(last)
            guard isHyphen || isDigit(byte) || isCapital(byte) else { return false }
            last = byte
        }
        return !isHyphen && !(first == 0x4E || first == 0x44)
    }

    /// The compared form of capitals and digits with single hyphens between them, byte by byte; nil for any other number.
    private static func plainKey(_ bytes: String.UTF8View) -> String? {
        guard let first = bytes.first, isDigit(first) || isCapital(first), first != 0x30,
            first != 0x4E, first != 0x44
        else { return nil }
        var key: [UInt8] = []
        key.reserveCapacity(bytes.count)
        var isHyphen = false
        for byte in bytes {
            if byte == 0x2D, !isHyphen {
                isHyphen = true
                continue
            }
            guard isDigit(byte) || isCapital(byte) else { return nil }
            if isHyphen, let last = key.last, isDigit(last) == isDigit(byte) { key.append(0x2D) }
            isHyphen = false
            key.append(byte)
        }
        return isHyphen ? nil : String(decoding: key, as: UTF8.self)
    }

    /// The parts of a number between spaces, dashes, slashes and underscores, without a word for "number" before them.
    private static func words(of number: String) -> [String] {
        let scalars = number.uppercased().unicodeScalars
        var words = scalars.split(whereSeparator: isSeparator).map { String(Substring($0)) }
        if hasThousands(number.unicodeScalars) { words = [words.joined()] }
        while let first = words.first, let rest = withoutMark(first),
            rest.isEmpty ? words.count > 1 : isDigit(rest.utf8.first ?? 0)
        {
            words = (rest.isEmpty ? [] : [String(rest)]) + words.dropFirst()
        }
        return words
    }

    /// What follows a word for "number"; nil where there is none.
    private static func withoutMark(_ word: String) -> Substring? {
        marks.first { word.hasPrefix($0) }.map { mark in
            word.dropFirst(mark.count).drop { ".:".contains($0) }
        }
    }

    /// Words for "number", the longer before those that they begin with.
    private static let marks = [
        "ÄRENDENUMMER", "ÄRENDENR", "ÄRENDE", "DIARIENUMMER", "DIARIENR", "DNR", "NUMMER", "NR",
        "NO",
        "#",
    ]

    private static func joined(_ words: [String]) -> String {
        words.dropFirst().reduce(into: words.first ?? "") { key, word in
            guard let end = key.unicodeScalars.last, let start = word.unicodeScalars.first else {
                return
            }
            let isOne = end.properties.isAlphabetic != start.properties.isAlphabetic
            key += isOne ? word : "-" + word
        }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "/" || scalar == "_" || scalar == "\u{2212}" || scalar.properties.isDash
            || scalar.properties.isWhitespace
    }

    /// Whether the only signs are spaces that group the digits of a number by three.
    private static func hasThousands(_ scalars: String.UnicodeScalarView) -> Bool {
        let groups = scalars.split { $0.properties.isWhitespace }
        return groups.count > 1 && groups[0].count <= 3
            && groups.dropFirst().allSatisfy { $0.count == 3 }
            && groups.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
