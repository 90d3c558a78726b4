import Domain
import Toolkit

/// Numbers, days and times in the forms that Swedish readers use.
///
/// Språkrådet, Svenska skrivregler, and webbriktlinjer.se 66: decimal comma, "kl. 21.30".
enum Swedish {
    /// A whole number, with a space between thousands.
    static func count(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += "\u{A0}" }
            result.append(digit)
        }
        return number < 0 ? "−" + result : result
    }

    /// A number with decimal comma; "–" where there is none.
    static func decimal(_ number: Double?, _ decimals: Int = 1) -> String {
        guard let number, number.isFinite else { return "–" }
        return number.fixed(decimals, separator: ",")
    }

    /// A weight, without decimal where it is whole.
    static func weight(_ number: Double) -> String {
        decimal(number, number == number.rounded() ? 0 : 1)
    }

    /// A share rounded down to tenths of a percent, so that nothing is promised too much.
    static func percentAtLeast(_ share: Double) -> String {
        "\(((share * 1000).rounded(.down) / 10).fixed(1, separator: ","))\u{A0}%"
    }

    /// A share in whole percent.
    static func percent(_ share: Double) -> String {
        "\((share * 100).fixed(0, separator: ","))\u{A0}%"
    }

    /// "1 händelse", "7 händelser".
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(count(number)) \(number == 1 ? one : many)"
    }

    /// "a, b och c".
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " och " + last
    }

    /// What names are sorted by: å, ä and ö come last, in that order.
    static func alphabetical(_ name: String) -> String {
        String(
            name.lowercased().map { letter -> Character in
                switch letter {
                case "å": "\u{F8F0}"
                case "ä": "\u{F8F1}"
                case "ö": "\u{F8F2}"
                default: letter
                }
            }
        )
    }

    /// With the first letter large, as a sentence begins.
    static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}

extension Swedish {
    /// "fre 23 okt".
    static func day(_ day: Day) -> String {
        let month = SwedishCalendar.months[day.date.month - 1].prefix(3)
        return "\(weekday(day.weekday).prefix(3)) \(day.date.day) \(month)"
    }

    /// "måndag" for 1.
    static func weekday(_ number: Int) -> String {
        SwedishCalendar.weekdays[number - 1]
    }

    /// From and until by the clock, "20.00–23.00"; midnight at the end is 24.00.
    static func clock(_ time: TimeSpan) -> String {
        "kl.\u{A0}\(time.start.clock)–\(endClock(time))"
    }

    /// "24.00" where it ends at midnight.
    static func endClock(_ time: TimeSpan) -> String {
        time.end.minuteOfDay == 0 ? "24.00" : time.end.clock
    }

    /// When something is to be done: the day and the clock.
    static func appointment(_ time: TimeSpan) -> String {
        "\(day(time.start.day)) \(clock(time))"
    }

    /// When something happened, as exactly as it is known and no more.
    static func moment(_ time: TimeSpan) -> String {
        let lastDay = time.end.adding(minutes: -1).day
        switch time.precision {
        case .minute: return "\(day(time.start.day)) kl.\u{A0}\(time.start.clock)"
        case .hour, .partOfDay: return appointment(time)
        case .day, .week, .period: return days(time.start.day, lastDay)
        }
    }

    /// "fre 23 okt", or "mån 19 okt–sön 1 nov".
    static func days(_ first: Day, _ last: Day) -> String {
        first == last ? day(first) : "\(day(first))–\(day(last))"
    }

    /// "förmiddag", "eftermiddag", "kväll" or "natt".
    static func part(_ part: PartOfDay) -> String {
        switch part {
        case .morning: "förmiddag"
        case .afternoon: "eftermiddag"
        case .evening: "kväll"
        case .night: "natt"
        }
    }

    /// The hours of a part of the day, "21–06".
    static func hours(_ part: PartOfDay) -> String {
        hours(from: part, to: part)
    }

    /// The hours from one part of the day through another.
    static func hours(from first: PartOfDay, to last: PartOfDay) -> String {
        let (from, to) = (first.hours.lowerBound, last.hours.upperBound % 24)
        return "kl.\u{A0}\(from < 10 ? "0" : "")\(from)–\(to < 10 ? "0" : "")\(to)"
    }

    /// Weekday, part of day and hours.
    static func slot(_ slot: WeekSlot) -> String {
        "\(weekday(slot.weekday)) \(part(slot.part)), \(hours(slot.part))"
    }
}
