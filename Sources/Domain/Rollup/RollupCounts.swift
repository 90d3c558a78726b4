/// Incidents of one category in one area over a roll-up.
public struct RollupCell: Hashable, Sendable {
    /// The area; nil for those that could not be placed.
    public let area: AreaID?

    /// The category; nil where none is known.
    public let category: CategoryID?

    /// Incidents.
    public let incidents: Int

    /// A cell with its count.
    public init(area: AreaID?, category: CategoryID?, incidents: Int) {
        (self.area, self.category, self.incidents) = (area, category, incidents)
    }
}

/// A category over the whole municipality.
public struct RollupTotal: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// Incidents.
    public let incidents: Int

    /// Beside the window just before.
    public let previous: Comparison

    /// Beside the same time a year before.
    public let yearBefore: Comparison

    /// A category with its comparisons.
    public init(
        category: CategoryID,
        incidents: Int,
        previous: Comparison,
        yearBefore: Comparison
    ) {
        (self.category, self.incidents) = (category, incidents)
        (self.previous, self.yearBefore) = (previous, yearBefore)
    }
}

/// All incidents of one area.
public struct RollupAreaTotal: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// Incidents.
    public let incidents: Int

    /// Beside the same time a year before.
    public let yearBefore: Comparison

    /// An area with its comparison.
    public init(area: AreaID, incidents: Int, yearBefore: Comparison) {
        (self.area, self.incidents, self.yearBefore) = (area, incidents, yearBefore)
    }
}

/// Reports of one category from one type of reporter; an incident may have several.
public struct RollupReports: Hashable, Sendable {
    /// The type, such as skola.
    public let type: String

    /// The category; nil where none is known.
    public let category: CategoryID?

    /// Reports.
    public let reports: Int

    /// A type with its reports.
    public init(type: String, category: CategoryID?, reports: Int) {
        (self.type, self.category, self.reports) = (type, category, reports)
    }
}

/// Reports of one type in one area that are never added to the incidents.
public struct RollupList: Hashable, Sendable {
    /// The type.
    public let kind: ReportKind

    /// The area; nil for those that could not be placed.
    public let area: AreaID?

    /// Reports.
    public let reports: Int

    /// A type with its reports.
    public init(kind: ReportKind, area: AreaID?, reports: Int) {
        (self.kind, self.area, self.reports) = (kind, area, reports)
    }
}
