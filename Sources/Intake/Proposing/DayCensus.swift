import Domain

/// In which order days of digits stand in a column: the one that makes most of them plausible.
struct DayCensus {
    /// The moment that the last cell told of with a day and its year; nil for "i fredags" and "19/10".
    private(set) var last: LocalTime?

    private var plausible: [ColumnMap.DateOrder?: Int] = [:]
    private var doubtful = 0
    private var counted = 0

    private static let orders: [ColumnMap.DateOrder?] = [nil] + ColumnMap.DateOrder.allCases

    /// Reads one day in every order.
    mutating func add(_ cell: String, reference: Day) {
        counted += 1
        last = nil
        for order in Self.orders {
            var scanner = TimeScanner(order: order)
            scanner.scan(cell, as: .day)
            guard let day = scanner.written.day, scanner.written.isUnderstood else { continue }
            if case .ago = day { continue }
            let span = TimeParser(order: order).parse(date: cell, reference: reference)
            if order == nil {
                (last, doubtful) = (day.isYearless ? nil : span?.start, doubtful + scanner.doubt)
            }
            // Two years back, and a year ahead for what is coming.
            guard let start = span?.start.day, start >= reference.adding(-730),
                start <= reference.adding(365)
            else { continue }
            plausible[order, default: 0] += 1
        }
    }

    /// The order to be named; nil where the usual Swedish forms say it.
    var order: ColumnMap.DateOrder? {
        let usual = plausible[nil] ?? 0
        let best = ColumnMap.DateOrder.allCases.max { (plausible[$0] ?? 0) < (plausible[$1] ?? 0) }
        guard let best, (plausible[best] ?? 0) > usual else { return nil }
        return best
    }

    /// Whether the year could be at either end of most days.
    var isDoubtful: Bool {
        doubtful * 2 > counted
    }
}

extension TimeScanner {
    /// 1 where the day could be another with the year at its other end.
    fileprivate var doubt: Int {
        written.otherDay == nil ? 0 : 1
    }
}
