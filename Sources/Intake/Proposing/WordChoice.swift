public import Domain

/// A reporter's word for a kind of incident that the municipality's categories do not have.
public struct WordChoice: Hashable, Sendable {
    /// The word, masked.
    public let word: String

    /// How many rows have it.
    public let rows: Int

    /// The categories that it may stand for, best first; none where nothing known comes near.
    public let categories: [CategoryID]

    /// Whether the first of them leaves no doubt.
    public let isSure: Bool
}
