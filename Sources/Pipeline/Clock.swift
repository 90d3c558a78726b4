import Domain
import Foundation

/// What day it is: the one asked for, the sample's own, or the wall clock's in Sweden.
struct Clock {
    let today: Day

    /// Throws `RunError.notYet` for a day to come, unless the data is simulated: a run as of such a day
    /// would publish periods that nobody has lived, and every run until then would be one backwards.
    init(_ configuration: Configuration, asOf: Day?) throws(RunError) {
        today = asOf ?? configuration.simulatedAsOf ?? Clock.wall
        guard configuration.simulatedAsOf != nil || today <= Clock.wall else {
            throw RunError.notYet(day: "\(today)", today: "\(Clock.wall)")
        }
    }

    /// The day on the wall clock in Sweden.
    static var wall: Day {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Stockholm") ?? .gmt
        let now = calendar.dateComponents([.year, .month, .day], from: Date())
        let day = Day(year: now.year ?? 0, month: now.month ?? 0, day: now.day ?? 0)
        guard let day else { preconditionFailure("the clock shows a day that does not exist") }
        return day
    }
}
