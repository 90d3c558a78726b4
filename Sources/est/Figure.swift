/// Figures on the terminal.
enum Figure {
    /// With two decimals.
    static func of(_ number: Double) -> String {
        let hundredths = Int((abs(number) * 100).rounded())
        let fraction = hundredths % 100
        let sign = number < 0 && hundredths > 0 ? "-" : ""
        return "\(sign)\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    /// How many lines.
    static func lines(_ number: Int) -> String {
        number == 1 ? "1 line" : "\(number) lines"
    }

    /// A share as percent, rounded down so that nothing is promised that is not proven.
    static func percent(_ share: Double) -> String {
        let tenths = Int(share * 1000)
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
