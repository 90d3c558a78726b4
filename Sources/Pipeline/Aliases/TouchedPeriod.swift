public import Domain

/// How many reports of a period an answer about places concerns.
public struct TouchedPeriod: Hashable, Sendable {
    /// The period that they belong to.
    public let period: Period

    /// How many they are.
    public let reports: Int

    /// Whether its lägesbild is made, and would be another now.
    public let isMade: Bool

    /// The periods with their counts, oldest first.
    static func list(_ counts: [Period: Int], made: [Period]) -> [TouchedPeriod] {
        counts.sorted { $0.key.first < $1.key.first }.map {
            TouchedPeriod(period: $0.key, reports: $0.value, isMade: made.contains($0.key))
        }
    }
}
