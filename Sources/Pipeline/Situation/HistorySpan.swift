import Domain
import Store

/// The periods that the lägesbild of one period rests on.
struct HistorySpan {
    /// The current period.
    let period: Period

    /// The first period that expectations rest on.
    let first: Period

    /// The first period that the pattern over the week, the reporters' shares and the words are made from.
    let recent: Period

    /// Areas that were redrawn, with the number of earlier periods that they have been what they are.
    let redrawn: [AreaID: Int]

    /// Who was heard of when.
    let heard: Set<StandingKey>

    /// Periods of history that expectations rest on: five years of fortnights, so that the cost of
    /// a run is bounded by them (decision 0002).
    static let longestHistory = 130

    /// Periods that the pattern over the week and the reporters' shares are made from: a year, since
    /// both fade sooner than the counts.
    static let recentHistory = 26

    /// Periods running without a word from anybody, after which history is taken to begin.
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
        // The map is another from the first period that begins on the day or later.
        redrawn = (maps.redrawn(in: period, since: first) ?? [:]).mapValues { day in
            (period.first.number - day.number) / period.length
        }
    }

    /// Earlier periods that are known.
    var length: Int {
        age(of: first.first)
    }

    /// How many periods ago the one that begins on a day was: 0 for the current one.
    func age(of begin: Day) -> Int {
        period.age(of: begin)
    }

    /// The area of a row so many periods back; nil where the area was redrawn after it was counted.
    func area(_ area: AreaID?, back age: Int) -> AreaID? {
        guard let area, let begun = redrawn[area] else { return area }
        return age <= begun ? area : nil
    }

    /// Rows with the areas of the current map; those counted before a redrawing become unplaced.
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

    /// The first period that expectations rest on: from there on, somebody reported without long pauses.
    ///
    /// One row with a wrong year is no history, and the silence after it no calm; nor are the late rows that come
    /// along with somebody's first delivery, where fewer than half as many were heard of as soon after.
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
