import Domain

/// Reads the reference system that an area file names.
enum LegacyCRS {
    /// The system named by the `crs` member; WGS 84 where there is none and the numbers allow it.
    static func system(
        of collection: FeatureCollection,
        file: String
    ) throws(GeographyError) -> CoordinateSystem {
        guard let crs = collection.crs else {
            guard numbersAreDegrees(collection) else { throw .missingSystem(file: file) }
            return .wgs84
        }
        return try system(named: crs.properties["name"]?.text ?? "", file: file)
    }

    /// The system that a file names; throws where it is none of ours.
    ///
    /// "EPSG:3006", "urn:ogc:def:crs:EPSG::3006" and "urn:ogc:def:crs:OGC:1.3:CRS84" all count.
    static func system(
        named name: String,
        file: String
    ) throws(GeographyError) -> CoordinateSystem {
        guard let system = system(named: name) else { throw .unknownSystem(name, file: file) }
        return system
    }

    private static func system(named name: String) -> CoordinateSystem? {
        let parts = name.uppercased().split(separator: ":")
        guard let last = parts.last else { return nil }
        if last == "CRS84" { return .wgs84 }
        guard parts.contains("EPSG"), let number = Int(last) else { return nil }
        // The degrees of SWEREF 99 (EPSG:4258) are those of WGS 84 to less than a metre.
        let system = number == 4258 ? .wgs84 : CoordinateSystem(rawValue: number)
        let known = [.wgs84, .sweref99TM, .rt90] + CoordinateSystem.localZones
        return known.contains(system) ? system : nil
    }

    private static func numbersAreDegrees(_ collection: FeatureCollection) -> Bool {
        collection.features.allSatisfy { feature in
            feature.geometry?.positions.allSatisfy { $0.allSatisfy { abs($0) <= 360 } } ?? true
        }
    }
}
