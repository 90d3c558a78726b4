import Domain

/// Content lines of a calendar file (RFC 5545, 3.1 and 3.3.11).
enum ContentLine {
    /// Most octets of a line without its line break.
    private static let most = 75

    /// Property with a text value, escaped and without invisible characters.
    static func text(_ name: StaticString, _ value: String) -> String {
        let lines = value.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            visible(String(line)).unicodeScalars.map(escaped).joined()
        }
        return "\(name):\(lines.joined(separator: "\\n"))"
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        ["\\", ";", ","].contains(scalar) ? "\\\(scalar)" : String(scalar)
    }

    /// Lines with their line breaks; long ones are folded between characters.
    static func folded(_ lines: [String]) -> String {
        lines.map(folded).joined()
    }

    private static func folded(_ line: String) -> String {
        var (result, octets) = ("", 0)
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > most {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += width
        }
        return result + "\r\n"
    }
}

/// VTIMEZONE of Europe/Stockholm, with the rules of directive 2000/84/EC.
enum CivilZone {
    /// Its name in the time zone database.
    static let name = "Europe/Stockholm"

    /// Component with both rules: winter time, and summer time from the last Sunday of March to the last of October.
    static let lines = [
        "BEGIN:VTIMEZONE", "TZID:\(name)",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
        "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET",
        "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ]

    /// Local date-time, "20261106T203000".
    static func stamp(_ time: LocalTime) -> String {
        let (year, month, day) = time.day.date
        let (hour, minute) = time.minuteOfDay.quotientAndRemainder(dividingBy: 60)
        func padded(_ number: Int, _ length: Int = 2) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, length - digits.count)) + digits
        }
        return padded(year, 4) + padded(month) + padded(day) + "T" + padded(hour) + padded(minute)
            + "00"
    }
}
