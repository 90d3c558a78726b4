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
    init(settings top: SettingsReader) {
        self = top.partOrParts(.areas).map(AreaSource.init(settings:))
        if isEmpty { append(.usual) }
        let days = map(\.validFrom)
        if Set(days).count < days.count { top.refuse(.areas, expected: .distinctDates) }
        sort { ($0.validFrom?.number ?? .min) < ($1.validFrom?.number ?? .min) }
    }
}

extension AreaSource {
    fileprivate static let usual = AreaSource(alone: ["omraden.geojson"])

    /// Creates a source of files without any other settings.
    init(alone files: [String]) {
        self.init(files: files, layer: nil, properties: .guess, validFrom: nil)
    }

    fileprivate init(settings: SettingsReader) {
        self.init(
            files: settings.required(.areasFile, .texts),
            layer: settings.optional(.areasLayer, .text),
            properties: AreaProperties(
                id: settings.optional(.areasID, .text),
                name: settings.optional(.areasName, .text),
                municipality: settings.optional(.areasMunicipality, .text)
            ),
            validFrom: settings.optional(.areasValidFrom, .day)
        )
    }
}

extension [PlaceSource] {
    /// Reads `gazetteer` (names of files) and `places` (files with their properties).
    init(settings top: SettingsReader) {
        let plain = top.optional(.gazetteer, .texts) ?? []
        self = plain.map { PlaceSource(file: $0, layer: nil, properties: .guess) }
        self += top.partOrParts(.places).map(PlaceSource.init(settings:))
    }
}

extension PlaceSource {
    fileprivate init(settings: SettingsReader) {
        self.init(
            file: settings.required(.placesFile, .text),
            layer: settings.optional(.placesLayer, .text),
            properties: PlaceProperties(
                name: settings.optional(.placesName, .text),
                aliases: settings.optional(.placesAliases, .texts),
                kind: settings.optional(.placesKind, .text)
            )
        )
    }
}
