import Domain

/// Search for the row of headings among the first records of a file of which no map is known.
///
/// A row of headings is one of labels, as wide as the rows below it, of which at least two are known words of headings, or
/// under which the cells have forms that the labels have not: days, numbers, sentences (decision 0044).
struct HeadingGuess {
    private let records: [Record]
    private let words: HeadingWords
    private let known: KnownWords
    private let width: Int

    /// Searches these records.
    init(_ records: [Record], _ words: HeadingWords, _ known: KnownWords) {
        (self.records, self.words, self.known) = (records, words, known)
        let widths = records.map { record in record.cells.count { !$0.isEmpty } }
        width = widths.max() ?? 0
    }

    /// Index of the row of headings; nil where there is none.
    var index: Int? {
        let named = records.firstIndex { record in
            let count = record.cells.count(where: words.recognises)
            return count >= 2 && count * 2 >= record.cells.count { !$0.isEmpty }
                && !record.cells.contains(where: isData)
        }
        let labelled = records.indices.first { index in
            isLabels(records[index]) && (saysEnough(records[index]) || differsFromBelow(index))
        }
        return [named, labelled].compactMap(\.self).min()
    }

    /// Whether all cells can be labels, and there are nearly as many as in the widest row.
    private func isLabels(_ record: Record) -> Bool {
        let filled = record.cells.filter { !$0.isEmpty }
        return filled.count >= 2 && filled.count * 2 >= width && !filled.contains(where: isData)
            && filled.allSatisfy { $0.count <= 120 && $0.contains(where: \.isLetter) }
    }

    /// Whether a cell is a day, a number or an address, and no label.
    private func isData(_ cell: String) -> Bool {
        guard cell.contains(where: \.isNumber) else { return false }
        let forms = CellForm.all(of: cell, known)
        return !forms.isDisjoint(with: [.day, .count, .north, .east, .coordinate, .address, .clock])
    }

    /// Whether most labels are words that headings have.
    private func saysEnough(_ record: Record) -> Bool {
        let filled = record.cells.filter { !$0.isEmpty }
        let plain = filled.count { cell in
            words.recognises(cell)
                || (cell.split(separator: " ").count <= 12 && Self.isNamed(HeadingMeaning(cell)))
        }
        return plain >= 2 && plain * 2 > filled.count && Set(filled).count * 10 > filled.count * 6
    }

    private static func isNamed(_ meaning: HeadingMeaning) -> Bool {
        max(meaning.best, meaning.reasons.values.max() ?? 0) >= 0.9
    }

    /// Whether the cells of some column below have a form that the label above them has not.
    private func differsFromBelow(_ index: Int) -> Bool {
        let below = records[(index + 1)...].prefix(20)
        guard !below.isEmpty, Set(records[index].cells.filter { !$0.isEmpty }).count > 1 else {
            return false
        }
        return records[index].cells.indices.contains { column in
            let label = records[index].cells[column]
            let cells = below.compactMap { $0.cells.count > column ? $0.cells[column] : nil }
                .filter { !$0.isEmpty }
            guard !label.isEmpty, !cells.isEmpty else { return false }
            let differing = cells.count { cell in
                let forms = CellForm.all(of: cell, known)
                return isData(cell)
                    || (forms.contains(.prose) && label.split(separator: " ").count < 4)
            }
            return differing * 10 > cells.count * 6
        }
    }
}
