public import Domain

/// A plan as it was published, with the names of what it speaks of.
public struct StoredPlan: Sendable {
    /// The period of its lägesbild.
    public let period: Period

    /// The days that it covers.
    public let days: Period

    /// Version of the page.
    public let version: Int

    /// Its lines, most important first.
    public let lines: [PlanLine]

    /// The areas.
    public let areas: [Area]

    /// The categories.
    public let categories: [Category]

    /// The functions.
    public let resources: [ResourceKind]
}
