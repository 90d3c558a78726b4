import Domain

/// What the cells of one column of times look like.
struct ColumnTimes {
    /// Position of the column.
    let index: Int

    /// The field that it holds.
    let field: FieldCells

    /// Position of the column where the field has no other.
    let only: Int?

    /// Number of cells that are not empty.
    private(set) var filled = 0

    /// Number of cells with serial dates.
    private(set) var serials = 0

    /// Evidence of the order of day and month.
    private(set) var order = OrderEvidence()

    /// Dates whose year has two digits.
    private(set) var shortDates = ShortDates()

    /// Clocks written as numbers.
    private(set) var numbers = ClockNumbers()

    /// Whether any clock is not midnight.
    private(set) var hasClock = false

    private var clocks = 0
    private var writtenMidnights = 0
    private var endsOfDay = 0
    private var swedishMidnights = 0
    /// The more likely meaning of its numbers.
    let role: TimeScanner.Role
    private let plausible: PlausibleDays

    /// A column without cells.
    init(index: Int, field: FieldCells, role: TimeScanner.Role, _ plausible: PlausibleDays) {
        (self.index, self.field, self.role, self.plausible) = (index, field, role, plausible)
        only = field.indexes.count == 1 ? index : nil
    }

    /// Meaning of midnight; nil where it is a clock, or none is written.
    var midnight: Midnight? {
        // One "24.00" alone is the end of a day, which no program writes for no clock.
        if hasClock || clocks == 0 || (clocks == 1 && endsOfDay == 1) { return nil }
        if swedishMidnights == clocks { return .neverInSweden }
        return writtenMidnights == clocks ? .never : nil
    }

    /// Adds a cell.
    @inline(__always)
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !bytes.isEmpty else { return }
        filled += 1
        // "2026-10-19", "2026-10-19 21:30" and "21:30": nearly every cell.
        let isDay = bytes.count >= 10 && bytes[4] == 0x2D && bytes[7] == 0x2D
        if isDay, bytes.count == 10 || hasClock { return }
        addOther(bytes, isDay: isDay)
    }

    private mutating func addOther(_ bytes: UnsafeBufferPointer<UInt8>, isDay: Bool) {
        if role == .clock, bytes.count == 5, let minute = PlainTime.minute(bytes, at: 0), minute > 0
        {
            hasClock = true
            // "21.50" may be a decimal.
            let isQuarter = minute % 60 == 25 || minute % 60 == 50
            if bytes[2] == 0x2E, isQuarter {
                numbers.add(bytes)
            } else if bytes[2] == 0x3A || minute % 60 > 0 {
                numbers.addClock(isLate: minute >= 780)
            }
            return
        }
        if isDay, !hasClock, let minute = PlainTime.minute(ofMoment: bytes) {
            clocks += 1
            if minute == 0 {
                (writtenMidnights, swedishMidnights) = (writtenMidnights + 1, swedishMidnights + 1)
            }
            hasClock = writtenMidnights < clocks && swedishMidnights < clocks
            return
        }
        guard bytes.count <= Self.longest else { return }
        if !isDay { addNumbers(bytes) }
        if !hasClock { addClock(String(decoding: bytes, as: UTF8.self)) }
    }

    /// Longer cells are prose.
    private static var longest: Int { 80 }

    private mutating func addNumbers(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.count <= 14 { numbers.add(bytes) }
        if bytes[0].isDigit, bytes.count >= 5,
            SerialDate.isWritten(String(decoding: bytes, as: UTF8.self))
        {
            serials += 1
        }
        guard let date = DateDigits(bytes) else {
            if role == .day { order.addYearless(bytes) }
            return
        }
        if date.yearDigits == 2 {
            shortDates.add(date, plausible)
        } else {
            order.add(date, plausible)
        }
    }

    /// Counts a clock by whether it is midnight; any other settles the column.
    private mutating func addClock(_ text: String) {
        for order in [nil, ColumnMap.DateOrder.monthFirst] {
            var scanner = TimeScanner(order: order)
            scanner.scan(text, as: role)
            guard let clock = scanner.written.clock else { continue }
            clocks += 1
            if clock.isMidnight { writtenMidnights += 1 }
            if clock.first == 1440 { endsOfDay += 1 }
            if isSwedishMidnight(scanner.written, clock) { swedishMidnights += 1 }
            hasClock = writtenMidnights < clocks && swedishMidnights < clocks
            return
        }
    }

    private func isSwedishMidnight(_ written: WrittenTime, _ clock: WrittenClock) -> Bool {
        guard clock.precision == .minute else { return false }
        guard let offset = written.utcOffset, case .date(let day)? = written.day else {
            return clock.isMidnight
        }
        let utc = LocalTime(day, minute: clock.first).minutes - offset
        return LocalTime(utcMinutes: utc).minuteOfDay == 0
    }
}

/// Digits of a date of three numbers with the same separator, the year last.
struct DateDigits {
    let first: Int
    let second: Int
    let third: Int
    let yearDigits: Int
    let isDashed: Bool

    /// The first such date in a cell; nil where there is none.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.firstIndex(where: \.isDigit) else { return nil }
        var (index, numbers, separators) = (start, [Int](), [UInt8]())
        while numbers.count < 3 {
            let begin = index
            var value = 0
            while index < bytes.count, bytes[index].isDigit, index - begin < 5 {
                value = value * 10 + Int(bytes[index] - 0x30)
                index += 1
            }
            let digits = index - begin
            guard digits > 0, numbers.count < 2 ? digits <= 2 : digits == 2 || digits == 4 else {
                return nil
            }
            numbers.append(value)
            if numbers.count == 3 {
                yearDigits = digits
                (first, second, third) = (numbers[0], numbers[1], numbers[2])
                guard separators[0] == separators[1] else { return nil }
                isDashed = separators[0] == 0x2D
                // "21.30.15" and "22-23-24" are followed by nothing like a date.
                let next = bytes.byte(index)
                guard next != separators[0], next != 0x3A else { return nil }
                return
            }
            guard index < bytes.count, [0x2F, 0x2D, 0x2E].contains(bytes[index]) else { return nil }
            separators.append(bytes[index])
            index += 1
        }
        return nil
    }

    /// The day in an order; nil where there is no such day.
    func day(_ order: ColumnMap.DateOrder) -> Day? {
        let (year, month, day) =
            switch order {
            case .yearFirst: (first, second, third)
            case .dayFirst: (third, second, first)
            case .monthFirst: (third, first, second)
            }
        return Day(year: year < 100 ? 2000 + year : year, month: month, day: day)
    }
}

/// Evidence of the order of day and month in dates with years of four digits.
struct OrderEvidence {
    /// Dates that can be read in both orders, as different days.
    private(set) var open = 0

    private var dayFirst = 0
    private var monthFirst = 0
    private var likelyDayFirst = 0
    private var likelyMonthFirst = 0

    /// A judgement on the order.
    enum Judgement: Equatable {
        case order(ColumnMap.DateOrder)
        case contradictory
    }

    /// The order that days above 12 prove; nil where there are none.
    var proven: Judgement? { Self.judge(dayFirst, monthFirst) }

    /// The order by which every day is possible; nil where both orders are as likely.
    var likely: Judgement? { Self.judge(likelyDayFirst, likelyMonthFirst) }

    private static func judge(_ dayFirst: Int, _ monthFirst: Int) -> Judgement? {
        if dayFirst > 0, monthFirst > 0 { return .contradictory }
        if dayFirst == 0, monthFirst == 0 { return nil }
        return .order(dayFirst > 0 ? .dayFirst : .monthFirst)
    }

    /// Adds a date.
    mutating func add(_ date: DateDigits, _ plausible: PlausibleDays) {
        switch (date.day(.dayFirst), date.day(.monthFirst)) {
        case (nil, nil): return
        case (_?, nil): dayFirst += 1
        case (nil, _?): monthFirst += 1
        case (let day?, let other?):
            guard day != other else { return }
            open += 1
            switch (plausible.contains(day), plausible.contains(other)) {
            case (true, false): likelyDayFirst += 1
            case (false, true): likelyMonthFirst += 1
            default: return
            }
        }
    }

    /// Adds a day and a month without a year, "20/10" or "10/20"; the Swedish order needs no proof.
    mutating func addYearless(_ bytes: UnsafeBufferPointer<UInt8>) {
        let parts = bytes.prefix { $0 != 0x20 }.split(
            separator: 0x2F,
            omittingEmptySubsequences: false
        )
        guard parts.count == 2, let first = Int(String(decoding: parts[0], as: UTF8.self)),
            let second = Int(String(decoding: parts[1], as: UTF8.self)), 1...31 ~= first,
            1...31 ~= second
        else { return }
        if first > 12, second <= 12 { dayFirst += 1 }
        if second > 12, first <= 12 { monthFirst += 1 }
    }

    /// Adds the evidence of another column.
    mutating func add(_ other: OrderEvidence) {
        open += other.open
        dayFirst += other.dayFirst
        monthFirst += other.monthFirst
        likelyDayFirst += other.likelyDayFirst
        likelyMonthFirst += other.likelyMonthFirst
    }
}

extension DateConvention {
    /// How a column writes its dates: what the column proves takes precedence, then what the file's other columns prove, then
    /// which days are possible.
    init(own: OrderEvidence, file: OrderEvidence, short: ShortDates) {
        self.init()
        switch own.proven ?? file.proven ?? own.likely ?? file.likely {
        case .order(let order)?: self.order = order == .dayFirst ? nil : order
        case .contradictory?: leavesOpen = true
        case nil: leavesOpen = own.open > 0
        }
        (shortOrder, leavesShortOpen) = short.order(given: order)
    }
}

/// Dates whose year has two digits, by the orders in which they are days near the delivery.
struct ShortDates {
    private var count = 0
    private var dashed = 0
    private var near: [ColumnMap.DateOrder: Int] = [:]
    private var differing = 0

    /// Adds a date.
    mutating func add(_ date: DateDigits, _ plausible: PlausibleDays) {
        count += 1
        if date.isDashed { dashed += 1 }
        if date.first != date.second { differing += 1 }
        for order in ColumnMap.DateOrder.allCases {
            guard let day = date.day(order), plausible.near.contains(day), plausible.contains(day)
            else { continue }
            near[order, default: 0] += 1
        }
    }

    /// The order by which every date is near the delivery, nil for the usual Swedish one; and whether day and
    /// month can be either way around.
    func order(given known: ColumnMap.DateOrder?) -> (ColumnMap.DateOrder?, isOpen: Bool) {
        guard count > 0 else { return (nil, false) }
        let usual: ColumnMap.DateOrder = dashed > 0 ? .yearFirst : known ?? .dayFirst
        let fitting = ColumnMap.DateOrder.allCases.filter { near[$0] == count }
        if fitting.isEmpty { return (nil, false) }
        if !fitting.contains(usual) {
            return fitting.count == 1 ? (fitting[0], false) : (nil, true)
        }
        let isOpen =
            usual == .dayFirst && known == nil && fitting.contains(.monthFirst) && differing > 0
        return (nil, isOpen)
    }
}

/// Clocks of a column that are written as numbers.
struct ClockNumbers {
    private var decimals = 0
    private var fractions = 0
    private var shortNumbers = 0
    private var paddedNumbers = 0
    private var clocks = 0
    private var lateClocks = 0
    private var halves = 0
    private var quarters = 0

    /// Counts a clock such as "21.30"; one after 13 is of 24 hours.
    mutating func addClock(isLate: Bool) {
        clocks += 1
        if isLate { lateClocks += 1 }
    }

    /// Counts a clock such as "9:30 PM" and "9.30 e.m.".
    private mutating func addHalf(_ bytes: UnsafeBufferPointer<UInt8>) {
        let letters = bytes.filter { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }.map { $0 | 0x20 }
        if letters.count == 2, letters[1] == 0x6D, [0x61, 0x65, 0x66, 0x70].contains(letters[0]) {
            halves += 1
        }
    }

    /// Adds a cell of digits with at most one point or comma.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        let whole = bytes.prefix(while: \.isDigit).count
        let rest = bytes.dropFirst(whole + 1)
        guard whole > 0, rest.allSatisfy(\.isDigit) else {
            if whole > 0 { addHalf(bytes) }
            return
        }
        guard whole < bytes.count else {
            if whole == 3 { shortNumbers += 1 }
            if whole == 4, bytes[0] == 0x30 { paddedNumbers += 1 }
            return
        }
        let sign = bytes[whole]
        guard sign == 0x2E || sign == 0x2C else { return }
        let digits = Array(rest)
        if whole == 3 || whole == 4 {
            if digits.allSatisfy({ $0 == 0x30 }) { shortNumbers += 1 }
        } else if whole == 1, bytes[0] == 0x30, digits.count > 2 {
            fractions += 1
        } else if digits == [0x35] || digits == [0x37, 0x35] {
            decimals += bytes[0] == 0x30 && whole == 1 ? 0 : 1
        } else if digits == [0x32, 0x35] || digits == [0x35, 0x30] {
            quarters += 1
        } else if digits.count == 2, digits != [0x30, 0x30] {
            clocks += 1
        }
    }

    /// Adds the cells of another column.
    mutating func add(_ other: ClockNumbers) {
        decimals += other.decimals
        fractions += other.fractions
        shortNumbers += other.shortNumbers
        paddedNumbers += other.paddedNumbers
        clocks += other.clocks
        lateClocks += other.lateClocks
        halves += other.halves
        quarters += other.quarters
    }

    /// Number of cells that end in 25 or 50, and none otherwise, which are hardly clocks; decision 0038.
    private static var tellingQuarters: Int { 3 }

    /// What the cells so far tell.
    var habits: ClockHabits {
        ClockHabits(
            writesDecimalHours: decimals > 0 && clocks == 0 && fractions == 0,
            writesDayFractions: fractions > 0 && decimals == 0,
            writesMinutes: clocks > 0 && decimals == 0 && fractions == 0,
            leavesQuartersOpen: clocks > 0
                ? decimals > 0 : quarters >= Self.tellingQuarters && decimals == 0,
            losesZeros: shortNumbers > 0 && paddedNumbers == 0,
            writesHalves: halves > 0 && lateClocks == 0
        )
    }
}
