/// How many counts lay within what chance alone explains, beside how many ought to.
public struct BandCheck: Hashable, Sendable {
    /// How large the expectations are.
    public let size: Size

    /// Counts that were judged.
    public let counts: Int

    /// Counts within their band.
    public let inside: Int

    /// Counts that the model itself reckons with within their bands.
    ///
    /// More than 95 in a hundred where counts are small: a band ends at whole numbers.
    public let promised: Double

    /// How far from the promised chance may take the number inside, 19 times of 20.
    public let slack: Double

    /// How large an expectation is.
    public enum Size: String, CaseIterable, Sendable {
        /// Any.
        case all
        /// Below 1.
        case belowOne = "below-1"
        /// From 1 to below 5.
        case oneToFive = "1-to-5"
        /// 5 and above.
        case fiveAndAbove = "5-and-above"

        /// Whether an expectation is of this size.
        public func holds(_ expected: Double) -> Bool {
            switch self {
            case .all: true
            case .belowOne: expected < 1
            case .oneToFive: (1..<5).contains(expected)
            case .fiveAndAbove: expected >= 5
            }
        }
    }

    /// A check of counts of one size.
    public init(size: Size, counts: Int, inside: Int, promised: Double, slack: Double) {
        self.size = size
        self.counts = counts
        self.inside = inside
        self.promised = promised
        self.slack = slack
    }
}
