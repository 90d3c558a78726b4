import Domain

/// Swedish words of time, as `folded` spells them.
enum TimeWords {
    /// 1–12 for a month by its name or the beginning of it.
    static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 } ?? english[word]
    }

    /// 1–7 for a weekday by its name or its first letters, and what the word ends with.
    static func weekday(_ word: String) -> (number: Int, ending: String)? {
        for (index, name) in weekdays.enumerated() {
            if word.hasPrefix(name) { return (index + 1, String(word.dropFirst(name.count))) }
            if word == name.prefix(3) || word == name.prefix(4) { return (index + 1, "") }
        }
        return nil
    }

    /// Hours of a part of the day; those above 24 belong to the next morning.
    ///
    /// An hour wider than SMHI's parts of the day (kväll 18–24, natt 00–06), since reporters do not
    /// keep to them; decision 0003.
    static func hours(_ word: String) -> Range<Int>? {
        if word == "fm" { return 8..<12 }
        if word == "em" { return 12..<18 }
        return parts.first { part in
            word.hasPrefix(part.word) && endings.contains(String(word.dropFirst(part.word.count)))
        }?.hours
    }

    /// Words that only lead to the next one.
    static let fillers: Set<String> = [
        "kl", "klockan", "den", "pa", "i", "under", "mellan", "fran", "t", "e", "a", "h", "tid",
        "tiden", "om", "hela", "sen", "sent", "tidig", "tidigt", "dag", "z", "och", "till", "mot",
    ]

    /// Words for a time that is only about right.
    static let abouts: Set<String> = [
        "ca", "cirka", "circa", "c", "omkring", "ungefar", "runt", "vid", "tiden", "taget",
    ]

    /// Words that say that the time is not known.
    static let unknowns: Set<String> = [
        "okand", "okant", "vet", "ej", "inte", "saknas", "oklart", "oklar", "uppgift", "angivet",
        "angiven", "na", "n",
    ]

    /// Days before today, by name.
    static let daysAgo: [String: Int] = [
        "idag": 0, "igar": 1, "gar": 1, "iforrgar": 2, "forrgar": 2,
    ]

    private static let months = SwedishCalendar.months.map(\.folded)
    private static let weekdays = SwedishCalendar.weekdays.map(\.folded)
    private static let english = ["may": 5, "oct": 10, "october": 10]
    private static let endings: Set<String> = ["", "en", "ar", "s", "tid", "stid", "etid", "sen"]

    private static let parts: [(word: String, hours: Range<Int>)] = [
        ("formiddag", 8..<12), ("eftermiddag", 12..<18), ("morgon", 6..<10), ("lunch", 11..<13),
        ("kvall", 17..<24), ("natt", 21..<30), ("dagtid", 8..<17), ("skoltid", 8..<17),
    ]
}
