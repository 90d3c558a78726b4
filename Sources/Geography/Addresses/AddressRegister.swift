import Domain

/// Every numbered house that the gazetteer knows, by street.
///
/// Houses lie in one array, each street's together and by number, so that one is found by bisection.
/// Streets far apart that share a name are streets of their own.
struct AddressRegister {
    private var points: [AddressPoint] = []
    private var streets: [Range<Int>] = []
    private var byName: [Key: [Int]] = [:]

    private struct Key: Hashable {
        let name: [UInt8]
        let municipality: String?
    }

    /// Metres: streets of one name that lie farther apart are not the same.
    private static let gap = 1000.0

    /// The register of houses, given as their streets' names with municipality and the houses of each.
    init(_ houses: [(name: String, municipality: String, points: [AddressPoint])]) {
        points.reserveCapacity(houses.reduce(0) { $0 + $1.points.count })
        for street in houses {
            let name = Wording(street.name).letters
            for part in Self.parts(of: street.points) {
                let start = points.count
                points += part.sorted(by: AddressPoint.isBefore)
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
        let key = Key(name: Wording(name).letters, municipality: municipality)
        return (byName[key] ?? []).map { Street(name: name, points: points[streets[$0]]) }
    }

    /// Groups of houses with no wide gap within them: squares of land side by side.
    private static func parts(of points: [AddressPoint]) -> [[AddressPoint]] {
        var squares: [Square: [AddressPoint]] = [:]
        for house in points {
            squares[Square(house.point, side: gap), default: []].append(house)
        }
        var parts: [[AddressPoint]] = []
        for first in squares.keys.sorted(by: <) {
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

    /// A square of land by its row and column.
    private struct Square: Hashable, Comparable {
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

        static func < (one: Square, other: Square) -> Bool {
            (one.row, one.column) < (other.row, other.column)
        }
    }
}
