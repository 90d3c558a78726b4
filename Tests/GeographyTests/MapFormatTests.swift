import Domain
import Testing

@testable import Geography

struct MapFormatTests {
    @Test(
        arguments: [
            ("\0\0\u{27}\n", "a.shp", .shapefile), ("", "a.geojson", .empty),
            (" \n", "a.json", .empty),
            ("PK\u{3}\u{4}x", "a.zip", .zip), ("PK\u{3}\u{4}x", "a.kmz", .zip),
            ("%PDF-1.7", "a.pdf", .pdf),
            ("<!DOCTYPE html><html>", "a.geojson", .html), ("<?xml?><kml>", "a.kml", .kml),
            ("<?xml?><wfs:FeatureCollection xmlns:gml=''>", "a.xml", .gml),
            ("<?xml?><osm>", "a.osm", .xml),
            ("\u{3}z", "a.dbf", .shapefile), ("PROJCS[", "a.prj", .shapefile),
            ("  0\nSECTION", "a.dxf", .drawing),
            ("AC1032", "a.bin", .drawing), ("!table", "a.tab", .mapInfo),
            ("fgb\u{3}", "a.fgb", .flatGeobuf), ("7z", "a.geojson", .zip),
            ("II*\0", "a.tif", .picture),
            (#"{"type": "Topology"}"#, "a.json", .topoJSON),
            (#"{"error": {"code": 498}}"#, "a.json", .errorMessage),
            (#"{"geometryType": "esriGeometryPolygon", "features": 1}"#, "a.json", .esriJSON),
        ] as [(String, String, MapFormat)]
    )
    func `a file of another format is told by name`(text: String, file: String, format: MapFormat) {
        let error = #expect(throws: GeographyError.self) {
            try MapFeatureCollection(geojson: Array(text.utf8), file: file)
        }
        #expect(error == .otherFormat(format, file: file))
    }

    private static let feature =
        #"{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"namn": "Väster Å"}, "geometry": null}]}"#

    @Test func `names in Windows-1252 are read`() throws {
        let bytes = Self.feature.unicodeScalars.map { UInt8($0.value) }
        let map = try MapFeatureCollection(geojson: bytes, file: "a.geojson")
        #expect(map.features.map(\.properties) == [["namn": "Väster Å"]])
    }

    @Test func `names in UTF-16 are read`() throws {
        let letters = Self.feature.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
        let little: [UInt8] = [0xFF, 0xFE] + letters
        let map = try MapFeatureCollection(geojson: little, file: "a.geojson")
        #expect(map.features.map(\.properties) == [["namn": "Väster Å"]])
    }

    @Test(arguments: [[UInt8(0xC3)], [0x8A], [0xC3, 0xA4, 0xFF], [0xA4]])
    func `letters of no plain encoding are told`(letters: [UInt8]) {
        let parts = Self.feature.utf8.split(separator: UInt8(ascii: "V"), maxSplits: 1)
        let bytes = Array(parts[0]) + letters + Array(parts[1])
        #expect(throws: GeographyError.otherFormat(.otherEncoding, file: "a.geojson")) {
            try MapFeatureCollection(geojson: bytes, file: "a.geojson")
        }
    }

    @Test(arguments: [
        ("EPSG:3006", 3006), ("epsg:3006", 3006), ("urn:ogc:def:crs:EPSG::3006", 3006),
        ("urn:ogc:def:crs:EPSG:6.9:3006", 3006), ("urn:x-ogc:def:crs:EPSG:3006", 3006),
        ("http://www.opengis.net/def/crs/EPSG/0/3006", 3006),
        ("https://www.opengis.net/def/crs/EPSG/0/3011", 3011),
        ("http://www.opengis.net/gml/srs/epsg.xml#3006", 3006),
        ("https://spatialreference.org/ref/epsg/3006/", 3006), ("EPSG:5845", 3006),
        ("EPSG:5846", 3007),
        ("EPSG:5857", 3018), ("EPSG:25833", 3006), ("EPSG:3019", 3019), ("EPSG:4258", 4326),
        ("OGC:CRS84", 4326), ("urn:ogc:def:crs:OGC:1.3:CRS84", 4326),
        ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326), ("CRS84", 4326),
    ])
    func `a system is known by every name`(name: String, number: Int) throws {
        #expect(try LegacyCRS.system(named: name, file: "a").rawValue == number)
    }

    @Test(arguments: [
        "", "3006", "EPSG:", "EPSG:99999", "EPSG:3857", "SWEREF 99 TM", "http://a.se/3006",
    ])
    func `what is no name of a known system is refused`(name: String) {
        #expect(throws: GeographyError.unknownSystem(name, file: "a")) {
            try LegacyCRS.system(named: name, file: "a")
        }
    }
}
