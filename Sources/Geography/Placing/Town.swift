import Domain

/// One municipality as texts are read in it: its names, and what was read already.
final class Town {
    /// Key of the municipality; nil for all of them together.
    let municipality: String?
    let index: NameIndex
    /// Number of areas that a report may come from.
    let areaCount: Int
    private var readings: [String: [Evidence]] = [:]

    /// Texts remembered; the same few places are written over and over.
    private static let memory = 16_384

    init(municipality: String?, index: NameIndex, areaCount: Int) {
        self.municipality = municipality
        self.index = index
        self.areaCount = areaCount
    }

    /// What a text says, read once.
    func reading(of text: String, _ read: (String) -> [Evidence]) -> [Evidence] {
        if let known = readings[text] { return known }
        let evidence = read(text)
        if readings.count >= Self.memory { readings.removeAll(keepingCapacity: true) }
        readings[text] = evidence
        return evidence
    }
}
