public import Domain

/// The faults that make a file of areas or places unusable as a whole.
///
/// They name files, systems and areas only, nothing that a reporter wrote.
public enum GeographyError: ClassifiedError, Equatable, CustomStringConvertible {
    /// The file is no GeoJSON FeatureCollection; with the parser's reason or our own.
    case notGeoJSON(file: String, reason: String)
    /// The file names an unknown reference system.
    case unknownSystem(String, file: String)
    /// The file names no reference system, and its numbers cannot be degrees.
    case missingSystem(file: String)
    /// An area is outside Sweden in the file's reference system.
    case outsideSweden(area: String, file: String)
    /// An area's corners have north before east.
    case swappedAxes(area: String, file: String)
    /// The configured property is absent; `nearest` is the closest one present.
    case missingProperty(String, file: String, nearest: String?)
    /// Two different areas have the same id.
    case repeatedArea(id: AreaID)
    /// An area's id contains a character that separates ids in tables.
    case unusableID(area: String, file: String)
    /// There are no areas.
    case noAreas

    /// Kind of failure.
    public var kind: FailureKind { .configuration }

    /// English sentence with the file, what is wrong, and the nearest valid choice.
    public var description: String {
        switch self {
        case .notGeoJSON(let file, let reason):
            "'\(file)' is not a GeoJSON FeatureCollection: \(reason)."
        case .unknownSystem(let name, let file):
            "Unknown reference system '\(name)' in '\(file)'. Known: EPSG 3006-3018, 3021, 4258, 4326 and CRS84."
        case .missingSystem(let file):
            "'\(file)' names no reference system, and its numbers are not degrees. "
                + "Add a 'crs' member, e.g. EPSG:3006."
        case .outsideSweden(let area, let file):
            "Area '\(area)' in '\(file)' lies outside Sweden. "
                + "Check which reference system the file names."
        case .swappedAxes(let area, let file):
            "Area '\(area)' in '\(file)' has its axes swapped: north comes before east. "
                + "Save the file anew with east (or longitude) first."
        case .missingProperty(let name, let file, let nearest):
            "No area in '\(file)' has the property '\(name)'."
                + (nearest.map { " Nearest property: '\($0)'." } ?? "")
        case .repeatedArea(let id):
            "Two areas have the id '\(id)'. Ids must be unique."
        case .unusableID(let area, let file):
            "The id of area '\(area)' in '\(file)' has a '|', ':', ';' or control character in it, "
                + "which separate ids in tables. Letters, digits, '-' and '_' are safe."
        case .noAreas:
            "There is no area to place reports in."
        }
    }
}
