public import Domain

/// Why a GeoPackage cannot be read; names files, layers and columns only.
public enum GeoPackageError: ClassifiedError, Equatable {
    /// It is a database, but its tables are not those of a GeoPackage with layers of features.
    case noLayers(file: String)

    /// It is no whole SQLite database.
    case damaged(file: String)

    /// It has several layers, and none was named.
    case severalLayers([String], file: String)

    /// It has no layer of this name; `nearest` is the closest one.
    case unknownLayer(String, file: String, nearest: String?)

    /// The layer is no plain table, or has no column of the name that it says its geometry has.
    case noTable(layer: String, file: String)

    /// Kind of failure.
    public var kind: FailureKind { .configuration }
}
