import Domain

/// Finds areas by what they are called.
struct AreaDirectory {
    private let areas: [Area]
    private var byID: [AreaID: Int] = [:]
    private var byName: [[UInt8]: [Int]] = [:]

    init(_ areas: [Area]) {
        self.areas = areas
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
        areas[area].municipality.map(Self.key) ?? ""
    }

    /// "Umeå kommun" and "Umeå" are the same municipality.
    static func key(_ municipality: String) -> String {
        let words = municipality.lowercased().split(separator: " ")
        return (words.last == "kommun" ? words.dropLast() : words[...]).joined(separator: " ")
    }
}
