import Domain

/// Finds ids that may belong to another area when the file is exported anew.
struct IDCheck {
    let map: MapFile
    let keys: AreaKeys

    func faults() -> [MapFault] {
        let drawn = map.features.filter { $0.shape?.polygons.isEmpty == false }
        let written = drawn.map(keys.id)
        let numbers = written.compactMap { $0.flatMap { Int($0) } }
        if numbers.count > 1, numbers.count == drawn.count,
            zip(numbers, numbers.dropFirst()).allSatisfy({ $0 &+ 1 == $1 }), numbers[0] <= 1
        {
            let detail = "they are running numbers"
            return [MapFault(.shiftingID, .warning, [map.file], detail: detail)]
        }
        return numbered(drawn.filter { keys.id(of: $0) == nil })
    }

    /// Different names that make the same id, which the order in the file then tells apart.
    private func numbered(_ features: [MapFile.Feature]) -> [MapFault] {
        var names: [String: [String]] = [:]
        for feature in features {
            guard let name = keys.name(of: feature) else { continue }
            let place = [keys.municipality(of: feature), name].compactMap(\.self)
            let slug = AreaName.slug(place.joined(separator: " "))
            if names[slug]?.contains(name) != true { names[slug, default: []].append(name) }
        }
        return names.sorted { $0.key < $1.key }.filter { $0.value.count > 1 }.map {
            MapFault(.shiftingID, .warning, $0.value, detail: "both names make '\($0.key)'")
        }
    }
}
