import Domain

/// Europe/Stockholm as calendars are told of it, with the rules of directive 2000/84/EC.
enum CivilZone {
    /// Its name in the time zone database.
    static let name = "Europe/Stockholm"

    /// The zone with both of its rules: winter time, and summer time from the last Sunday of March to the
    /// last of October.
    static let lines = [
        "BEGIN:VTIMEZONE", "TZID:\(name)",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
        "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET",
        "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ]

    /// A time on the wall clock, "20261106T203000".
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
