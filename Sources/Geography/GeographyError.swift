public import Domain

/// The faults that make a file of areas or places unusable as a whole.
///
/// They name files, systems and areas only, nothing that a reporter wrote.
public enum GeographyError: ClassifiedError, Equatable {
    /// The file is no GeoJSON FeatureCollection (RFC 7946).
    case notGeoJSON(file: String, fault: GeoJSONFault)
    /// The file is of another format, which is not read.
    case otherFormat(MapFormat, file: String)
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
    /// No area of the file has a readable name and a surface; with the first of them.
    case unusableAreas(first: String, file: String)
    /// There are no areas.
    case noAreas

    /// Kind of failure.
    public var kind: FailureKind { .configuration }
}

/// Departure of a file from GeoJSON (RFC 7946); paths such as `features/3/geometry`, empty for the top.
public enum GeoJSONFault: Hashable, Sendable {
    /// The file is not JSON.
    case notJSON
    /// The file's type is another than FeatureCollection.
    case wrongType(String)
    /// A member is absent.
    case missingMember(String, at: String)
    /// A value has another form than the format gives it.
    case unexpectedValue(at: String)
    /// A position of an area has one number.
    case shortPosition(area: String)
}
