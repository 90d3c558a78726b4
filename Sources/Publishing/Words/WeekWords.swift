import Domain

/// What is said of a pattern over the week.
enum WeekWords {
    /// When it happens most, beside what was expected, or why that cannot be said.
    static func sentence(_ pattern: WeekPattern) -> String {
        said(pattern)
            + (pattern.vague > 0
                ? "; \(pattern.vague) av \(pattern.incidents) har inget klockslag" : "")
    }

    private static func said(_ pattern: WeekPattern) -> String {
        switch pattern.conclusion {
        case .tooFew(let fewest):
            return "för få för att säga när (\(pattern.timed) med känd tid, minst \(fewest) behövs)"
        case .asElsewhere(let most?):
            return
                "mest \(window(most)): \(most.incidents) av \(pattern.timed), som kommunen i stort"
        case .asElsewhere(nil):
            return "ingen egen tid (\(pattern.timed) med känd tid)"
        case .peak(let peak):
            return "mest \(window(peak)): \(peak.incidents) av \(pattern.timed), "
                + "väntat \(Swedish.decimal(peak.expected)), av slump \(peak.low)–\(peak.high)"
        }
    }

    /// Days, parts of the day and hours, as "fredag–lördag kväll" or "alla nätter".
    static func window(_ peak: WeekPeak) -> String {
        guard let first = peak.parts.first, let last = peak.parts.last else { return days(peak) }
        guard peak.parts.count < PartOfDay.allCases.count else {
            return "\(days(peak)) hela dygnet"
        }
        let hours = Swedish.hours(from: first, to: last)
        guard peak.weekdays.count < 7 else {
            return "alla \(Swedish.list(peak.parts.map(Swedish.habit))), \(hours)"
        }
        return "\(days(peak)) \(Swedish.list(peak.parts.map(Swedish.part))), \(hours)"
    }

    private static func days(_ peak: WeekPeak) -> String {
        guard let first = peak.weekdays.first, let last = peak.weekdays.last else { return "" }
        if peak.weekdays.count == 7 { return "alla dagar" }
        return first == last
            ? Swedish.weekday(first) : "\(Swedish.weekday(first))–\(Swedish.weekday(last))"
    }
}
