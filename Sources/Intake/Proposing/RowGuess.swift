import Domain

/// Whether rows seem to hold several incidents, or one incident several rows.
struct RowGuess {
    /// Groups of columns, one for each incident of a row; none where there are none.
    let groups: [[String]]

    /// The proposed columns.
    let columns: [ColumnChoice]

    let profiles: [ColumnProfile]
    let rows: Int
    let categories: CategoryGuess

    /// How rows could be taken apart; nil where each seems to be one incident.
    var split: RowSplit? {
        if !groups.isEmpty { return .groups(groups) }
        return splitOfCategories ?? splitOfLog
    }

    /// How rows could be joined; nil where each seems to be one incident.
    var join: RowJoin? {
        if let number = profile(of: .caseNumber), number.filled > 20, number.variety < 0.95 {
            return .caseNumber
        }
        let texts = columns.filter { $0.field == .text }.compactMap { profile(named: $0.heading) }
        return texts.contains { isOften($0.alone) } ? .continuation : nil
    }

    /// A column of categories where several are named at once, all of them known.
    private var splitOfCategories: RowSplit? {
        guard let profile = profile(of: .category), !profile.isOpen else { return nil }
        let separators = [",", ";", "/", "+", "\n"].filter { separator in
            let lists = profile.words.filter { word, _ in
                let parts = word.split(separator: separator).map(String.init)
                return parts.count > 1 && parts.allSatisfy(categories.isKnown)
                    && !categories.isKnown(word)
            }
            return isOften(lists.map(\.value).reduce(0, +))
        }
        return separators.first.map { .cell(column: profile.heading, separator: $0) }
    }

    /// A column of texts with several clocks, each after the same mark.
    private var splitOfLog: RowSplit? {
        for profile in profiles {
            let marks = profile.clockMarks.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            guard let mark = marks.first, isOften(mark.value) else { continue }
            return .cell(column: profile.heading, separator: String(mark.key))
        }
        return nil
    }

    /// Whether so many rows are more than slips: one in twenty, and two.
    private func isOften(_ count: Int) -> Bool {
        count > 1 && count * 20 >= rows
    }

    private func profile(of field: ColumnMap.Field) -> ColumnProfile? {
        columns.first { $0.field == field }.flatMap { profile(named: $0.heading) }
    }

    private func profile(named heading: String) -> ColumnProfile? {
        profiles.first { $0.heading == heading }
    }
}
