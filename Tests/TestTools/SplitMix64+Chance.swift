public import Toolkit

extension SplitMix64 {
    /// True `percent` times of a hundred.
    public mutating func chance(_ percent: Int) -> Bool {
        below(100) < percent
    }
}
