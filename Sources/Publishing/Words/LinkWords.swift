public import Domain

/// Why two reports may tell of one incident, in the words that staff read.
public enum LinkWords {
    /// What speaks for and against, strongest first, on one line.
    public static func why(_ link: Link) -> String {
        link.evidence.map(words).joined(separator: "; ")
    }

    /// "tid 12 min isär (+5,0)": what was found, and its weight in bits.
    private static func words(_ evidence: LinkEvidence) -> String {
        let weight = Swedish.decimal(abs(evidence.weight))
        let sign = evidence.weight < 0 ? "−" : "+"
        return "\(name(evidence.comparison)) \(evidence.finding) (\(sign)\(weight))"
    }

    /// What was compared.
    static func name(_ comparison: LinkEvidence.Comparison) -> String {
        switch comparison {
        case .time: "tid"
        case .place: "plats"
        case .category: "kategori"
        case .words: "ord"
        case .reporter: "rapportör"
        }
    }
}
