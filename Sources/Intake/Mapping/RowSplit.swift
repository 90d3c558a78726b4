/// How one row of a reporter's files holds several incidents (decision 0017).
public enum RowSplit: Hashable, Sendable {
    /// One cell tells of them all, with a text between each two: a semicolon, a comma, a line break.
    case cell(column: String, separator: String)

    /// Each has columns of its own, listed in the same order; the map says what the first group's hold.
    case groups([[String]])

    /// The headings that it names.
    var headings: [String] {
        switch self {
        case .cell(let column, _): [column]
        case .groups(let groups): groups.flatMap(\.self)
        }
    }
}

/// How one incident goes on over several rows of a reporter's files (decision 0017).
public enum RowJoin: String, CaseIterable, Sendable {
    /// Rows with the same case number, such as one for each damage.
    case caseNumber = "case_number"

    /// A row where nothing but the text is filled in goes on with the row before it.
    case continuation
}
