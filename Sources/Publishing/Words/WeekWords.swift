import Domain

/// What is said of a pattern over the week.
enum WeekWords {
    /// "mest fredag–lördag kväll, kl. 17–21: 9 av 14; väntat 1,6, av slump 0–5".
    static func sentence(_ pattern: WeekPattern) -> String {
        said(pattern)
            + (pattern.vague > 0
                ? "; \(pattern.vague) av \(pattern.incidents) har inget klockslag" : "")
    }

    private static func said(_ pattern: WeekPattern) -> String {
        switch pattern.reading {
        case .tooFew(let fewest):
            return "för få för att säga när (\(pattern.timed) med känd tid, minst \(fewest) behövs)"
        case .asElsewhere:
            return "ingen egen tid, som kommunen i stort (\(pattern.timed) med känd tid)"
        case .peak(let peak):
            return "mest \(window(peak)): \(peak.incidents) av \(pattern.timed), "
                + "väntat \(Swedish.decimal(peak.expected)), av slump \(peak.low)–\(peak.high)"
        }
    }

    /// "fredag–lördag kväll, kl. 17–21".
    static func window(_ peak: WeekPeak) -> String {
        guard let first = peak.parts.first, let last = peak.parts.last else { return days(peak) }
        guard peak.parts.count < PartOfDay.allCases.count else {
            return "\(days(peak)) hela dygnet"
        }
        let parts = Swedish.list(peak.parts.map(Swedish.part))
        return "\(days(peak)) \(parts), \(Swedish.hours(from: first, to: last))"
    }

    private static func days(_ peak: WeekPeak) -> String {
        guard let first = peak.weekdays.first, let last = peak.weekdays.last else { return "" }
        if peak.weekdays.count == 7 { return "alla dagar" }
        return first == last
            ? Swedish.weekday(first) : "\(Swedish.weekday(first))–\(Swedish.weekday(last))"
    }
}
