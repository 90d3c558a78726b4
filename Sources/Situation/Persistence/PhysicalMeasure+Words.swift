import Domain

extension PhysicalMeasure {
    /// Beginnings of the words that speak of it (decision 0028).
    private var stems: [String] {
        switch self {
        case .lighting:
            [
                "belysning", "gatlykt", "lykt", "lampa", "lampor", "mörkt", "mörker", "mörka",
                "mörklagd", "släckt",
            ]
        case .vegetation:
            ["buskage", "buskar", "busken", "häck", "snår", "växtlig", "slyet", "grenar"]
        case .overlook: ["insyn", "undanskym", "gömd", "ödslig", "avskild"]
        case .sight: ["sikt", "skymd", "skymmer"]
        case .cleaning:
            [
                "skräp", "nedskräp", "sopor", "glassplitter", "glaskross", "krossglas", "klott",
                "städ", "saner",
            ]
        case .locks:
            ["lås", "olås", "uppbrut", "dörr", "porten", "portar", "grind", "stängsel", "staket"]
        case .traffic: ["moped", "a-traktor", "epa", "buskör", "farthinder", "fortkör", "sladd"]
        case .causeAnalysis: []
        }
    }

    /// The measures that a masked text speaks of.
    static func spoken(of text: String) -> Set<PhysicalMeasure> {
        let words = text.lowercased().split { !$0.isLetter && $0 != "-" }
        return Set(
            allCases.filter { measure in
                words.contains { word in measure.stems.contains(where: word.hasPrefix) }
            }
        )
    }
}
