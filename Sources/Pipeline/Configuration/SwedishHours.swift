/// Hours of a day as people write them.
enum SwedishHours {
    /// `18.00-02.00` as minutes after midnight; an end before the start lies on the next day.
    static func minutes(_ text: String) -> Range<Int>? {
        let ends = text.split(separator: "-").map { clock(String($0)) }
        guard ends.count == 2, let from = ends[0], let until = ends[1] else { return nil }
        return from..<(until > from ? until : until + 1440)
    }

    private static func clock(_ text: String) -> Int? {
        let parts = text.split(whereSeparator: { $0 == "." || $0 == ":" })
            .map { Int($0.filter { $0 != " " }) }
        guard let hour = parts.first ?? nil, (0...24).contains(hour) else { return nil }
        guard parts.count > 1 else { return hour * 60 }
        guard parts.count == 2, let minute = parts[1], (0..<60).contains(minute) else { return nil }
        return hour * 60 + minute
    }
}
