public import Domain

/// What the columns of a new reporter's files seem to hold.
public struct ColumnProposal: Hashable, Sendable {
    /// Rows that were looked at.
    public let rows: Int

    /// The columns that hold something that is read, in the order of the file.
    public let columns: [ColumnChoice]

    /// Headings of columns that are not read.
    public let unread: [String]

    /// Order of days of digits, where it must be named.
    public let dateOrder: ColumnMap.DateOrder?

    /// Whether the year may be at either end of the days.
    public let isYearDoubtful: Bool

    /// The system that all coordinates must be in by their size; nil for a local plane.
    public let system: CoordinateSystem?

    /// Some of the coordinates, north first, for telling a local plane by where they come to lie.
    public let coordinates: [WrittenCoordinate]

    /// Words for categories that are not known, the most frequent first.
    public let words: [WordChoice]

    /// Words of those that are not shown: there is person data in them.
    public let hiddenWords: Int

    /// How rows could be taken apart, where they seem to hold several incidents.
    public let split: RowSplit?

    /// How rows could be joined, where incidents seem to go on over several.
    public let join: RowJoin?
}
