import Domain
import GRDB
import Toolkit

/// Reader of one feature layer from a GeoPackage's tables (OGC 12-128r19).
struct LayerReading {
    let database: Database
    let file: String

    /// Reads the layer of this name, else the only one.
    func layer(_ wanted: String?) throws -> MapLayer {
        for table in ["gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"] {
            guard try isPlainTable(table) else { throw GeoPackageError.noLayers(file: file) }
        }
        let name = try name(wanted)
        guard try isPlainTable(name),
            let column = try geometryColumn(of: name),
            try database.columns(in: name).contains(where: { $0.name == column.name })
        else { throw GeoPackageError.noTable(layer: name, file: file) }
        return MapLayer(
            name: name,
            system: try systemName(column.system),
            features: try features(of: name, geometry: column.name)
        )
    }

    private func name(_ wanted: String?) throws -> String {
        let names = try String.fetchAll(
            database,
            sql: """
                SELECT table_name FROM gpkg_contents WHERE data_type = 'features'
                    AND typeof(table_name) = 'text' ORDER BY table_name
                """
        )
        if let wanted {
            guard let name = names.first(where: { $0.lowercased() == wanted.lowercased() }) else {
                let nearest = Spelling.nearest(to: wanted, among: names)
                throw GeoPackageError.unknownLayer(wanted, file: file, nearest: nearest)
            }
            return name
        }
        guard let name = names.first else { throw GeoPackageError.noLayers(file: file) }
        guard names.count == 1 else { throw GeoPackageError.severalLayers(names, file: file) }
        return name
    }

    /// Whether a name is that of a table that holds its own rows: a view or a virtual table is a
    /// program.
    private func isPlainTable(_ name: String) throws -> Bool {
        let sql = try String.fetchOne(
            database,
            sql: "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE",
            arguments: [name]
        )
        return sql?.uppercased().hasPrefix("CREATE TABLE") ?? false
    }

    private func geometryColumn(of table: String) throws -> (name: String, system: Int)? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT column_name, srs_id FROM gpkg_geometry_columns
                WHERE table_name = ? COLLATE NOCASE AND typeof(column_name) = 'text'
                    AND typeof(srs_id) = 'integer'
                """,
            arguments: [table]
        )
        return row.map { ($0["column_name"], $0["srs_id"]) }
    }

    /// "EPSG:3006", of a number that is the file's own.
    private func systemName(_ number: Int) throws -> String {
        let name = try String.fetchOne(
            database,
            sql: """
                SELECT organization || ':' || organization_coordsys_id FROM gpkg_spatial_ref_sys
                WHERE srs_id = ?
                """,
            arguments: [number]
        )
        return name ?? "srs_id \(number)"
    }

    /// All rows, in the order of the file.
    private func features(of table: String, geometry: String) throws -> [MapFeature] {
        var features: [MapFeature] = []
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT * FROM \(table.quotedDatabaseIdentifier)"
        )
        while let row = try rows.next() {
            var attributes: [String: String] = [:]
            var outline: [UInt8]?
            for (column, value) in row {
                switch value.storage {
                case .blob(let data) where column == geometry:
                    outline = GeoPackageGeometry.wellKnownBinary(in: data)
                case .string(let text): attributes[column] = text
                case .int64(let number): attributes[column] = String(number)
                case .null, .double, .blob: break
                }
            }
            features.append(MapFeature(attributes: attributes, geometry: outline))
        }
        return features
    }
}

/// Header that a GeoPackage puts before each geometry (OGC 12-128r19, 2.1.3).
enum GeoPackageGeometry {
    /// Bytes of the header before its envelope: "GP", version, flags, number of the reference
    /// system.
    private static let fixedLength = 8

    /// Bytes of an envelope, by its number in the flags: none, xy, xyz, xym, xyzm.
    private static let envelopeLengths = [0, 32, 48, 48, 64]

    /// The geometry behind the header; nil where it is empty, or the header is not whole.
    static func wellKnownBinary(in blob: some Collection<UInt8>) -> [UInt8]? {
        let header = Array(blob.prefix(fixedLength))
        guard header.count == fixedLength, header.starts(with: "GP".utf8) else { return nil }
        let flags = header[3]
        let (isEmpty, isExtended) = (flags & 0x10 != 0, flags & 0x20 != 0)
        let envelope = Int(flags >> 1 & 0x07)
        guard !isEmpty, !isExtended, envelope < envelopeLengths.count else { return nil }
        let geometry = blob.dropFirst(fixedLength + envelopeLengths[envelope])
        return geometry.isEmpty ? nil : Array(geometry)
    }
}
