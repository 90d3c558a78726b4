import Domain

/// A position as people write it in one cell: two numbers, or degrees with minutes and seconds, with or
/// without letters for north and east.
struct WrittenPosition {
    /// Degrees or metres; north first where letters or the text's order say so.
    let pair: (north: Double, east: Double)

    /// Whether it is more than the zeros of a position that is missing.
    var isInSweden: Bool { CoordinateBox.holds(pair) }

    /// Reads a cell: "58,2837, 11,4361", "6 461 000 312 000", "58°17′1″N 11°26′10″Ö"; nil for what is
    /// no position in Sweden.
    ///
    /// Numbers are those of Sweden, or 0 as systems write it for a position that they do not have. Whole
    /// degrees are none: they may as well count something.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        let numbers = NumberScan(text)
        let halves = [numbers.flatMap(Self.halves)] + Self.splits(text)
        let pairs = halves.compactMap(\.self)
        let isZero = { (pair: (Double, Double)) in pair.0 == 0 || pair.1 == 0 }
        guard let pair = pairs.first(where: CoordinateBox.holds) ?? pairs.first(where: isZero)
        else { return nil }
        let turns = numbers?.axes.first == .east
        self.pair = turns ? (pair.east, pair.north) : pair
    }

    /// One axis in a cell of its own: a number, or degrees with minutes and seconds.
    static func axis(_ text: String) -> Double? {
        let scan = NumberScan(text).flatMap { $0.axes.count <= 1 ? $0 : nil }
        if let angle = scan.flatMap({ degrees($0.numbers[...]) }), CoordinateBox.isDegrees(angle) {
            return angle
        }
        return WrittenNumber.decimal(text)
    }

    /// Bytes of a position with degrees, minutes, seconds and words: more is a description, and there may be
    /// very many ways to cut it.
    private static let longest = 200

    /// The numbers in two halves, which have as many each.
    private static func halves(_ scan: NumberScan) -> (north: Double, east: Double)? {
        let count = scan.numbers.count
        guard [2, 4, 6].contains(count), scan.namesAxesOnce else { return nil }
        guard let first = degrees(scan.numbers[..<(count / 2)]),
            let second = degrees(scan.numbers[(count / 2)...])
        else { return nil }
        let isCoarse = count == 2 && scan.numbers.contains { $0.isWhole && $0.value != 0 }
        return isCoarse && max(first, second) < 1000 ? nil : (first, second)
    }

    /// Degrees, minutes and seconds, of which only the last may have decimals.
    private static func degrees(_ parts: ArraySlice<NumberScan.Number>) -> Double? {
        guard parts.dropLast().allSatisfy(\.isWhole),
            parts.dropFirst().allSatisfy({ $0.value >= 0 && $0.value < 60 })
        else { return nil }
        return parts.reversed().reduce(0) { $0 / 60 + $1.value }
    }

    /// Every way to cut the text in two numbers of metres, which may have spaces in them.
    private static func splits(_ text: String) -> [(north: Double, east: Double)?] {
        let separators: Set<Character> = [",", ";", "/", "|", " ", "\u{A0}", "\u{202F}"]
        return text.indices.filter { separators.contains(text[$0]) }.map { cut in
            guard let first = WrittenNumber.decimal(String(text[..<cut])),
                let second = WrittenNumber.decimal(String(text[text.index(after: cut)...])),
                min(first, second) > 1000
            else { return nil }
            return (first, second)
        }
    }
}
