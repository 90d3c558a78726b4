/// The numbers of a written position in their order, and the axes that letters name.
struct NumberScan {
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

    /// Nil where the text has other words than those of positions.
    init?(_ text: String) {
        var rest = Substring(Self.withoutSystems(text))
        while let first = rest.unicodeScalars.first {
            if Self.digits.contains(first) || (first == "-" && Self.startsNumber(rest.dropFirst()))
            {
                guard let number = Self.takeNumber(&rest) else { return nil }
                numbers.append(number)
            } else if first.properties.isAlphabetic {
                let word = rest.prefix { $0.isLetter }
                guard take(word: word.lowercased()) else { return nil }
                rest = rest.dropFirst(word.count)
            } else if Self.marks.contains(first) {
                rest = rest.dropFirst()
            } else {
                return nil
            }
        }
        if numbers.isEmpty { return nil }
    }

    /// Whether letters name no axis, or one of each kind.
    var namesAxesOnce: Bool {
        axes.isEmpty || (axes.count == 2 && axes[0] != axes[1])
    }

    private mutating func take(word: String) -> Bool {
        if Self.northWords.contains(word) {
            axes.append(.north)
        } else if Self.eastWords.contains(word) {
            axes.append(.east)
        } else if !Self.otherWords.contains(word) {
            return false
        }
        return true
    }

    /// Digits with at most one decimal sign, which a digit follows at once.
    private static func takeNumber(_ rest: inout Substring) -> Number? {
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

    /// The text without the names of reference systems, which have digits in them.
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
    /// X is north to surveyors and east to others: the numbers tell.
    private static let otherWords: Set = ["x", "y", "grader", "min", "sek", "deg"]
    private static let systems = [
        "sweref 99 tm", "sweref99 tm", "sweref99tm", "wgs 84", "wgs84", "rt 90 2,5 gon v",
        "rt90 2,5 gon v", "rt90 2.5 gon v", "rt 90", "rt90", "epsg:3006", "epsg:4326", "epsg:3021",
    ]
}
