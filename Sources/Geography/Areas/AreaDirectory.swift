import Domain

/// Looks up areas by id or name, and counts them by municipality.
struct AreaDirectory {
    /// Key of each area's municipality.
    private let municipalities: [String]
    private let areaCounts: [String: Int]
    private var byID: [AreaID: Int] = [:]
    private var byName: [[UInt8]: [Int]] = [:]

    init(_ areas: [Area]) {
        municipalities = areas.map { $0.municipality.map(Self.key) ?? "" }
        areaCounts = municipalities.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        for (number, area) in areas.enumerated() {
            byID[area.id] = number
            byName[NormalizedText(area.name).letters, default: []].append(number)
        }
    }

    /// The area with this id, or the only one with this name within the municipality.
    func number(of text: String, municipality: String?) -> Int? {
        if let number = byID[text] { return number }
        let municipality = municipality.map(Self.key)
        let named = (byName[NormalizedText(text).letters] ?? []).filter {
            municipality == nil || self.municipality(of: $0) == municipality
        }
        return named.count == 1 ? named.first : nil
    }

    /// Key of an area's municipality; empty where the file has only one.
    func municipality(of area: Int) -> String {
        municipalities[area]
    }

    /// Number of areas of a municipality, by its key; nil for an unknown one.
    func areaCount(of municipality: String) -> Int? {
        areaCounts[municipality]
    }

    /// Key of a municipality: "Umeå kommun" and "Umeå" have the same.
    static func key(_ municipality: String) -> String {
        let words = municipality.lowercased().split(separator: " ")
        return (words.last == "kommun" ? words.dropLast() : words[...]).joined(separator: " ")
    }
}
