import Domain

/// The numbered houses of the gazetteer, by street.
///
/// All houses are in one array, grouped by street and sorted by number, so that one is found by
/// binary search. Streets of one name that are far apart are separate streets.
struct AddressRegister {
    private var points: [AddressPoint] = []
    private var streets: [Range<Int>] = []
    private var byName: [Key: [Int]] = [:]

    private struct Key: Hashable {
        let name: [UInt8]
        let municipality: String?
    }

    /// Side in metres of the squares that houses are grouped by; streets of one name with an empty
    /// square between them are separate.
    private static let gap = 1000.0

    /// A register of streets, each with its name, its municipality and its houses.
    init(_ houses: [(name: String, municipality: String, points: [AddressPoint])]) {
        points.reserveCapacity(houses.reduce(0) { $0 + $1.points.count })
        for street in houses {
            let name = NormalizedText(street.name).letters
            for part in Self.parts(of: street.points) {
                let start = points.count
                points += part.sorted { $0.rank < $1.rank }
                for municipality in [street.municipality, nil] as [String?] {
                    byName[Key(name: name, municipality: municipality), default: []]
                        .append(streets.count)
                }
                streets.append(start..<points.count)
            }
        }
    }

    /// The streets of a name in a municipality, or in all where none is given.
    func streets(named name: String, municipality: String?) -> [Street] {
        let key = Key(name: NormalizedText(name).letters, municipality: municipality)
        return (byName[key] ?? []).map { Street(name: name, points: points[streets[$0]]) }
    }

    /// Connected components of the houses, by squares that touch.
    private static func parts(of points: [AddressPoint]) -> [[AddressPoint]] {
        var squares: [Square: [AddressPoint]] = [:]
        for house in points {
            squares[Square(house.point, side: gap), default: []].append(house)
        }
        var parts: [[AddressPoint]] = []
        for first in squares.keys.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            var part: [AddressPoint] = []
            var waiting = [first]
            while let next = waiting.popLast() {
                guard let members = squares.removeValue(forKey: next) else { continue }
                part += members
                waiting += next.neighbours
            }
            if !part.isEmpty { parts.append(part) }
        }
        return parts
    }

    /// A square of the plane by its row and column.
    private struct Square: Hashable {
        let row: Int
        let column: Int

        init(row: Int, column: Int) {
            (self.row, self.column) = (row, column)
        }

        init(_ point: PlanarPoint, side: Double) {
            self.init(row: Int(point.north / side), column: Int(point.east / side))
        }

        var neighbours: [Square] {
            (-1...1).flatMap { north in
                (-1...1).map { Square(row: row + north, column: column + $0) }
            }
        }
    }
}

/// One numbered house in 16 bytes; a municipality has up to 200,000.
struct AddressPoint {
    let number: Int16
    /// ASCII code of the letter, or 0.
    let letter: UInt8
    let area: Int32
    private let north: Int32
    private let east: Int32

    /// A house at a point, rounded to the centimetre.
    init(_ address: StreetAddress, at point: PlanarPoint, area: Int) {
        number = Int16(address.number)
        letter = address.letter?.asciiValue ?? 0
        self.area = Int32(area)
        north = Int32((point.north * 100).rounded())
        east = Int32((point.east * 100).rounded())
    }

    var point: PlanarPoint {
        PlanarPoint(north: Double(north) / 100, east: Double(east) / 100)
    }

    /// The sort key of a street's houses.
    var rank: (Int16, UInt8, Int32, Int32) {
        (number, letter, north, east)
    }
}

/// Collects the numbered houses of the gazetteer while it is read, street by street.
struct AddressCollector {
    private var points: [StreetName: [AddressPoint]] = [:]

    private struct StreetName: Hashable {
        let name: String
        let municipality: String
    }

    /// The address that an entry is; nil where it is another place.
    ///
    /// The entry's kind decides; without a kind, a name that ends like a street's does.
    static func address(of entry: GazetteerEntry) -> StreetAddress? {
        let kind = entry.kind.lowercased()
        guard kinds.contains(kind) || kind.isEmpty, let address = StreetAddress(entry.name) else {
            return nil
        }
        let street = address.street.lowercased()
        return !kind.isEmpty || endings.contains(where: street.hasSuffix) ? address : nil
    }

    mutating func add(
        _ house: StreetAddress,
        at point: PlanarPoint,
        area: Int,
        in municipality: String
    ) {
        let street = StreetName(name: house.street, municipality: municipality)
        points[street, default: []].append(AddressPoint(house, at: point, area: area))
    }

    /// The streets with their houses, by name and municipality.
    var streets: [(name: String, municipality: String, points: [AddressPoint])] {
        points.map { ($0.key.name, $0.key.municipality, $0.value) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    private static let kinds: Set = ["adress", "address", "belägenhetsadress", "gata"]
    private static let endings = [
        "gatan", "vägen", "gränd", "gränden", "stigen", "allén", "torg", "torget", "gata", "väg",
        "stig", "backen", "kajen", "leden", "plan", "slingan", "ringen", "esplanaden",
    ]
}
