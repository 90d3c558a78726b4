import Domain

/// What one team carries: where to be and when, why, what to look for, and boxes to fill in.
///
/// One page of A4 in black and white. It does not tell which places chance drew, so that nobody works otherwise
/// there.
struct PatrolSlip {
    /// The team.
    let team: String

    /// Its rows, by time; never empty.
    let rows: [SlipRow]

    /// Lines of text that a page of A4 has room for below the headings.
    private static let room = 42

    /// Slips by team and day: a team has one where its rows have room on a page, else several of whole days
    /// each.
    static func slips(_ rows: [SlipRow]) -> [PatrolSlip] {
        Dictionary(grouping: rows, by: \.line.team).sorted { $0.key < $1.key }.flatMap {
            team,
            rows in
            pages(rows).map { PatrolSlip(team: team, rows: $0) }
        }
    }

    /// Rows dealt to pages, whole days together where a page has room for a day.
    private static func pages(_ rows: [SlipRow]) -> [[SlipRow]] {
        let days = Dictionary(grouping: rows) { $0.line.time.start.slotDay }
        let pieces = days.sorted { $0.key < $1.key }.flatMap { _, rows in
            let day = rows.sorted { $0.order < $1.order }
            return height(day) <= room ? [day] : day.map { [$0] }
        }
        return pieces.reduce(into: []) { pages, piece in
            if let last = pages.last, height(last) + height(piece) <= room {
                pages[pages.count - 1] += piece
            } else {
                pages.append(piece)
            }
        }
    }

    private static func height(_ rows: [SlipRow]) -> Int {
        rows.reduce(0) { $0 + $1.height }
    }
}

/// One line of a plan as a slip says it.
struct SlipRow {
    /// The line.
    let line: PlanLine

    /// Where: the place and its area, or the area alone.
    let place: [String]

    /// What is to be met.
    let problem: String

    /// What can be changed at the place itself, to look at.
    let hints: String

    /// What rows of a day are sorted by.
    var order: (LocalTime, PlanLineID) {
        (line.time.start, line.id)
    }

    /// Lines of text that it takes on paper, with one to write between.
    var height: Int {
        let places = place.reduce(0) { $0 + SlipRow.wrapped($1, to: 14) }
        return 1
            + max(2, places, SlipRow.wrapped(problem, to: 11), SlipRow.wrapped(hints, to: 11))
    }

    /// Lines that a text takes in a column of so many characters, generously.
    private static func wrapped(_ text: String, to width: Int) -> Int {
        (text.count + width - 1) / width
    }
}
