import Domain

/// Finds areas by what they are called.
struct AreaDirectory {
    /// Keys of the areas' municipalities, in their order.
    private let municipalities: [String]
    private let areaCounts: [String: Int]
    private var byID: [AreaID: Int] = [:]
    private var byName: [[UInt8]: [Int]] = [:]

    init(_ areas: [Area]) {
        municipalities = areas.map { $0.municipality.map(Self.key) ?? "" }
        areaCounts = municipalities.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        for (number, area) in areas.enumerated() {
            byID[area.id] = number
            byName[Wording(area.name).letters, default: []].append(number)
        }
    }

    /// The area with this id, or the only one with this name within the municipality.
    func number(of text: String, municipality: String?) -> Int? {
        if let number = byID[text] { return number }
        let municipality = municipality.map(Self.key)
        let named = (byName[Wording(text).letters] ?? []).filter {
            municipality == nil || self.municipality(of: $0) == municipality
        }
        return named.count == 1 ? named.first : nil
    }

    /// The key of an area's municipality; empty where the file holds one only.
    func municipality(of area: Int) -> String {
        municipalities[area]
    }

    /// Number of areas in a municipality, by its key; nil where none is known.
    func areaCount(of municipality: String) -> Int? {
        areaCounts[municipality]
    }

    /// "Umeå kommun" and "Umeå" are the same municipality.
    static func key(_ municipality: String) -> String {
        let words = municipality.lowercased().split(separator: " ")
        return (words.last == "kommun" ? words.dropLast() : words[...]).joined(separator: " ")
    }
}
