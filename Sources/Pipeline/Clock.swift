import Domain
import Foundation

/// The day that a command counts as today: the one asked for, the sample's own, or the current day in Sweden.
struct Clock {
    let today: Day

    /// Chooses the day; throws `RunError.notYet` for a future day unless the data is simulated.
    ///
    /// A run as of a future day would publish periods that have not happened, and until that day every run would
    /// be refused because the clock had gone backwards.
    init(_ configuration: Configuration, asOf: Day?) throws(RunError) {
        today = asOf ?? configuration.simulatedAsOf ?? Clock.wall
        guard configuration.simulatedAsOf != nil || today <= Clock.wall else {
            throw RunError.notYet(day: "\(today)", today: "\(Clock.wall)")
        }
    }

    /// The current day in Sweden, by the system clock.
    static var wall: Day {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Stockholm") ?? .gmt
        let now = calendar.dateComponents([.year, .month, .day], from: Date())
        let day = Day(year: now.year ?? 0, month: now.month ?? 0, day: now.day ?? 0)
        guard let day else { preconditionFailure("the clock shows a day that does not exist") }
        return day
    }
}
