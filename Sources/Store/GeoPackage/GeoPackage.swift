public import Domain
import GRDB

/// Reader of feature layers in a GeoPackage, which is an SQLite database (OGC 12-128r19).
///
/// The file comes from outside, so nothing in it is trusted: it is opened for reading only, and
/// views, virtual tables (both are programs) and incomplete geometries are refused.
public enum GeoPackage {
    /// Whether a file's first bytes are those of an SQLite database.
    public static func isLikely(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: Array("SQLite format 3\0".utf8))
    }

    /// Reads the layer of this name, else the only one, of a file.
    ///
    /// `name` is the file's name in errors. Throws ``GeoPackageError``.
    public static func layer(
        _ wanted: String?,
        of path: String,
        named name: String
    ) throws(GeoPackageError) -> MapLayer {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.prepareDatabase { try $0.execute(sql: settings) }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            return try queue.read { try LayerReading(database: $0, file: name).layer(wanted) }
        } catch let error as GeoPackageError {
            throw error
        } catch {
            throw .damaged(file: name)
        }
    }

    /// Settings against a hostile file: functions in its schema are not run, and its pages are
    /// checked as they are read.
    private static let settings = """
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        """
}

/// Reason why a GeoPackage cannot be read; names files and layers only.
public enum GeoPackageError: ClassifiedError, Equatable {
    /// The file is a database without the tables of a GeoPackage with feature layers.
    case noLayers(file: String)

    /// The file is no whole SQLite database.
    case damaged(file: String)

    /// The file has several layers, and none was named.
    case severalLayers([String], file: String)

    /// The file has no layer of this name; `nearest` is the one with the closest name.
    case unknownLayer(String, file: String, nearest: String?)

    /// The layer is a view or virtual table, or lacks its geometry column.
    case noTable(layer: String, file: String)

    /// Kind of failure.
    public var kind: FailureKind { .configuration }
}
