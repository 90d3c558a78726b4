import Domain
import Foundation

/// What day it is: the one asked for, the sample's own, or the wall clock's in Sweden.
struct Clock {
    let today: Day

    init(_ configuration: Configuration, asOf: Day?) {
        today = asOf ?? configuration.simulatedAsOf ?? Clock.wall
    }

    private static var wall: Day {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Stockholm") ?? .gmt
        let now = calendar.dateComponents([.year, .month, .day], from: Date())
        let day = Day(year: now.year ?? 0, month: now.month ?? 0, day: now.day ?? 0)
        guard let day else { preconditionFailure("the clock shows a day that does not exist") }
        return day
    }
}
