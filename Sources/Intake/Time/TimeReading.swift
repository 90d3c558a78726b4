import Domain

/// What the texts of a time came to.
struct TimeReading {
    /// The interval; nil where no day is named.
    var span: TimeSpan?

    /// Whether all of the texts were understood.
    var isUnderstood = true

    /// Whether hours go on for more than half a day, as "22–21" does.
    var isLong: Bool {
        guard let span, span.precision == .hour else { return false }
        return span.length > 720
    }
}
