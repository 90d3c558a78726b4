public import Domain

/// Swedish words for the evidence that two reports describe the same incident.
public enum LinkWords {
    /// The evidence for and against a link, largest absolute weight first, on one line.
    public static func why(_ link: Link) -> String {
        link.evidence.map(words).joined(separator: "; ")
    }

    /// A finding on its own, without its weight: "12 min isär".
    ///
    /// The words show which field was compared.
    public static func words(_ finding: LinkFinding) -> String {
        switch finding {
        case .minutesApart(let minutes): "\(duration(minutes: minutes)) isär"
        case .nextMorning: "upptäckt nästa morgon"
        case .samePartOfDay: "samma del av dygnet"
        case .sameDay: "samma dygn"
        case .overlappingTimes: "tiderna går ihop"
        case .differentDays: "olika dygn"
        case .metresApart(let metres): "\(distance(metres: metres)) isär"
        case .samePlace: "samma plats"
        case .sameArea: "samma område"
        case .possiblySameArea: "kanske samma område"
        case .differentAreas: "olika områden"
        case .samePlaceText: "samma ord för platsen"
        case .placeMissing: "plats saknas"
        case .sameCategory: "samma kategori"
        case .confusedCategories: "kategorier som ofta förväxlas"
        case .differentCategories: "olika kategorier"
        case .categoryMissing: "kategori saknas"
        case .commonWords(1): "1 ord gemensamt"
        case .commonWords(let count): "\(count) ord gemensamma"
        case .synonymousWords: "andra ord för samma sak"
        case .noCommonWords: "inga gemensamma ord"
        case .descriptionMissing: "beskrivning saknas"
        case .sameReporter: "samma rapportör"
        case .sameReporterType: "samma slags rapportör"
        case .differentReporters: "olika rapportörer"
        }
    }

    /// A probability in words.
    static func likely(_ probability: Double) -> String {
        switch probability {
        case 0.8...: "mycket troligt samma"
        case 0.5...: "troligen samma"
        case 0.35...: "kanske samma"
        default: "troligen olika"
        }
    }

    /// Sorts links by probability, largest first, then by the ids of the reports.
    static func ranked(_ links: [Link]) -> [Link] {
        links.sorted {
            (-$0.probability, $0.first, $0.second) < (-$1.probability, $1.first, $1.second)
        }
    }

    /// "12 min isär (+5,0)": a finding and its weight in bits.
    private static func words(_ evidence: LinkEvidence) -> String {
        let weight = Swedish.decimal(abs(evidence.weight))
        let sign = evidence.weight < 0 ? "−" : "+"
        return "\(words(evidence.finding)) (\(sign)\(weight))"
    }

    /// "45 min", "2 tim", "2 tim 10 min".
    private static func duration(minutes: Int) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return "\(rest) min" }
        return rest == 0 ? "\(hours) tim" : "\(hours) tim \(rest) min"
    }

    /// "80 m", "1,2 km".
    private static func distance(metres: Int) -> String {
        guard metres >= 1000 else { return "\(metres) m" }
        let tenths = (metres + 50) / 100
        return "\(tenths / 10),\(tenths % 10) km"
    }
}
