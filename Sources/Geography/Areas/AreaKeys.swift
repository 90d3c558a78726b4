import Domain
import Toolkit

/// The properties that one file really has, and what its features say in them.
struct AreaKeys {
    private let id: String?
    private let name: String
    private let municipality: String?

    /// Finds the configured properties, or the usual ones, in a collection.
    init(
        _ properties: AreaProperties,
        of map: MapFile
    ) throws(GeographyError) {
        let present = map.propertyNames
        func find(_ wanted: String?, _ usual: [String]) throws(GeographyError) -> String? {
            guard let wanted else {
                return usual.lazy.compactMap { usual in
                    present.first { $0.lowercased() == usual }
                }.first
            }
            guard present.contains(wanted) else {
                let nearest = Spelling.nearest(to: wanted, among: present)
                throw .missingProperty(wanted, file: map.file, nearest: nearest)
            }
            return wanted
        }
        guard let name = try find(properties.name, AreaProperties.usualNames) else {
            throw .missingProperty("namn", file: map.file, nearest: present.first)
        }
        self.name = name
        id = try find(properties.id, AreaProperties.usualIDs)
        municipality = try find(properties.municipality, AreaProperties.usualMunicipalities)
    }

    /// What people call the area; a name in capitals is written as a name.
    func name(of feature: MapFile.Feature) -> String? {
        value(name, of: feature).map(AreaName.display)
    }

    func municipality(of feature: MapFile.Feature) -> String? {
        municipality.flatMap { value($0, of: feature) }
    }

    /// The id that the file gives an area, if any.
    func id(of feature: MapFile.Feature) -> AreaID? {
        id.flatMap { value($0, of: feature) } ?? feature.id
    }

    private func value(_ key: String, of feature: MapFile.Feature) -> String? {
        feature.properties[key]
    }
}
