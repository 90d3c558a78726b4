/// A place of the gazetteer: names and a position.
public struct GazetteerEntry: Hashable, Sendable {
    /// Official name.
    public let name: String

    /// Other names.
    public let aliases: [String]

    /// Kind of place: skola, park, butik, gata, adress or ort.
    public let kind: String

    /// Area by id or name; nil where the coordinate decides.
    public let area: String?

    /// Position.
    public let coordinate: WrittenCoordinate?

    /// Municipality, where one file has several.
    public let municipality: String?

    /// A place with its names and position.
    public init(
        name: String,
        aliases: [String] = [],
        kind: String = "",
        area: String? = nil,
        coordinate: WrittenCoordinate? = nil,
        municipality: String? = nil
    ) {
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.area = area
        self.coordinate = coordinate
        self.municipality = municipality
    }
}

/// An alias: words that reporters use for a place, with their meaning as the coordinator answered.
public struct PlaceAlias: Hashable, Sendable {
    /// The words as written; masked, and empty where the answer is about one report.
    public let written: String

    /// The only report that the answer is about; nil where its words tell.
    public let report: ReportID?

    /// Name of the place or area that is meant, in the gazetteer or the area file.
    public let meaning: String

    /// The reporter who uses the words; nil for all.
    public let reporter: ReporterID?

    /// The municipality in which they are used; nil for all.
    public let municipality: String?

    /// File of the answer.
    public let file: String

    /// Line in the file, from 1.
    public let line: Int

    /// An alias with the file and line of the answer.
    public init(
        written: String,
        meaning: String,
        report: ReportID? = nil,
        reporter: ReporterID? = nil,
        municipality: String? = nil,
        file: String = "",
        line: Int = 0
    ) {
        self.written = written
        self.report = report
        self.meaning = meaning
        self.reporter = reporter
        self.municipality = municipality
        self.file = file
        self.line = line
    }
}

/// A street address: "Storgatan 12 B".
public struct StreetAddress: Hashable, Sendable {
    /// Name of the street.
    public let street: String

    /// Number of the house.
    public let number: Int

    /// Capital letter of the entrance; nil where there is none.
    public let letter: Character?

    /// An address by its parts.
    public init(street: String, number: Int, letter: Character? = nil) {
        self.street = street
        self.number = number
        self.letter = letter
    }

    /// Parses a text that is an address and nothing else; nil for any other text.
    public init?(_ text: String) {
        var words = text.split(separator: " ")
        var letter: Character?
        if let last = words.last, last.count == 1, let sign = last.first, sign.isLetter {
            letter = sign
            words.removeLast()
        }
        guard var digits = words.popLast() else { return nil }
        if letter == nil, let sign = digits.last, sign.isLetter {
            letter = sign
            digits.removeLast()
        }
        guard let number = Self.number(digits), !words.isEmpty else { return nil }
        self.init(
            street: words.joined(separator: " "),
            number: number,
            letter: letter?.uppercased().first
        )
    }

    /// Parses the number of a house, from 1 to 9999.
    public static func number(_ digits: Substring) -> Int? {
        guard digits.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(digits).flatMap { $0 > 0 ? $0 : nil }
    }
}
