import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A GeoPackage made for a test, in a folder of its own.
private final class SmallPackage {
    let folder: URL
    let path: String

    init(_ change: String = "", blobs: [[UInt8]] = [SmallPackage.point(7, 8)]) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "gpkg-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "map.gpkg").path
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(sql: Self.tables)
            for blob in blobs {
                let sql = "INSERT INTO torg (geom, namn, nummer, yta) VALUES (?, 'Torget', 12, 1.5)"
                try database.execute(sql: sql, arguments: [Data(blob)])
            }
            try database.execute(sql: change)
        }
        try queue.close()
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private static let tables = """
        CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
        CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
        CREATE TABLE gpkg_spatial_ref_sys
            (srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER);
        INSERT INTO gpkg_spatial_ref_sys VALUES (77, 'EPSG', 3006);
        INSERT INTO gpkg_contents VALUES ('torg', 'features', 77);
        INSERT INTO gpkg_geometry_columns VALUES ('torg', 'geom', 77);
        CREATE TABLE torg
            (fid INTEGER PRIMARY KEY, geom BLOB, namn TEXT, nummer INTEGER, yta REAL);
        """

    /// A point behind a header with these flags, which are 1 for little endian without an envelope.
    static func point(_ east: Double, _ north: Double, flags: UInt8 = 1, envelope: Int = 0)
        -> [UInt8]
    {
        var bytes = Array("GP".utf8) + [0, flags] + [77, 0, 0, 0]
        bytes += [UInt8](repeating: 0, count: envelope)
        return bytes + wkb(east, north)
    }

    static func wkb(_ east: Double, _ north: Double) -> [UInt8] {
        let numbers = [east, north].flatMap { number in
            withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) }
        }
        return [1, 1, 0, 0, 0] + numbers
    }

    func layer(_ name: String? = nil) throws -> MapLayer {
        try GeoPackage.layer(name, of: path, named: "kartan.gpkg")
    }
}

struct GeoPackageTests {
    @Test func `a layer is read with its system, its attributes and its geometry`() throws {
        let layer = try SmallPackage().layer()
        #expect(layer.name == "torg")
        #expect(layer.system == "EPSG:3006")
        let feature = try #require(layer.features.first)
        #expect(feature.attributes == ["fid": "1", "namn": "Torget", "nummer": "12"])
        #expect(feature.geometry == SmallPackage.wkb(7, 8))
    }

    @Test(arguments: [(UInt8(1), 0), (3, 32), (5, 48), (7, 48), (9, 64), (0, 0)])
    func `envelopes of every kind are passed over`(flags: UInt8, envelope: Int) throws {
        let blob = SmallPackage.point(7, 8, flags: flags, envelope: envelope)
        let layer = try SmallPackage(blobs: [blob]).layer()
        #expect(layer.features.map(\.geometry) == [SmallPackage.wkb(7, 8)])
    }

    @Test(arguments: [
        [], Array("GP".utf8), Array("XX".utf8) + [0, 1, 0, 0, 0, 0, 1],
        SmallPackage.point(7, 8, flags: 0x11), SmallPackage.point(7, 8, flags: 0x21),
        SmallPackage.point(7, 8, flags: 0x0B), Array(SmallPackage.point(7, 8, flags: 9).prefix(40)),
    ])
    func `an empty, extended or broken geometry is none`(blob: [UInt8]) throws {
        #expect(try SmallPackage(blobs: [blob]).layer().features.map(\.geometry) == [nil])
    }

    @Test func `of several layers one must be named, and a misspelt one is told with the nearest`()
        throws
    {
        let package = try SmallPackage(
            """
            INSERT INTO gpkg_contents VALUES ('gator', 'features', 77);
            INSERT INTO gpkg_contents VALUES ('bilder', 'tiles', 77);
            """
        )
        #expect(throws: GeoPackageError.severalLayers(["gator", "torg"], file: "kartan.gpkg")) {
            try package.layer()
        }
        #expect(try package.layer("TORG").features.count == 1)
        let error = #expect(throws: GeoPackageError.self) { try package.layer("torgg") }
        #expect(error == .unknownLayer("torgg", file: "kartan.gpkg", nearest: "torg"))
    }

    @Test(arguments: [
        "DROP TABLE torg", "ALTER TABLE torg RENAME COLUMN geom TO geometri",
        "DROP TABLE torg; CREATE TABLE verk (n); CREATE VIEW torg AS SELECT n AS geom FROM verk",
        "DELETE FROM gpkg_geometry_columns",
    ])
    func `a layer that is no plain table with geometry is refused`(change: String) throws {
        let package = try SmallPackage(change)
        #expect(throws: GeoPackageError.noTable(layer: "torg", file: "kartan.gpkg")) {
            try package.layer()
        }
    }

    @Test(arguments: [
        "DROP TABLE gpkg_contents", "DROP TABLE gpkg_spatial_ref_sys", "DELETE FROM gpkg_contents",
        "DROP TABLE gpkg_contents; CREATE VIEW gpkg_contents AS SELECT 'torg' AS table_name",
    ])
    func `a database without the tables of a GeoPackage is refused`(change: String) throws {
        let package = try SmallPackage(change)
        #expect(throws: GeoPackageError.noLayers(file: "kartan.gpkg")) { try package.layer() }
    }

    @Test func `a system that the file does not define is told by its number`() throws {
        let package = try SmallPackage("DELETE FROM gpkg_spatial_ref_sys")
        #expect(try package.layer().system == "srs_id 77")
    }

    @Test(arguments: [0, 15, 16, 99, 100, 512, 4000, 4097, 9000])
    func `a file that is cut off anywhere is refused in one sentence`(length: Int) throws {
        let package = try SmallPackage()
        let bytes = try Data(contentsOf: URL(filePath: package.path))
        try bytes.prefix(length).write(to: URL(filePath: package.path))
        #expect(throws: GeoPackageError.self) { try package.layer() }
    }

    @Test func `a file with any byte changed is read or refused, and never ends the program`()
        throws
    {
        let package = try SmallPackage()
        let whole = try Data(contentsOf: URL(filePath: package.path))
        for place in stride(from: 0, to: whole.count, by: 97) {
            var bytes = whole
            bytes[place] ^= 0xA5
            try bytes.write(to: URL(filePath: package.path))
            do throws(GeoPackageError) {
                _ = try GeoPackage.layer(nil, of: package.path, named: "kartan.gpkg")
            } catch {
                #expect(error.kind == .configuration)
            }
        }
    }

    @Test func `text is no database`() throws {
        let package = try SmallPackage()
        try Data("namn;lat;lon".utf8).write(to: URL(filePath: package.path))
        #expect(throws: GeoPackageError.damaged(file: "kartan.gpkg")) { try package.layer() }
        #expect(!GeoPackage.isLikely(Array("namn;lat;lon".utf8)))
    }
}
