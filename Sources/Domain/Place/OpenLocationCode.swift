/// Open Location Code ("plus code"): a cell of degrees written in base 20 (Google, "Open Location
/// Code specification").
///
/// A full code, `9FCH7CCC+RR`, is a place on earth; a short one, `7CCC+RR`, lacks its first digits
/// and is read near a known place.
public struct OpenLocationCode: Hashable, Sendable {
    private let digits: [Int]

    /// Number of digits that a short code lacks: 0, 2 or 4.
    private let missing: Int

    /// A code with its plus sign, of eight digits and more; nil for any other text, and for a code
    /// that is padded with zeros or shorter than four digits before the sign.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false)
        guard parts.count == 2, [4, 6, 8].contains(parts[0].count),
            (2...5).contains(parts[1].count)
        else { return nil }
        let digits = parts.joined().compactMap(Self.value)
        guard digits.count == parts[0].count + parts[1].count else { return nil }
        missing = 8 - parts[0].count
        self.digits = digits
        // The first digits of a full code are bounded by 180 and 360 degrees.
        guard isShort || (digits[0] < 9 && digits[1] < 18) else { return nil }
    }

    /// The codes in a text, with their ranges.
    public static func codes(
        in text: String
    ) -> [(code: OpenLocationCode, range: Range<String.Index>)] {
        text.indices.filter { text[$0] == "+" }.compactMap { plus in
            let isPart = { (sign: Character) in sign.isASCII && (sign.isLetter || sign.isNumber) }
            let before = text[..<plus].reversed().prefix(while: isPart).count
            let after = text[text.index(after: plus)...].prefix(while: isPart)
            let range = text.index(plus, offsetBy: -before)..<after.endIndex
            return OpenLocationCode(text[range]).map { ($0, range) }
        }
    }

    /// Whether the first digits are missing.
    public var isShort: Bool { missing > 0 }

    /// Height of the cell in metres.
    public var metres: Double { cell.height * Self.metresPerDegree }

    /// Middle of the cell; nil for a short code.
    public var centre: Coordinate? {
        isShort ? nil : Coordinate(latitude: middle.north - 90, longitude: middle.east - 180)
    }

    /// Middle of the cell of this code that is nearest to a reference.
    public func centre(near reference: Coordinate) -> Coordinate {
        let size = missing == 0 ? 360.0 : Self.size(ofPair: missing / 2 - 1)
        return Coordinate(
            latitude: Self.nearest(middle.north, to: reference.latitude + 90, every: size) - 90,
            longitude: Self.nearest(middle.east, to: reference.longitude + 180, every: size) - 180
        )
    }

    /// A number plus the multiple of `size` that brings it nearest to a reference.
    private static func nearest(_ number: Double, to reference: Double, every size: Double)
        -> Double
    {
        number + ((reference - number) / size).rounded() * size
    }

    private var middle: (north: Double, east: Double) {
        (cell.south + cell.height / 2, cell.west + cell.width / 2)
    }

    /// The cell in degrees from the south pole and the date line: pairs of digits for latitude and
    /// longitude, then digits of a grid of five rows and four columns.
    private var cell: (south: Double, west: Double, height: Double, width: Double) {
        var (south, west) = (0.0, 0.0)
        var (height, width) = (Self.size(ofPair: 4), Self.size(ofPair: 4))
        for (place, digit) in zip(missing..., digits) {
            if place < 10 {
                let part = Double(digit) * Self.size(ofPair: place / 2)
                if place.isMultiple(of: 2) { south += part } else { west += part }
            } else {
                (height, width) = (height / 5, width / 4)
                south += Double(digit / 4) * height
                west += Double(digit % 4) * width
            }
        }
        return (south, west, height, width)
    }

    /// Degrees of one step of a pair of digits: 20, 1, 1/20, 1/400, 1/8000.
    private static func size(ofPair pair: Int) -> Double {
        [20, 1, 0.05, 0.0025, 0.000125][pair]
    }

    private static func value(_ byte: UInt8) -> Int? {
        let capital = byte >= UInt8(ascii: "a") ? byte & 0xDF : byte
        return alphabet.firstIndex(of: capital)
    }

    /// Metres of a degree of latitude in Sweden.
    private static let metresPerDegree = 111_400.0

    private static let alphabet = Array("23456789CFGHJMPQRVWX".utf8)
}
