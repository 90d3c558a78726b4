import Domain
import Store

/// History of one period's lägesbild, as a span of periods.
struct HistorySpan {
    /// The current period.
    let period: Period

    /// First period that expectations are based on.
    let first: Period

    /// First period that the weekly pattern, the reporters' shares and the words are based on.
    let recent: Period

    /// Redrawn areas, with the number of earlier periods that they have had their current boundaries.
    let redrawn: [AreaID: Int]

    /// Periods and reporters with a report or a nil report.
    let heard: Set<StandingKey>

    /// Most periods of history that expectations are based on: five years of fortnights.
    ///
    /// The limit bounds the cost of a run (decision 0002).
    static let longestHistory = 130

    /// Number of periods that the weekly pattern and the reporters' shares are based on: a year.
    ///
    /// Both change faster than the counts.
    static let recentHistory = 26

    /// Number of consecutive periods without any reporter, after which history is taken to begin.
    private static let longestPause = 3

    init(
        through period: Period,
        heard: Set<StandingKey>,
        calendar: PeriodCalendar,
        maps: AreaMaps
    ) {
        let first = Self.begin(of: heard.map(\.period), before: period, calendar)
        self.period = period
        self.first = first
        self.heard = heard
        recent = max(first, calendar.period(1 - Self.recentHistory, after: period))
        // A changed map applies from the first period that begins on the day or later.
        redrawn = (maps.redrawn(in: period, since: first) ?? [:]).mapValues { day in
            (period.first.number - day.number) / period.length
        }
    }

    /// Number of earlier periods in the history.
    var length: Int {
        age(of: first.first)
    }

    /// Returns the number of periods back to the one that begins on a day; 0 for the current one.
    func age(of begin: Day) -> Int {
        period.age(of: begin)
    }

    /// Returns the area of a row `age` periods back; nil if the area was redrawn after the count.
    func area(_ area: AreaID?, back age: Int) -> AreaID? {
        guard let area, let begun = redrawn[area] else { return area }
        return age <= begun ? area : nil
    }

    /// Returns rows with areas of the current map; rows counted before a redrawing become unplaced.
    func placed<Row>(
        _ rows: [Row],
        _ period: KeyPath<Row, Int>,
        _ area: WritableKeyPath<Row, AreaID?>
    ) -> [Row] {
        guard !redrawn.isEmpty else { return rows }
        return rows.map { row in
            var row = row
            row[keyPath: area] = self.area(row[keyPath: area], back: row[keyPath: period])
            return row
        }
    }

    /// Returns the first period that expectations are based on, with no long pauses after it.
    ///
    /// A single row with a wrong year is no history, and the silence after it is not calm. The same applies to late
    /// rows in a reporter's first delivery: a period with fewer than half the reporters of one soon after is skipped.
    private static func begin(
        of heard: [Day],
        before current: Period,
        _ calendar: PeriodCalendar
    ) -> Period {
        let heard = Dictionary(heard.map { ($0, 1) }, uniquingKeysWith: +)
        func reporters(_ steps: Int, after period: Period) -> Int {
            heard[calendar.period(steps, after: period).first] ?? 0
        }
        var (first, pause) = (current, 0)
        for steps in 1...longestHistory where pause < longestPause {
            pause = reporters(-steps, after: current) > 0 ? 0 : pause + 1
            if pause == 0 { first = calendar.period(-steps, after: current) }
        }
        while first < current,
            (1...longestPause).contains(where: {
                2 * reporters(0, after: first) < reporters($0, after: first)
            })
        {
            first = calendar.period(1, after: first)
        }
        return first
    }
}
