public import Domain

/// Reason why no plan can be made.
///
/// Names only functions, areas and categories of the configuration.
public enum PlanningError: ClassifiedError, Equatable {
    /// A function in the roster that is not configured.
    case unknownResource(ResourceID, nearest: ResourceID?)

    /// An area that the area file does not have; `source` says where it is named.
    case unknownArea(AreaID, source: PlanningSource, nearest: AreaID?)

    /// A category in the forecast that is not configured.
    case unknownCategory(CategoryID, nearest: CategoryID?)

    /// An id that two areas, functions or categories share.
    case repeatedName(String, source: PlanningSource)

    /// An expected number of incidents that is negative or not finite.
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
