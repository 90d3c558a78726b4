public import Domain

/// Why two reports may tell of one incident, in the words that staff read.
public enum LinkWords {
    /// What speaks for and against, strongest first, on one line.
    public static func why(_ link: Link) -> String {
        link.evidence.map(words).joined(separator: "; ")
    }

    /// What a probability means in words.
    static func likely(_ probability: Double) -> String {
        switch probability {
        case 0.8...: "mycket troligt samma"
        case 0.5...: "troligen samma"
        case 0.35...: "kanske samma"
        default: "troligen olika"
        }
    }

    /// The most probable first, then by the ids of the reports.
    static func ranked(_ links: [Link]) -> [Link] {
        links.sorted {
            (-$0.probability, $0.first, $0.second) < (-$1.probability, $1.first, $1.second)
        }
    }

    /// "12 min isär (+5,0)": what was found, and its weight in bits.
    ///
    /// A finding tells by itself what was compared.
    private static func words(_ evidence: LinkEvidence) -> String {
        let weight = Swedish.decimal(abs(evidence.weight))
        let sign = evidence.weight < 0 ? "−" : "+"
        return "\(evidence.finding) (\(sign)\(weight))"
    }
}
