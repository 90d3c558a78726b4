import Domain
import Foundation
import TestTools
import Testing

@testable import Geography

/// Map files of every kind, against right values written without knowing the program
/// (`Tests/ReadingTruth/maps.json`).
struct MapTruthTests {
    /// A map with its right reading.
    private struct Truth {
        let id: String
        let map: Map
        let expected: Set<String>
        /// Names of the areas.
        let names: [String]?
        /// Square metres that the areas cover.
        let area: Double?

        enum Map {
            case file([UInt8], name: String)
            case binary([UInt8], system: String)
        }

        init(_ object: [String: Any]) throws {
            id = try #require(object["id"] as? String)
            expected = Set(["expected", "also"].compactMap { object[$0] as? String })
            area = object["area"] as? Double
            names = object["names"] as? [String]
            if let hexadecimal = object["wkb"] as? String {
                let system = try #require(object["crs"] as? String)
                map = .binary(MapTruthTests.bytes(hexadecimal), system: system)
            } else if let text = object["base64"] as? String {
                let data = try #require(Data(base64Encoded: text))
                map = .file(Array(data), name: object["filename"] as? String ?? "a.geojson")
            } else {
                let value = try #require(object["geojson"])
                let data = try JSONSerialization.data(withJSONObject: value)
                map = .file(Array(data), name: "a.geojson")
            }
        }

        /// What a check finds: nil where the file as a whole is refused.
        func check() -> MapCheck? {
            do throws(GeographyError) {
                let features: MapFeatureCollection
                switch map {
                case .file(let bytes, let name):
                    features = try MapFeatureCollection(geojson: bytes, file: name)
                case .binary(let bytes, let system):
                    let feature = MapFeature(attributes: ["namn": "Väster"], geometry: bytes)
                    let layer = MapLayer(name: "omr", system: system, features: [feature])
                    features = try MapFeatureCollection(layer, file: "a.gpkg")
                }
                return try MapCheck(maps: [(features, .guess)], places: [])
            } catch {
                return nil
            }
        }
    }

    /// Kinds of faults that say that an area is not used as it is written.
    private static let telling: Set<MapFault.Kind> = [.leftOut, .missingID]

    @Test func `map files of every kind are read, or told`() throws {
        let truths = try ReadingTruth.halves(of: "maps").flatMap { half in
            let rows = try JSONSerialization.jsonObject(with: half)
            return try #require(rows as? [[String: Any]]).map(Truth.init)
        }
        var wrong: [String] = []
        for truth in truths {
            let check = truth.check()
            let isTold = check?.faults.contains { Self.telling.contains($0.kind) } ?? true
            let isRead = check?.areas.isEmpty == false && !isTold
            let covered = check?.squareMetres ?? 0
            let isNamed = truth.names.map { $0 == check?.areas.map(\.name) } ?? true
            let fits =
                isNamed && truth.area.map { abs(covered - $0) <= max(1, $0 * 0.001) } ?? true
            guard truth.expected.contains(isTold ? "told" : "read"), isTold || isRead && fits else {
                wrong.append("\(truth.id): \(isTold ? "told" : "read"), \(covered) m²")
                continue
            }
        }
        #expect(
            wrong.isEmpty,
            "\(wrong.count) of \(truths.count):\n\(wrong.joined(separator: "\n"))"
        )
    }

    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.utf8.map { UInt8($0 <= 0x39 ? $0 - 0x30 : ($0 & 0xDF) - 0x37) }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
