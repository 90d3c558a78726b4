import Domain

/// Recognises headings: by a reporter's map first, then by common words.
struct HeadingWords {
    private let mapped: [String: ColumnMap.Field]
    private let map: ColumnMap
    private let isShared: Bool

    /// Words for the headings of one reporter's files, or of those that several share.
    init(_ map: ColumnMap, isShared: Bool) {
        self.map = map
        self.isShared = isShared
        var mapped: [String: ColumnMap.Field] = [:]
        for field in ColumnMap.Field.allCases {
            for heading in map.headings[field] ?? [] { mapped[heading.folded] = field }
        }
        self.mapped = mapped
    }

    /// Whether a cell is a heading that is known.
    func knows(_ cell: String) -> Bool {
        guard cell.utf8.count <= 60 else { return false }
        let folded = cell.folded
        return mapped[folded] != nil || Column.field(of: folded) != nil
    }

    /// The columns of each field, in the order that they are to be joined.
    func columns(of heading: [String]) -> [ColumnMap.Field: [Int]] {
        let folded = heading.map(\.folded)
        var columns: [ColumnMap.Field: [Int]] = [:]
        for field in ColumnMap.Field.allCases {
            let named = (map.headings[field] ?? []).compactMap { folded.firstIndex(of: $0.folded) }
            if !named.isEmpty { columns[field] = named }
        }
        var found = commonColumns(of: folded)
        shareLeftovers(&found, mapped: columns, folded: folded)
        for (field, indexes) in found where columns[field] == nil { columns[field] = indexes }
        if columns[.text] == nil { columns[.text] = columns[.category] }
        return columns
    }

    /// Columns by common words: all for texts and places, the best word for anything else first.
    private func commonColumns(of folded: [String]) -> [ColumnMap.Field: [Int]] {
        var ranked: [ColumnMap.Field: [(rank: Int, index: Int)]] = [:]
        for (index, word) in folded.enumerated() where mapped[word] == nil {
            guard let (field, rank) = Column.field(of: word) else { continue }
            ranked[field, default: []].append((rank, index))
        }
        return ranked.mapValues { columns in
            columns.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
        }
    }

    /// Gives a second column for day to the clock, and one for category to the text.
    ///
    /// "Typ" is a kind of reporter only beside a column for the reporter, else a category. "Id" is a
    /// case number only in an export that several reporters share: elsewhere it may count the rows of
    /// one file, and begin again in the next (decision 0008).
    private func shareLeftovers(
        _ found: inout [ColumnMap.Field: [Int]],
        mapped: [ColumnMap.Field: [Int]],
        folded: [String]
    ) {
        if found[.reporter] == nil, mapped[.reporter] == nil {
            if let type = found[.reporterType], ["typ", "type"].contains(folded[type[0]]) {
                found[.reporterType] = nil
                if found[.category] == nil { found[.category] = type }
            }
        }
        if !isShared, let number = found[.caseNumber], folded[number[0]] == "id" {
            found[.caseNumber] = nil
        }
        for (field, other) in [(ColumnMap.Field.date, ColumnMap.Field.time), (.category, .text)] {
            guard let columns = found[field], mapped[field] == nil else { continue }
            let left = columns.dropFirst()
            if !left.isEmpty, found[other] == nil, mapped[other] == nil {
                found[other] = Array(left)
            }
        }
        for (field, columns) in found {
            found[field] = field == .text || field == .place ? columns.sorted() : [columns[0]]
        }
    }
}
