import Domain
import Intake

/// Invariants of parsing any time.
///
/// An input is a day, a clock and an end on three lines.
enum TimeInvariant {
    /// The first invariant that an input breaks; nil where it breaks none.
    static func breach(of input: [UInt8]) -> String? {
        let lines = String(decoding: input, as: UTF8.self)
            .split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        let parts = lines + Array(repeating: "", count: 3 - lines.count)
        for order in [ColumnMap.DateOrder?.none] + ColumnMap.DateOrder.allCases.map({ $0 }) {
            let parser = TimeParser(order: order)
            let span = span(parser, parts)
            if let span, span.length < 1 { return "an interval without length" }
            if span != self.span(parser, parts.map { "  \($0)" }) {
                return "spaces change the time"
            }
            if let moment = parser.moment(parts[0], reference: reference),
                moment.minuteOfDay < 0 || moment.minuteOfDay >= 1440
            {
                return "a minute beyond the day"
            }
        }
        return nil
    }

    private static func span(_ parser: TimeParser, _ parts: [String]) -> TimeSpan? {
        parser.parse(date: parts[0], time: parts[1], endTime: parts[2], reference: reference)
    }

    private static let reference = Day(number: 20_760)
}
