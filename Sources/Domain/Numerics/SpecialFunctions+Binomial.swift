extension SpecialFunctions {
    /// Mid-p of `count` or more successes in so many trials: the mean of the tails with and without `count` itself.
    ///
    /// Source: Lancaster 1961, Journal of the American Statistical Association 56:223.
    public static func binomialTail(_ count: Int, of trials: Int, probability: Double) -> Double {
        func atLeast(_ count: Int) -> Double {
            if count <= 0 { return 1 }
            if count > trials { return 0 }
            return beta(probability, a: Double(count), b: Double(trials - count + 1))
        }
        return (atLeast(count) + atLeast(count + 1)) / 2
    }
}
