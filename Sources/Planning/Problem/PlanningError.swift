public import Domain

/// Reason why no plan can be made.
///
/// Names functions, areas and categories only, as the configuration has them.
public enum PlanningError: ClassifiedError, Equatable {
    /// The roster has a function that is not configured.
    case unknownResource(ResourceID, nearest: ResourceID?)

    /// An area that the area file does not have; `source` says where it is named.
    case unknownArea(AreaID, source: PlanningSource, nearest: AreaID?)

    /// The forecast has a category that is not configured.
    case unknownCategory(CategoryID, nearest: CategoryID?)

    /// Two areas, functions or categories share an id.
    case repeatedName(String, source: PlanningSource)

    /// An expectation that is negative or no number.
    case invalidForecast(area: AreaID, category: CategoryID)

    /// Kind of failure.
    public var kind: FailureKind { .configuration }
}

/// Part of a planning problem in which a name stands.
public enum PlanningSource: Hashable, Sendable {
    /// The areas.
    case areas
    /// The categories.
    case categories
    /// The functions.
    case functions
    /// The places where a function may work.
    case allowedAreas(of: ResourceID)
    /// A permit of a function.
    case permit(of: ResourceID)
    /// The roster.
    case roster
    /// The forecast.
    case forecast
}
