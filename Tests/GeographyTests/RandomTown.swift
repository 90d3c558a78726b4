import Domain
import Toolkit

@testable import Geography

/// A town of nine areas with schools, parks, streets and a chain's shops, and people who write
/// where something was: mostly right, sometimes by the landmark next to it, misspelt, or in the
/// wrong column.
struct RandomTown {
    let placer: Placer
    private let areas: [Area]
    private let places: [(name: String, area: Int, spot: (Double, Double))]
    private var random: SplitMix64

    init(seed: UInt64) throws {
        random = SplitMix64(seed: seed)
        let drawing: [String] = (0..<24).map { row in
            let thirds = Self.letters[row / 8 * 3..<row / 8 * 3 + 3]
            return thirds.map { String(repeating: $0, count: 8) }.joined()
        }
        let names = zip(Self.letters, Self.names).map { (Character($0), $1) }
        let map = TextMap(
            drawing.joined(separator: "\n"),
            names: Dictionary(uniqueKeysWithValues: names)
        )
        areas = map.areas
        var places: [(name: String, area: Int, spot: (Double, Double))] = []
        for area in 0..<9 {
            for (number, end) in Self.ends.enumerated() {
                let spot = (
                    Double(area / 3 * 8) + Double.random(in: 0.5..<7.5, using: &random),
                    Double(area % 3 * 8) + Double.random(in: 0.5..<7.5, using: &random)
                )
                let name = number == 0 ? "Matboden" : Self.stems[area * 4 + number] + end
                if number > 0 || area % 3 == 0 { places.append((name, area, spot)) }
            }
        }
        self.places = places
        placer = try map.placer(places.map { map.place($0.name, at: $0.spot) })
    }

    /// A written place, and the area of the incident.
    mutating func report() -> (WrittenPlace, AreaID) {
        let place = places[Int.random(in: places.indices, using: &random)]
        let named = chance(0.04) ? neighbour(of: place) : place
        var written = WrittenPlace(text: "\(chance(0.5) ? "vid " : "")\(named.name)")
        if chance(0.05) { written.text = misspelt(written.text) }
        if chance(0.4) { written.area = areas[chance(0.01) ? 8 - place.area : place.area].name }
        if chance(0.3) {
            let (row, column) = (place.spot.0 + error(), place.spot.1 + error())
            let point = TextMap.point(row, column)
            written.coordinate = WrittenCoordinate(
                north: point.north,
                east: point.east,
                system: .sweref99TM
            )
        }
        return (written, areas[place.area].id)
    }

    /// One of the three nearest places.
    private mutating func neighbour(
        of place: (name: String, area: Int, spot: (Double, Double))
    ) -> (name: String, area: Int, spot: (Double, Double)) {
        func distance(_ other: (Double, Double)) -> Double {
            let (row, column) = (other.0 - place.spot.0, other.1 - place.spot.1)
            return row * row + column * column
        }
        let near = places.sorted { distance($0.spot) < distance($1.spot) }.dropFirst().prefix(3)
        return near[near.startIndex + Int.random(in: 0..<3, using: &random)]
    }

    /// Two neighbouring letters swapped, or one left out.
    private mutating func misspelt(_ text: String) -> String {
        var letters = Array(text)
        let place = Int.random(in: 1..<letters.count - 1, using: &random)
        if chance(0.5) { letters.swapAt(place, place + 1) } else { letters.remove(at: place) }
        return String(letters)
    }

    private mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < probability
    }

    /// An error of position in hundreds of metres, nearly normal.
    private mutating func error() -> Double {
        (0..<4).reduce(-0.6) { sum, _ in sum + Double.random(in: 0..<0.3, using: &random) }
    }

    private static let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I"]
    private static let names = [
        "Åsarna", "Rosendal", "Tjuvkil", "Nötholmen", "Vreta", "Flundran", "Kolhättan", "Gläborg",
        "Sunnersta",
    ]
    private static let ends = ["", "skolan", "parken", "gatan"]
    private static let stems = [
        "", "Dovhjorts", "Plommon", "Snickar", "", "Kantarell", "Syren", "Timmermans", "",
        "Havsörns",
        "Körsbärs", "Vagnmakar", "", "Blåklocke", "Jasmin", "Bagar", "", "Ugglebo", "Kastanje",
        "Urmakar", "", "Fiskgjuse", "Hassel", "Garvar", "", "Strandskate", "Lönn", "Kopparslagar",
        "", "Tärn", "Poppel", "Sadelmakar", "", "Grävlings", "Fläder", "Repslagar",
    ]
}
