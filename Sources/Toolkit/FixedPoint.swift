extension Double {
    /// The number as text with a fixed number of decimals, halves rounded away from zero; never "-0", and "?" where
    /// it is not finite or too large for an integer.
    public func fixed(_ decimals: Int, separator: String) -> String {
        let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let scaled = (self * scale).rounded()
        guard let units = Int(exactly: scaled) else { return "?" }
        let digits = String(units.magnitude)
        let padding = String(repeating: "0", count: Swift.max(0, decimals + 1 - digits.count))
        let all = padding + digits
        let sign = units < 0 ? "-" : ""
        guard decimals > 0 else { return sign + all }
        return sign + all.dropLast(decimals) + separator + all.suffix(decimals)
    }
}
