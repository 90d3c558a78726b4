import Domain

/// Names of reference systems that people write beside a position.
enum WrittenSystem {
    /// The system that a text names, and the text without its name, in lower case.
    ///
    /// The system is nil where none is named, or one that the numbers themselves tell: SWEREF 99
    /// TM, RT 90 2,5 gon V, WGS 84.
    static func split(_ text: String) -> (system: CoordinateSystem?, rest: String) {
        guard text.contains(where: \.isLetter) else { return (nil, text) }
        var rest = text.lowercased()
        var system: CoordinateSystem?
        for (name, meaning) in names where rest.contains(name) {
            rest = rest.replacing(name, with: " ")
            system = system ?? meaning
        }
        return (system, rest)
    }

    /// Names with their systems, longer ones before those that they contain.
    private static let names: [(String, CoordinateSystem?)] =
        zones + grids
        + [
            "sweref 99 tm", "sweref99 tm", "sweref99tm", "sweref 99", "sweref99", "sweref",
            "wgs 84", "wgs84", "rt 90", "rt90",
        ].map { ($0, nil) } + numbers

    /// The local zones of SWEREF 99 by their central meridians.
    private static let zones: [(String, CoordinateSystem?)] = zip(
        [
            "12 00", "13 30", "15 00", "16 30", "18 00", "14 15", "15 45", "17 15", "18 45",
            "20 15", "21 45", "23 15",
        ],
        CoordinateSystem.localZones
    )
    .flatMap { meridian, zone in
        ["sweref 99 ", "sweref99 ", "sweref99"].flatMap { prefix in
            [meridian, meridian.replacing(" ", with: "")].map { (prefix + $0, zone) }
        }
    }

    /// The zones of RT 90.
    private static let grids: [(String, CoordinateSystem?)] = zip(
        ["7,5 gon v", "5 gon v", "2,5 gon v", "0 gon", "2,5 gon o", "5 gon o"],
        CoordinateSystem.oldZones
    )
    .sorted { $0.0.count > $1.0.count }
    .flatMap { name, zone in
        ["rt 90 ", "rt90 "].flatMap { prefix in
            [name, name.replacing(",", with: ".")].map { (prefix + $0, zone) }
        }
    }

    private static let numbers: [(String, CoordinateSystem?)] =
        ([.wgs84, .sweref99TM] + CoordinateSystem.localZones + CoordinateSystem.oldZones).flatMap {
            [("epsg:\($0.rawValue)", $0), ("srid=\($0.rawValue)", $0)]
        }
}
