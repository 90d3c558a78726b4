import Domain

/// Number of a cell as the spreadsheet shows it.
struct SheetNumber {
    /// Whether days are counted from 1904 (ECMA-376-1 §18.17.4.1).
    let countsFrom1904: Bool

    /// The text of a number; the number as it is stored where its format does not fit it.
    func text(_ stored: String, as format: NumberFormat) -> String {
        guard let value = Double(stored), value.isFinite else { return stored }
        let shown: String? =
            switch format {
            case .plain: Self.plain(stored, value)
            case .zeros(let width): Self.padded(value, to: width)
            case .hours: value < 0 ? nil : Self.clock(seconds: Self.seconds(value))
            case .clock:
                value < 0
                    ? nil
                    : Self.clock(seconds: Self.seconds(value - value.rounded(.down)) % Self.day)
            case .day, .moment: moment(value, hasClock: format == .moment)
            }
        return shown ?? Self.plain(stored, value)
    }

    /// A number without the digits that only rounding to binary made: 0.9, not 0.90000000000000002.
    private static func plain(_ stored: String, _ value: Double) -> String {
        if stored.utf8.count <= 15,
            stored.utf8.allSatisfy({ $0.isDigit || $0 == 0x2E || $0 == 0x2D })
        {
            return stored
        }
        if let whole = Int(exactly: value) { return "\(whole)" }
        // Fifteen digits are what a spreadsheet keeps and shows.
        var text = "\(value)"
        if text.utf8.count > 16, let rounded = Self.rounded(value) { text = "\(rounded)" }
        return text
    }

    /// The value with 15 significant digits.
    private static func rounded(_ value: Double) -> Double? {
        guard abs(value) >= 1e-5, abs(value) < 1e15 else { return nil }
        var (scale, size) = (1e15, abs(value))
        while size >= 1 {
            size /= 10
            scale /= 10
        }
        return (value * scale).rounded() / scale
    }

    private static func padded(_ value: Double, to width: Int) -> String? {
        guard let whole = Int(exactly: value), whole >= 0 else { return nil }
        let digits = "\(whole)"
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// A day as `2026-10-19`, with its clock; nil for a number that is no day.
    ///
    /// A number below 1 is a clock without a day. Days before March 1900, where the 1900 system has a day too many, are none.
    private func moment(_ value: Double, hasClock: Bool) -> String? {
        let seconds = Self.seconds(value)
        let (days, clock) = (seconds / Self.day, seconds % Self.day)
        if days == 0, value >= 0, hasClock, !countsFrom1904 { return Self.clock(seconds: clock) }
        guard countsFrom1904 ? value >= 0 : days > 60, days < 2_958_466 else { return nil }
        let date = Day(number: days - Self.daysToEpoch + (countsFrom1904 ? 1462 : 0))
        return hasClock ? "\(date) \(Self.clock(seconds: clock))" : "\(date)"
    }

    private static func seconds(_ value: Double) -> Int {
        abs(value) < 1e7 ? Int((value * Double(day)).rounded()) : 0
    }

    private static func clock(seconds: Int) -> String {
        let parts = [seconds / 3600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    private static let day = 86_400

    /// From 1899-12-30, the day 0 of the 1900 system, until 1970-01-01.
    private static let daysToEpoch = 25_569
}
