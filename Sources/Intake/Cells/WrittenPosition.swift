import Domain

/// Position as people write it in one cell: two numbers, or degrees with minutes and seconds, with or
/// without letters for north and east.
struct WrittenPosition {
    /// Degrees or metres; north first where letters or the order of the text say so.
    let pair: (north: Double, east: Double)

    /// Whether the position is more than the zeros of a missing one.
    var isInSweden: Bool { CoordinateBounds.contain(pair) }

    /// The position in a cell: "58,2837, 11,4361", "6 461 000 312 000", "58°17′1″N 11°26′10″Ö"; nil
    /// where the cell is no position in Sweden.
    ///
    /// Zero is accepted as well, since systems write it for a missing position. Whole degrees are
    /// not, since they may be counts of something.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        let numbers = NumberScan(text)
        let halves = [numbers.flatMap(Self.halves)] + Self.splits(text)
        let pairs = halves.compactMap(\.self)
        let isZero = { (pair: (Double, Double)) in pair.0 == 0 || pair.1 == 0 }
        guard let pair = pairs.first(where: CoordinateBounds.contain) ?? pairs.first(where: isZero)
        else { return nil }
        let turns = numbers?.axes.first == .east
        self.pair = turns ? (pair.east, pair.north) : pair
    }

    /// One axis in a cell of its own: a number, or degrees with minutes and seconds; nil for other
    /// text.
    static func axis(_ text: String) -> Double? {
        let scan = NumberScan(text).flatMap { $0.axes.count <= 1 ? $0 : nil }
        if let angle = scan.flatMap({ degrees($0.numbers[...]) }),
            CoordinateBounds.isDegrees(angle)
        {
            return angle
        }
        return WrittenNumber.decimal(text)
    }

    /// Most bytes of a position: a longer text is a description, which could be split in very many
    /// ways.
    private static let longest = 200

    /// The numbers in two halves of equal count.
    private static func halves(_ scan: NumberScan) -> (north: Double, east: Double)? {
        let count = scan.numbers.count
        guard [2, 4, 6].contains(count), scan.namesAxesOnce else { return nil }
        guard let first = degrees(scan.numbers[..<(count / 2)]),
            let second = degrees(scan.numbers[(count / 2)...])
        else { return nil }
        let isCoarse = count == 2 && scan.numbers.contains { $0.isWhole && $0.value != 0 }
        return isCoarse && max(first, second) < 1000 ? nil : (first, second)
    }

    /// Decimal degrees from degrees, minutes and seconds, of which only the last may have decimals.
    private static func degrees(_ parts: ArraySlice<NumberScan.Number>) -> Double? {
        guard parts.dropLast().allSatisfy(\.isWhole),
            parts.dropFirst().allSatisfy({ $0.value >= 0 && $0.value < 60 })
        else { return nil }
        return parts.reversed().reduce(0) { $0 / 60 + $1.value }
    }

    /// Every split of the text into two numbers of metres, which may contain spaces.
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

/// Numbers of a written position in order, and the axes that letters name.
private struct NumberScan {
    private(set) var numbers: [Number] = []
    private(set) var axes: [Axis] = []

    struct Number {
        let value: Double
        let isWhole: Bool
    }

    enum Axis {
        case north
        case east
    }

    /// Scans a text; nil where it has words that positions do not have.
    init?(_ text: String) {
        var rest = Substring(Self.withoutSystems(text))
        while let first = rest.unicodeScalars.first {
            if Self.digits.contains(first) || (first == "-" && Self.startsNumber(rest.dropFirst()))
            {
                guard let number = Self.scanNumber(&rest) else { return nil }
                numbers.append(number)
            } else if first.properties.isAlphabetic {
                let word = rest.prefix { $0.isLetter }
                guard scan(word: word.lowercased()) else { return nil }
                rest = rest.dropFirst(word.count)
            } else if Self.marks.contains(first) {
                rest = rest.dropFirst()
            } else {
                return nil
            }
        }
        if numbers.isEmpty { return nil }
    }

    /// Whether letters name no axis, or each axis once.
    var namesAxesOnce: Bool {
        axes.isEmpty || (axes.count == 2 && axes[0] != axes[1])
    }

    private mutating func scan(word: String) -> Bool {
        if Self.northWords.contains(word) {
            axes.append(.north)
        } else if Self.eastWords.contains(word) {
            axes.append(.east)
        } else if !Self.otherWords.contains(word) {
            return false
        }
        return true
    }

    /// Removes a number from the beginning of a text: digits with at most one decimal sign, which
    /// a digit follows.
    private static func scanNumber(_ rest: inout Substring) -> Number? {
        var written = ""
        var isWhole = true
        while let scalar = rest.unicodeScalars.first {
            if digits.contains(scalar) || (scalar == "-" && written.isEmpty) {
                written.unicodeScalars.append(scalar)
            } else if isWhole, ".,".unicodeScalars.contains(scalar), startsNumber(rest.dropFirst())
            {
                isWhole = false
                written += "."
            } else {
                break
            }
            rest.unicodeScalars.removeFirst()
        }
        return Double(written).map { Number(value: $0, isWhole: isWhole) }
    }

    private static func startsNumber(_ text: Substring) -> Bool {
        text.unicodeScalars.first.map(digits.contains) ?? false
    }

    /// The text without the names of reference systems, which contain digits.
    private static func withoutSystems(_ text: String) -> String {
        guard text.contains(where: \.isLetter) else { return text }
        return systems.reduce(text.lowercased()) { $0.replacing($1, with: " ") }
    }

    private static let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
    private static let marks = Set(" \t\u{A0}\u{202F}°º˚'′’´`\"″”,;:/|()=.".unicodeScalars)
    private static let northWords: Set = ["n", "nord", "norr", "lat", "latitud", "latitude"]
    private static let eastWords: Set = [
        "e", "o", "ö", "öst", "ost", "öster", "lon", "long", "lng", "longitud", "longitude",
    ]
    /// X is north to surveyors and east to others: the numbers decide.
    private static let otherWords: Set = ["x", "y", "grader", "min", "sek", "deg"]
    private static let systems = [
        "sweref 99 tm", "sweref99 tm", "sweref99tm", "wgs 84", "wgs84", "rt 90 2,5 gon v",
        "rt90 2,5 gon v", "rt90 2.5 gon v", "rt 90", "rt90", "epsg:3006", "epsg:4326", "epsg:3021",
    ]
}
