import Domain

/// Splits a row that holds several incidents, as a column map says (decision 0017).
///
/// A part is a row by itself: the cells that the incidents share, with its own cells in their columns.
/// Two more cells follow, for the clock and the category of the part where it names them, else of the
/// row.
struct RowSplitter {
    /// Layout of a part.
    let layout: RowLayout

    private let shared: RowLayout
    private let columns: Columns

    private enum Columns {
        case cell(Int, separator: String)
        case groups([[Int]])
    }

    /// A splitter for the rows under a heading; nil where the map splits none, or the columns are
    /// missing.
    init?(_ split: RowSplit?, heading: [String], layout: RowLayout) {
        guard let split else { return nil }
        var unused = heading.enumerated().map { (index: $0, word: $1) }
        // Each heading is used once, so that groups may have the same headings.
        func column(_ name: String) -> Int? {
            unused.map(\.word).index(ofHeading: name).map { unused.remove(at: $0).index }
        }
        switch split {
        case .cell(let name, let separator):
            guard !separator.isEmpty, let index = column(name) else { return nil }
            columns = .cell(index, separator: separator)
        case .groups(let names):
            let groups = names.map { $0.compactMap(column) }
            guard !groups.isEmpty, groups.map(\.count) == names.map(\.count) else { return nil }
            columns = .groups(groups)
        }
        shared = layout
        self.layout = layout.withOwnClockAndCategory(after: heading.count)
    }

    /// The parts of a row that is as wide as the heading, at least one.
    func parts(of cells: Cells, _ categories: CategoryLookup) -> [Cells] {
        switch columns {
        case .cell(let index, let separator): parts(of: cells, at: index, separator, categories)
        case .groups(let groups): parts(of: cells, groups)
        }
    }

    /// Whether a row of one part looks like several incidents: the cell has two clocks.
    func mayBeSeveral(_ cells: Cells) -> Bool {
        guard case .cell(let index, _) = columns else { return false }
        return LeadingClock.count(in: cells[index]) > 1
    }

    /// The reports of one row, with those after midnight moved to the next day.
    ///
    /// A row describes one night in order: a clock more than half a day before the previous one is of
    /// the morning (decision 0017).
    static func overMidnight(_ reports: [Report]) -> [Report] {
        guard reports.count > 1 else { return reports }
        var reports = reports
        for index in reports.indices.dropFirst() {
            let (last, time) = (reports[index - 1].time, reports[index].time)
            guard [.minute, .hour].contains(time.precision), last.precision != .period,
                last.start.minutes - time.start.minutes > 720
            else { continue }
            reports[index].time = TimeSpan(
                start: time.start.adding(minutes: 1440),
                end: time.end.adding(minutes: 1440),
                precision: time.precision
            )
        }
        return reports
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
    /// One piece of a cell, with its own clock and category where it names them.
    private struct Piece {
        var text: String
        let clock: String?
        let category: String?
    }

    private func parts(
        of cells: Cells,
        at index: Int,
        _ separator: String,
        _ categories: CategoryLookup
    ) -> [Cells] {
        let pieces = pieces(of: cells[index], at: index, separator, categories)
        return pieces.map { piece in
            var part = Array(cells)
            part[index] = piece.text
            // The end of the row is not the end of a part with its own clock.
            if piece.clock != nil { for end in shared.endTime.indexes { part[end] = "" } }
            let own = Cells(part)
            let clock = piece.clock ?? shared.time.text(in: own)
            return Cells(part + [clock, piece.category ?? shared.category.text(in: own)])
        }
    }

    /// The pieces of a cell that describe one incident each.
    ///
    /// Where some pieces name a clock or a category, a piece with neither continues the one before it.
    /// In a column of categories only a clock tells so, since each piece is a category there.
    private func pieces(
        of cell: String,
        at index: Int,
        _ separator: String,
        _ categories: CategoryLookup
    ) -> [Piece] {
        let all = cell.split(separator: separator).map { String($0).trimmed }
            .filter { !$0.isEmpty }.map {
                Piece(
                    text: $0,
                    clock: LeadingClock.prefix(of: $0),
                    category: categories.firstName(in: $0)
                )
            }
        let isCategory = shared.category.indexes.contains(index)
        let mayContinue = all.contains { $0.clock != nil || ($0.category != nil && !isCategory) }
        var pieces: [Piece] = []
        for piece in all {
            if mayContinue, piece.clock == nil, piece.category == nil,
                let last = pieces.indices.last
            {
                pieces[last].text += separator == "\n" ? "\n" : "\(separator) "
                pieces[last].text += piece.text
            } else {
                pieces.append(piece)
            }
        }
        return pieces.isEmpty ? [Piece(text: cell, clock: nil, category: nil)] : pieces
    }
}

/// Clock times at the beginning of texts, as guards write their logs: "22.10 klotter vid torget".
enum LeadingClock {
    /// The clock, or range of clocks, that a text begins with, as written; nil where it begins with
    /// none, as "19.10.2026" does.
    static func prefix(of text: String) -> String? {
        let clock =
            /(?:(?:kl|klockan|ca|cirka)\.?\s*)*(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|[.:\/]\d)(?:\s*[-–]\s*(?:[01]?\d|2[0-4])[.:][0-5]\d)?/
        return text.prefixMatch(of: clock.ignoresCase()).map { String($0.output) }
    }

    /// The separator before the second clock of a text that begins with a clock; nil where there is
    /// no second one after a separator.
    static func separatorBeforeSecond(in text: String) -> Character? {
        guard prefix(of: text) != nil else { return nil }
        let next = /([;,\/|\n])\s*(?:kl\.?\s*)?(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|[.:\/]\d)/
        return text.firstMatch(of: next)?.output.1.first
    }

    /// Number of clocks in a text; a range counts once.
    static func count(in text: String) -> Int {
        text.matches(
            of: /\b(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|[.:\/]\d)(?:\s*[-–]\s*\d?\d[.:]\d\d)?/
        ).count
    }
}
