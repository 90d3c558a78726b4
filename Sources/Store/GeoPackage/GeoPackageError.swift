public import Domain

/// Why a GeoPackage cannot be read; names files, layers and columns only.
public enum GeoPackageError: ClassifiedError, Equatable, CustomStringConvertible {
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

    /// What is wrong, with which file, and what was expected.
    public var description: String {
        switch self {
        case .noLayers(let file):
            "'\(file)' is no GeoPackage with a layer of features."
        case .damaged(let file):
            "'\(file)' is no whole GeoPackage: export it anew, and close the program that has it open."
        case .severalLayers(let names, let file):
            "'\(file)' has several layers; name one of them by 'layer' in 'kommun.yml': \(names.joined(separator: ", "))."
        case .unknownLayer(let name, let file, let nearest):
            "'\(file)' has no layer '\(name)'." + (nearest.map { " Nearest layer: '\($0)'." } ?? "")
        case .noTable(let layer, let file):
            "The layer '\(layer)' in '\(file)' is no plain table with geometry: export it as one."
        }
    }
}
