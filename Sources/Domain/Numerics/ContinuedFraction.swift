/// first + n₁ / (d₁ + n₂ / (d₂ + …)), by Lentz's method (Thompson and Barnett 1986).
enum ContinuedFraction {
    /// The value to the last digits; `term` gives n and d of the steps from 1 on.
    static func value(
        first: Double,
        term: (_ step: Int) -> (numerator: Double, denominator: Double)
    ) -> Double {
        func nonzero(_ value: Double) -> Double { value == 0 ? 1e-300 : value }
        var value = nonzero(first)
        var (above, below) = (value, 0.0)
        for step in 1...1_000_000 {
            let (numerator, denominator) = term(step)
            below = 1 / nonzero(denominator + numerator * below)
            above = nonzero(denominator + numerator / above)
            value *= above * below
            if abs(above * below - 1) < 1e-15 { break }
        }
        return value
    }
}
