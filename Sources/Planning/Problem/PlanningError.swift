public import Domain

/// Why no plan can be made.
///
/// Names functions, areas and categories only, as the configuration has them.
public enum PlanningError: ClassifiedError, Equatable, CustomStringConvertible {
    /// The roster has a function that is not configured.
    case unknownResource(ResourceID, nearest: ResourceID?)

    /// An area that the area file does not have; `source` says where it is named.
    case unknownArea(AreaID, source: String, nearest: AreaID?)

    /// The forecast has a category that is not configured.
    case unknownCategory(CategoryID, nearest: CategoryID?)

    /// Two areas, functions or categories share an id.
    case repeatedName(String, source: String)

    /// An expectation that is negative or no number.
    case invalidForecast(area: AreaID, category: CategoryID)

    /// Kind of failure.
    public var kind: FailureKind { .configuration }

    /// What is wrong, where, and what was expected.
    public var description: String {
        switch self {
        case .unknownResource(let name, let nearest):
            "Unknown function '\(name)' in the roster: expected a configured one.\(hint(nearest))"
        case .unknownArea(let name, let source, let nearest):
            "Unknown area '\(name)' in \(source): expected an area's id.\(hint(nearest))"
        case .unknownCategory(let name, let nearest):
            "Unknown category '\(name)' in the forecast: expected a configured one.\(hint(nearest))"
        case .repeatedName(let name, let source):
            "Repeated '\(name)' among the \(source): expected each id once."
        case .invalidForecast(let area, let category):
            "Invalid forecast of '\(category)' in '\(area)': expected a number from 0."
        }
    }

    private func hint(_ nearest: String?) -> String {
        nearest.map { " Nearest: '\($0)'." } ?? ""
    }
}
