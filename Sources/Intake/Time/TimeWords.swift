import Domain
import Toolkit

/// Swedish words for times, as `folded` spells them.
enum TimeWords {
    /// Number of a month, 1–12, by its name or the beginning of its name; nil for any other word.
    static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 } ?? english[word]
    }

    /// Number of a weekday, 1 for Monday, by its name or first letters, and the rest of the word.
    static func weekday(_ word: String) -> (number: Int, ending: String)? {
        guard word.utf8.count >= 3, let first = word.utf8.first, weekdayLetters.contains(first)
        else { return nil }
        if let number = shortWeekdays[word] { return (number, "") }
        for (index, name) in weekdays.enumerated() where word.hasPrefix(name) {
            return (index + 1, String(word.dropFirst(name.count)))
        }
        let index = englishWeekdays.firstIndex { $0 == word || $0.prefix(3) == word }
        return index.map { ($0 + 1, "") }
    }

    /// Number of a weekday by its first two letters, "må" and "lö", which are other words elsewhere; nil for any other word.
    static func shortestWeekday(_ word: String) -> Int? {
        word.utf8.count == 2 ? weekdays.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 } : nil
    }

    /// Letters that names of weekdays begin with, so that most words need no comparison.
    private static let weekdayLetters = Set(weekdayNames.compactMap(\.utf8.first))

    /// Names of weekdays, Swedish and English.
    static var weekdayNames: [String] { weekdays + englishWeekdays }

    /// Names of months, Swedish and English.
    static var monthNames: [String] { months + english.keys }

    /// First three or four letters of each weekday.
    private static let shortWeekdays = Dictionary(
        uniqueKeysWithValues: weekdays.enumerated().flatMap { index, name in
            [3, 4].map { (String(name.prefix($0)), index + 1) }
        }
    )

    /// Hours of a part of the day; those above 24 belong to the next morning.
    ///
    /// Nil for any other word. Wider than the parts of the day of SMHI, the weather service (kväll 18–24, natt 00–06), since
    /// reporters use the words more loosely; decision 0003.
    static func hours(_ word: String) -> Range<Int>? {
        if word == "fm" { return 8..<12 }
        if word == "em" { return 12..<18 }
        return parts.first { part in
            word.hasPrefix(part.word) && endings.contains(String(word.dropFirst(part.word.count)))
        }?.hours
    }

    /// Words without a meaning of their own.
    static let fillers: Set<String> = [
        "kl", "klockan", "den", "pa", "i", "under", "h", "hrs", "tid", "tiden", "om", "hela", "sen",
        "sent", "tidig", "tidigt", "dag", "dagen", "och", "o", "mot", "at", "on", "the", "datum",
        "heldag", "heldags", "dygnet",
    ]

    /// Words before one end of a time.
    static let ends: [String: WrittenTime.OpenEnd] = [
        "fran": .from, "mellan": .from, "till": .until,
    ]

    /// Words before the number of a week.
    static let weeks: Set<String> = ["v", "w", "vecka", "veckan", "veckor", "veckorna"]

    /// Words before a clock.
    static let clockWords: Set<String> = [
        "kl", "klockan", "klocka", "ca", "cirka", "circa", "c", "omkring", "ungefar", "runt", "vid",
    ]

    /// Words between the two ends of a range; "t" begins "t.o.m.".
    static let rangeWords: Set<String> = ["till", "och", "tom", "o", "to", "til", "t"]

    /// Words for midnight, which is at either end of a day.
    static let midnights: Set<String> = ["midnatt", "midnight"]

    /// Words that only go with the name of a time zone, after a clock.
    static let zoneFillers: Set<String> = [
        "centraleuropeisk", "centraleuropeiska", "mitteleuropaische", "svensk", "lokal", "lokaltid",
        "time", "central", "european", "europe", "europa", "stockholm",
    ]

    /// Offsets from UTC, in minutes, of the names of Swedish time.
    static let zones: [String: Int] = [
        "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "normaltid": 60, "vintertid": 60,
        "standardtid": 60, "sommartid": 120, "normalzeit": 60, "sommerzeit": 120, "standard": 60,
        "summer": 120, "winter": 60,
    ]

    /// Words before an approximate time.
    static let approximations: Set<String> = [
        "ca", "cirka", "circa", "c", "omkring", "ungefar", "runt", "vid", "tiden", "taget",
    ]

    /// Words for a time that is not known.
    static let unknowns: Set<String> = [
        "okant", "vet", "ej", "inte", "saknas", "oklart", "oklar", "uppgift", "angivet",
        "angiven", "na", "n", "okand", "uppg", "ingen",
    ]

    /// Number of days before today, by name.
    static let daysAgo: [String: Int] = [
        "idag": 0, "igar": 1, "gar": 1, "iforrgar": 2, "forrgar": 2,
    ]

    private static let months = SwedishCalendar.months.map(\.folded)
    private static let weekdays = SwedishCalendar.weekdays.map(\.folded)
    private static let english = [
        "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8,
        "oct": 10, "october": 10,
    ]
    private static let englishWeekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    private static let endings: Set<String> = ["", "en", "ar", "s", "tid", "stid", "etid", "sen"]

    private static let parts: [(word: String, hours: Range<Int>)] = [
        ("formiddag", 8..<12), ("eftermiddag", 12..<18), ("morgon", 6..<10), ("lunch", 11..<13),
        ("kvall", 17..<24), ("natt", 21..<30), ("dagtid", 8..<17), ("skoltid", 8..<17),
    ]
}
