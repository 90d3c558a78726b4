import Domain

/// What the texts of a time came to.
struct TimeReading {
    /// The interval; nil where no day is named.
    var span: TimeSpan?

    /// Whether all of the texts were understood.
    var isUnderstood = true

    /// Whether the year was left out, and so is a guess.
    var isYearless = false

    /// The day that is meant if a year of two digits stands at the other end: 2025-10-26 of "25/10/26".
    var otherDay: Day?

    /// Whether hours go on for more than half a day, as "22–21" does.
    var isLong: Bool {
        guard let span, span.precision == .hour else { return false }
        return span.length > 720
    }
}
