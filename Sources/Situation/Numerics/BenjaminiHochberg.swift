/// The step-up procedure that bounds the expected share of false discoveries.
///
/// Source: Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57:289.
enum BenjaminiHochberg {
    /// The largest p that is a discovery at this rate; nil where none is.
    static func threshold(_ pValues: [Double], rate: Double) -> Double? {
        let sorted = pValues.sorted()
        let step = rate / Double(sorted.count)
        return sorted.indices.last { sorted[$0] <= step * Double($0 + 1) }.map { sorted[$0] }
    }
}
