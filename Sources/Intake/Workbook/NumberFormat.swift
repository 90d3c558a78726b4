/// How a spreadsheet shows a number (ECMA-376-1 §18.8.30–31).
enum NumberFormat: Hashable {
    /// As a number.
    case plain
    /// As a day.
    case day
    /// As a clock.
    case clock
    /// As a day with a clock.
    case moment
    /// As hours that go beyond a day.
    case hours
    /// As digits with zeros before them, to a width.
    case zeros(Int)

    /// A built-in format, by its id.
    init(builtIn id: Int) {
        self =
            switch id {
            case 14...17, 27...31, 34...36, 50...54, 57, 58: .day
            case 18...21, 32, 33, 45, 47, 55, 56: .clock
            case 22: .moment
            case 46: .hours
            default: .plain
            }
    }

    /// A format by its code, of which the first section counts: `yyyy\-mm\-dd;@`.
    init(code: String) {
        let letters = Self.letters(of: code)
        let hasHours = letters.contains("h") || letters.contains("s")
        let hasDay = letters.contains("y") || letters.contains("d") || letters.contains("å")
        if letters.hasPrefix("[h") {
            self = .hours
        } else if hasHours {
            self = hasDay ? .moment : .clock
        } else if hasDay || letters.contains("mmm") {
            self = .day
        } else if (2...Self.mostZeros).contains(letters.count), letters.allSatisfy({ $0 == "0" }) {
            self = .zeros(letters.count)
        } else {
            self = .plain
        }
    }

    /// Most characters of a format's code.
    private static let mostZeros = 255

    /// The first section's own letters and zeros, without texts, colours, languages and fillers.
    private static func letters(of code: String) -> String {
        var letters = ""
        var rest = code.lowercased()[...]
        while let letter = rest.popFirst(), letter != ";" {
            switch letter {
            case "\"":
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*":
                rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                if ["h", "hh"].contains(inside) { letters += "[h" }
                rest = rest.dropFirst(inside.count + 1)
            case "a" where rest.hasPrefix("m/pm"):
                rest = rest.dropFirst(4)
            default:
                letters.append(letter)
            }
        }
        return letters
    }
}

/// Formats of the cells of a workbook, by the index of their style.
final class StyleHandler: XMLHandler {
    /// The format of each style.
    private(set) var formats: [NumberFormat] = []

    private var codes: [Int: NumberFormat] = [:]
    private var isInCells = false

    override func begin(_ element: XMLName, _ attributes: XMLAttributes) {
        if element == "numFmt" {
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
            codes[id] = NumberFormat(code: attributes["formatCode"] ?? "")
        } else if element == "cellXfs" {
            isInCells = true
        } else if isInCells, element == "xf" {
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(codes[id] ?? NumberFormat(builtIn: id))
        }
    }

    override func end(_ element: XMLName) {
        if element == "cellXfs" { isInCells = false }
    }
}
