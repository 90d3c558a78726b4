extension TimeLevel {
    func finding(_ one: CompactReport, _ other: CompactReport) -> String {
        switch self {
        case .nextMorning: "upptäckt nästa morgon"
        case .samePart: "samma del av dygnet"
        case .sameDay: "samma dygn"
        case .sameWeek: "tiderna går ihop"
        case .daysAfter, .daysBefore: "olika dygn"
        default: "\(SwedishMeasure.duration(minutes: one.minutesApart(from: other))) isär"
        }
    }
}

extension PlaceLevel {
    func finding(_ one: CompactReport, _ other: CompactReport) -> String {
        switch self {
        case .samePlace, .sameAddress: return "samma plats"
        case .sameArea: return "samma område"
        case .possibleArea: return "kanske samma område"
        case .otherArea: return "olika områden"
        case .sameText: return "samma ord för platsen"
        default:
            guard let left = one.point, let right = other.point else { return "plats saknas" }
            return "\(SwedishMeasure.distance(metres: left.distance(to: right))) isär"
        }
    }
}

extension CategoryLevel {
    /// What was found, told by what it weighs where categories are often taken for each other.
    func finding(weighing bits: Double) -> String {
        switch self {
        case .both(let left, let right) where left == right: "samma kategori"
        case .both: bits > 0 ? "kategorier som ofta förväxlas" : "olika kategorier"
        case .missing: "kategori saknas"
        }
    }
}

extension WordLevel {
    /// What was found, told by what it weighs where other words stand for the same.
    func finding(common: Int, weighing bits: Double) -> String {
        switch (self, common) {
        case (.missing, _): "beskrivning saknas"
        case (_, 0): bits > 0 ? "andra ord för samma sak" : "inga gemensamma ord"
        case (_, 1): "1 ord gemensamt"
        default: "\(common) ord gemensamma"
        }
    }
}

extension ReporterLevel {
    var finding: String {
        switch self {
        case .same: "samma rapportör"
        case .sameType: "samma slags rapportör"
        case .otherType: "olika rapportörer"
        }
    }
}

/// Durations and distances as Swedish text.
enum SwedishMeasure {
    /// "45 min", "2 tim", "2 tim 10 min".
    static func duration(minutes: Int32) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return "\(rest) min" }
        return rest == 0 ? "\(hours) tim" : "\(hours) tim \(rest) min"
    }

    /// "80 m", "1,2 km".
    static func distance(metres: Float) -> String {
        let whole = Int(metres.rounded())
        guard whole >= 1000 else { return "\(whole) m" }
        let tenths = (whole + 50) / 100
        return "\(tenths / 10),\(tenths % 10) km"
    }
}
