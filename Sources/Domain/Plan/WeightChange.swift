/// How a plan would change if a category weighed more, or less.
public struct WeightChange: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// What its weight is multiplied by, such as 0.75 or 1.25.
    public let factor: Double

    /// Lines that the plan has and the other would not, most important first.
    public let gone: [PlanLine]

    /// Lines that the other plan has and this does not, most important first.
    public let come: [PlanLine]

    /// A change of weight with what it does.
    public init(category: CategoryID, factor: Double, gone: [PlanLine], come: [PlanLine]) {
        self.category = category
        self.factor = factor
        self.gone = gone
        self.come = come
    }
}
