import Domain

/// Days and clocks as staff write them: exact, or not accepted.
enum StaffClock {
    /// A day with its year.
    static func day(_ text: String) -> Day? {
        guard case .date(let day)? = scan(text, as: .day).day else { return nil }
        return day
    }

    /// Minutes after midnight; "24.00" is 1440 and "17" is 17.00.
    static func minute(_ text: String) -> Int? {
        guard let clock = scan(text, as: .clock).clock else { return nil }
        switch clock.precision {
        case .minute: return clock.from
        // A bare hour is read as half an hour to either side of it.
        default: return clock == .about(clock.to - 30) ? clock.to - 30 : nil
        }
    }

    /// A day and a clock in one cell.
    static func moment(_ text: String) -> LocalTime? {
        let written = scan(text, as: .clock)
        guard case .date(let day)? = written.day, let clock = written.clock,
            clock.precision == .minute
        else { return nil }
        return LocalTime(day, minute: clock.from)
    }

    private static func scan(_ text: String, as role: TimeScanner.Role) -> WrittenTime {
        var scanner = TimeScanner(order: nil)
        scanner.scan(text, as: role)
        return scanner.written.isUnderstood ? scanner.written : WrittenTime()
    }
}
