import Domain

/// Takes apart a row that tells of several incidents, as a column map says (decision 0017).
///
/// A part is a row by itself: the cells that the incidents share, with the part's own in their places.
/// After them stand two cells more, for the part's own clock and category where it names them, else
/// for the row's.
struct RowSplitter {
    /// Where the fields of a part are.
    let layout: RowLayout

    private let shared: RowLayout
    private let places: Places

    private enum Places {
        case cell(Int, separator: String)
        case groups([[Int]])
    }

    /// A splitter for the rows under a heading; nil where nothing is to be split, or the columns are
    /// not there.
    init?(_ split: RowSplit?, heading: [String], layout: RowLayout) {
        guard let split else { return nil }
        var left = heading.map(\.folded).enumerated().map { (index: $0, word: $1) }
        // Each heading is used once, so that groups may have the same headings.
        func place(_ name: String) -> Int? {
            guard let found = left.firstIndex(where: { $0.word == name.folded }) else { return nil }
            return left.remove(at: found).index
        }
        switch split {
        case .cell(let column, let separator):
            guard !separator.isEmpty, let index = place(column) else { return nil }
            places = .cell(index, separator: separator)
        case .groups(let names):
            let groups = names.map { $0.compactMap(place) }
            guard !groups.isEmpty, groups.map(\.count) == names.map(\.count) else { return nil }
            places = .groups(groups)
        }
        shared = layout
        self.layout = layout.withOwnClockAndCategory(after: heading.count)
    }

    /// The parts of a row that is as wide as the heading, at least one.
    func parts(of cells: Cells, _ categories: CategoryWords) -> [Cells] {
        switch places {
        case .cell(let index, let separator): parts(of: cells, at: index, separator, categories)
        case .groups(let groups): parts(of: cells, groups)
        }
    }

    /// Whether a row that became one part looks like several: two clocks stand in the cell.
    func mayBeSeveral(_ cells: Cells) -> Bool {
        guard case .cell(let index, _) = places else { return false }
        return LeadingClock.count(in: cells[index]) > 1
    }

    private func parts(of cells: Cells, _ groups: [[Int]]) -> [Cells] {
        let blank = groups.joined().reduce(into: Array(cells)) { $0[$1] = "" }
        let filled = groups.filter { $0.contains { !cells[$0].isEmpty } }
        return (filled.isEmpty ? Array(groups.prefix(1)) : filled).map { group in
            var part = blank
            for (own, first) in zip(group, groups[0]) { part[first] = cells[own] }
            let own = Cells(part)
            return Cells(part + [shared.time.text(in: own), shared.category.text(in: own)])
        }
    }
}

extension RowSplitter {
    /// What one piece of a cell says by itself.
    private struct Piece {
        var text: String
        let clock: String?
        let category: String?
    }

    private func parts(
        of cells: Cells,
        at index: Int,
        _ separator: String,
        _ categories: CategoryWords
    ) -> [Cells] {
        let pieces = pieces(of: cells[index], at: index, separator, categories)
        return pieces.map { piece in
            var part = Array(cells)
            part[index] = piece.text
            // The row's end is not the end of a part that has its own clock.
            if piece.clock != nil { for end in shared.endTime.indexes { part[end] = "" } }
            let own = Cells(part)
            let clock = piece.clock ?? shared.time.text(in: own)
            return Cells(part + [clock, piece.category ?? shared.category.text(in: own)])
        }
    }

    /// The pieces of a cell that tell of an incident each.
    ///
    /// Among pieces of which some name a clock or a category, one that names neither goes on with the
    /// piece before it. In a column of categories only a clock tells so: there each piece is a word.
    private func pieces(
        of cell: String,
        at index: Int,
        _ separator: String,
        _ categories: CategoryWords
    ) -> [Piece] {
        let all = cell.split(separator: separator).map { String($0).trimmed }
            .filter { !$0.isEmpty }.map {
                Piece(
                    text: $0,
                    clock: LeadingClock.text(of: $0),
                    category: categories.named(in: $0)
                )
            }
        let isCategory = shared.category.indexes.contains(index)
        let mayGoOn = all.contains { $0.clock != nil || ($0.category != nil && !isCategory) }
        var pieces: [Piece] = []
        for piece in all {
            if mayGoOn, piece.clock == nil, piece.category == nil, let last = pieces.indices.last {
                pieces[last].text += separator == "\n" ? "\n" : "\(separator) "
                pieces[last].text += piece.text
            } else {
                pieces.append(piece)
            }
        }
        return pieces.isEmpty ? [Piece(text: cell, clock: nil, category: nil)] : pieces
    }
}
