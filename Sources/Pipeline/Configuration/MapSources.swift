import Domain
import Geography

/// Area files that form one map, with the day from which it is valid.
struct AreaSource: Hashable, Sendable {
    /// Names of files in the folder of `kommun.yml`.
    let files: [String]

    /// The layer of a GeoPackage; nil for the only one.
    let layer: String?

    /// Properties that hold id, name and municipality.
    let properties: AreaProperties

    /// The first day that the map is valid; nil for a map that is valid from the beginning.
    let validFrom: Day?
}

/// A file of places.
struct PlaceSource: Hashable, Sendable {
    /// Name of a file in the folder of `kommun.yml`.
    let file: String

    /// The layer of a GeoPackage; nil for the only one.
    let layer: String?

    /// Properties, or headings of a CSV file, that hold name, other names and kind.
    let properties: PlaceProperties
}

extension [AreaSource] {
    /// Reads `areas`, oldest map first; the default file where it is absent.
    ///
    /// Throws `ConfigurationError`.
    init(settings top: SettingsReader) throws {
        self = try top.partOrParts("areas").map(AreaSource.init(settings:))
        if isEmpty { append(.usual) }
        let days = map(\.validFrom)
        guard Set(days).count == days.count else {
            throw top.invalid(
                "areas",
                expected: .distinctDates
            )
        }
        sort { ($0.validFrom?.number ?? .min) < ($1.validFrom?.number ?? .min) }
    }
}

extension AreaSource {
    fileprivate static let usual = AreaSource(alone: ["omraden.geojson"])

    /// Creates a source of files without any other settings.
    init(alone files: [String]) {
        self.init(files: files, layer: nil, properties: .guess, validFrom: nil)
    }

    fileprivate init(settings: SettingsReader) throws {
        try settings.allow("file", "layer", "id", "name", "municipality", "valid_from")
        self.init(
            files: try settings.required("file", .texts),
            layer: try settings.optional("layer", .text),
            properties: AreaProperties(
                id: try settings.optional("id", .text),
                name: try settings.optional("name", .text),
                municipality: try settings.optional("municipality", .text)
            ),
            validFrom: try settings.optional("valid_from", .day)
        )
    }
}

extension [PlaceSource] {
    /// Reads `gazetteer` (names of files) and `places` (files with their properties).
    ///
    /// Throws `ConfigurationError`.
    init(settings top: SettingsReader) throws {
        let plain = try top.optional("gazetteer", .texts) ?? []
        self = plain.map { PlaceSource(file: $0, layer: nil, properties: .guess) }
        self += try top.partOrParts("places").map(PlaceSource.init(settings:))
    }
}

extension PlaceSource {
    fileprivate init(settings: SettingsReader) throws {
        try settings.allow("file", "layer", "name", "aliases", "kind")
        self.init(
            file: try settings.required("file", .text),
            layer: try settings.optional("layer", .text),
            properties: PlaceProperties(
                name: try settings.optional("name", .text),
                aliases: try settings.optional("aliases", .texts),
                kind: try settings.optional("kind", .text)
            )
        )
    }
}
