import Domain

/// The gazetteer's numbered houses while it is read, street by street.
struct HouseList {
    private var points: [Street: [AddressPoint]] = [:]

    private struct Street: Hashable {
        let name: String
        let municipality: String
    }

    /// The house that an entry stands for; nil where it is another place.
    ///
    /// It says so by its kind, or is a name like a street's without any.
    static func address(of entry: GazetteerEntry) -> StreetAddress? {
        let kind = entry.kind.lowercased()
        guard kinds.contains(kind) || kind.isEmpty, let address = StreetAddress(entry.name) else {
            return nil
        }
        let street = address.street.lowercased()
        return !kind.isEmpty || endings.contains(where: street.hasSuffix) ? address : nil
    }

    mutating func add(
        _ house: StreetAddress,
        at point: PlanarPoint,
        area: Int,
        in municipality: String
    ) {
        let street = Street(name: house.street, municipality: municipality)
        points[street, default: []].append(AddressPoint(house, at: point, area: area))
    }

    /// Each street with its houses, in the order of names.
    var streets: [(name: String, municipality: String, points: [AddressPoint])] {
        points.map { ($0.key.name, $0.key.municipality, $0.value) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    private static let kinds: Set = ["adress", "address", "belägenhetsadress", "gata"]
    private static let endings = [
        "gatan", "vägen", "gränd", "gränden", "stigen", "allén", "torg", "torget", "gata", "väg",
        "stig", "backen", "kajen", "leden", "plan", "slingan", "ringen", "esplanaden",
    ]
}
