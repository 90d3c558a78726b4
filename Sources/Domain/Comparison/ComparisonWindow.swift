/// One of two windows of time to be compared, with what may speak against it.
public struct ComparisonWindow: Hashable, Sendable {
    /// First day.
    public let first: Day

    /// Last day.
    public let last: Day

    /// Whether somebody was heard of in every part of it.
    public var isCovered = true

    /// Whether what was told of any part of it is purged.
    public var isPurged = false

    /// The window from one day through another.
    public init(first: Day, last: Day) {
        precondition(first <= last, "a window ends after it begins")
        self.first = first
        self.last = last
    }

    /// Its days.
    public var length: Int {
        last.number - first.number + 1
    }
}
