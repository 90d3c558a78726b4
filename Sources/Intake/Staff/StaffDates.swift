import Domain

/// How the columns of one file from staff write their days, by all its rows (decision 0038).
struct StaffDates {
    private var conventions: [Int: DateConvention] = [:]

    /// Days that staff write of: none is before this program, and none far in the future.
    private let possible: ClosedRange<Day>

    /// What cells tell, where those before `first` are too early to be meant, and the file's name may tell its days.
    init(_ rows: [[String]], columns: some Sequence<Int>, file: String, from first: Day?) {
        let first = first ?? Self.first
        possible = first...max(first, Self.last)
        let days = DeliveryName.days(file, receivedOn: Self.last)
        let plausible = PlausibleDays(
            described: days.map { $0.lowerBound.adding(-31)...$0.upperBound.adding(31) },
            latest: nil,
            near: possible
        )
        var evidence: [Int: (order: OrderEvidence, short: ShortDates)] = [:]
        for column in columns { evidence[column] = Self.evidence(rows, column, plausible) }
        let file = evidence.values.reduce(into: OrderEvidence()) { $0.add($1.order) }
        conventions = evidence.mapValues { own in
            DateConvention(own: own.order, file: file, short: own.short)
        }
    }

    /// The first and the last day that anybody writes of, where nothing tells better: 2020-01-01 and 2039-12-31.
    static let (first, last) = (Day(number: 18_262), Day(number: 25_566))

    private static func evidence(_ rows: [[String]], _ column: Int, _ plausible: PlausibleDays) -> (
        order: OrderEvidence, short: ShortDates
    ) {
        var (order, short) = (OrderEvidence(), ShortDates())
        for row in rows where column < row.count {
            var cell = row[column]
            cell.withUTF8 { bytes in
                guard let date = DateDigits(bytes) else { return }
                if date.yearDigits == 2 {
                    short.add(date, plausible)
                } else {
                    order.add(date, plausible)
                }
            }
        }
        return (order, short)
    }

    /// The day and clock of a cell of a column; throws the reason where the day is not certain.
    func scan(
        _ text: String,
        column: Int?,
        as role: TimeScanner.Role = .day
    ) -> (written: WrittenTime, fault: FindingCode?) {
        let convention = column.flatMap { conventions[$0] } ?? DateConvention()
        let written = StaffClock.scan(text, as: role, convention)
        if written.leavesOrderOpen || isOpen(text) { return (written, .ambiguousDateOrder) }
        guard case .date(let day)? = written.day else { return (written, nil) }
        return (written, possible.contains(day) ? nil : .farTime)
    }

    /// Whether six digits are a day near now with the year first and with the year last.
    private func isOpen(_ text: String) -> Bool {
        guard let digits = text.split(separator: " ").first, digits.utf8.count == 6,
            let value = Int(digits)
        else { return false }
        let (first, second, third) = (value / 10_000, value / 100 % 100, value % 100)
        let days = [(first, third), (third, first)].compactMap { year, day in
            Day(year: 2000 + year, month: second, day: day)
        }
        return Set(days.filter(possible.contains)).count > 1
    }
}
