public import Domain
import GRDB

/// Reads the layers of a GeoPackage, which is an SQLite database (OGC 12-128r19).
///
/// The file comes from elsewhere, so nothing in it is trusted: it is opened to be read only, views
/// and virtual tables are refused, since they are programs, and so are geometries that are not
/// whole.
public enum GeoPackage {
    /// Whether a file's first bytes are those of an SQLite database.
    public static func isLikely(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: Array("SQLite format 3\0".utf8))
    }

    /// The layer of this name, else the only one, of a file.
    ///
    /// `name` is what errors call the file. Throws `GeoPackageError`.
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

    /// Functions in the schema of a file from elsewhere are not run, and its pages are checked as
    /// they are read.
    private static let settings = """
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        """
}
