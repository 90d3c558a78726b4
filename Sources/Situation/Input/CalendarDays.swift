/// What share of a period's days something in the municipality's calendar covers: lov, pay weekends, valborg.
///
/// Periods without any are left out. What concerns one area alone is left out too.
public struct CalendarDays: Hashable, Sendable {
    /// Periods back: 0 for the current one, −1 for the one after it.
    public let period: Int

    /// What it is, the same word from year to year.
    public let word: String

    /// Share of the period's days, 0 to 1.
    public let share: Double

    /// A period's days of something.
    public init(period: Int, word: String, share: Double) {
        self.period = period
        self.word = word
        self.share = share
    }
}
