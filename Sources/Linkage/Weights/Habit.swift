/// How a kind of reporter tells of time.
struct Habit: Hashable, Codable, Sendable {
    /// Standard deviation of its clock times, in minutes.
    var spread: Double

    /// How often, 0 to 1, it tells of what it found in the morning and dates it so.
    var findsInMorning: Double

    /// What is assumed of a kind that nothing is known of, by how it rounds this clock time: those
    /// who write 21.17 know better than those who write 21.00 (decision 0025).
    static func assumed(ofClock minute: Int32) -> Habit {
        let spread = minute % 5 != 0 ? 7.0 : minute % 15 != 0 ? 12 : 25
        return Habit(spread: spread, findsInMorning: 0.05)
    }
}
