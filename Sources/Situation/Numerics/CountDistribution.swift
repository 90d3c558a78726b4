/// What chance gives a count.
protocol CountDistribution {
    /// Mid-p of seeing as many as `count`, or more (Lancaster 1961).
    func upperTail(_ count: Int) -> Double
}

extension CountDistribution {
    /// Counts whose mid-p is above `tail` at either end: what chance alone explains.
    func searchedInterval(tail: Double) -> ClosedRange<Int> {
        let first = firstCount { upperTail($0) < 1 - tail }
        return first...max(first, firstCount { upperTail($0) <= tail } - 1)
    }

    /// The first count from which on something holds, by doubling and halving.
    private func firstCount(where holds: (Int) -> Bool) -> Int {
        var (low, high) = (-1, 1)
        while !holds(high) { (low, high) = (high, 2 * high) }
        while high - low > 1 {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
