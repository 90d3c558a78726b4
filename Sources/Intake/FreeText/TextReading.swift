public import Domain

/// What a free text says, as values.
public struct TextReading: Hashable, Sendable {
    /// Whether it is a nil report.
    public var isCalm = false

    /// The most probable category; nil where none is probable enough.
    public var category: CategoryID?

    /// Probability of the most probable category, 0 to 1, whether or not it is probable enough.
    public var probability = 0.0

    /// Whether it tells of something grave, by the municipality's list.
    public var isSerious = false

    /// A text that says nothing.
    public init() {}
}
