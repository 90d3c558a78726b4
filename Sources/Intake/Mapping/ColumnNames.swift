/// Names of columns, by which a map tells columns with the same heading apart: "Tid" and "Tid (2)".
extension [String] {
    /// The name of each column of a heading row; empty where it has no heading.
    var columnNames: [String] {
        var seen: [String: Int] = [:]
        return map { heading in
            let count = (seen[heading.exactForm] ?? 0) + 1
            seen[heading.exactForm] = count
            return heading.isEmpty || count == 1 ? heading : "\(heading) (\(count))"
        }
    }

    /// Position of a column by its name: the exact form, else the only one with its loose form, else the second or a later
    /// one with the same heading.
    func index(ofHeading name: String) -> Int? {
        let exact = name.exactForm
        if let index = firstIndex(where: { $0.exactForm == exact }) { return index }
        guard let loose = name.looseForm else { return nil }
        let alike = indices.filter { self[$0].looseForm == loose }
        if Set(alike.map { self[$0].exactForm }).count == 1 { return alike.first }
        guard name.hasSuffix(")") else { return nil }
        return columnNames.firstIndex { $0.exactForm == exact }
    }
}

extension ColumnMap {
    /// The field that the map gives a column by its name; nil where it names none.
    func field(ofColumn name: String) -> Field? {
        Field.allCases.first { field in
            headings[field]?.contains { $0.exactForm == name.exactForm || $0.folded == name.folded }
                == true
        }
    }
}
