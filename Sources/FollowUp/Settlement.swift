public import Domain

/// What counts of rows that say different things of one plan line (decision 0046).
///
/// Rows that agree are one. Where they do not, the rows of a file that is later than each of the others by its name count,
/// else none of them.
public struct Settlement<Row: StaffStatement>: Sendable {
    /// Rows that count, in their order.
    public private(set) var rows: [Row] = []

    /// Rows that do not count although they could be read, each with those that it disagrees with.
    public private(set) var disputes: [Dispute] = []

    /// A row that does not count.
    public struct Dispute: Sendable {
        /// The row.
        public let row: Row

        /// Rows that say otherwise; where one of them counts, only that one.
        public let against: [Row]

        /// Whether a later row counts in its place.
        public let isOverruled: Bool
    }

    /// Settles rows in the order of their files and lines.
    public init(_ rows: [Row]) {
        let lines = Dictionary(grouping: rows.indices) { rows[$0].line }
        for (index, row) in rows.enumerated() {
            guard let line = row.line else {
                self.rows.append(row)
                continue
            }
            let others = (lines[line] ?? []).filter { $0 != index && rows[$0].isOfSame(as: row) }
            let against = others.map { rows[$0] }.filter { !$0.agrees(with: row) }
            if against.isEmpty || against.allSatisfy({ row.isLater(than: $0) }) {
                let isRepeated = others.contains { $0 > index && rows[$0].repeats(row) }
                if !isRepeated { self.rows.append(row) }
            } else {
                let winner = against.first { other in
                    ([row] + against).allSatisfy {
                        $0.agrees(with: other) || other.isLater(than: $0)
                    }
                }
                disputes.append(
                    Dispute(
                        row: row,
                        against: winner.map { [$0] } ?? against,
                        isOverruled: winner != nil
                    )
                )
            }
        }
    }
}

/// Row of staff about a plan line.
public protocol StaffStatement: Sendable {
    /// The line; nil where it names none.
    var line: PlanLineID? { get }

    /// File and line that it stands in.
    var source: FindingHint.FileRow? { get }

    /// Whether both are about one occasion, so that only one of them can be right.
    func isOfSame(as other: Self) -> Bool

    /// Whether both say the same.
    func agrees(with other: Self) -> Bool

    /// Whether one of them is enough.
    func repeats(_ other: Self) -> Bool
}

extension StaffStatement {
    fileprivate func isLater(than other: Self) -> Bool {
        guard let file = source?.file, let before = other.source?.file else { return false }
        return FileOrder.isLater(file, than: before)
    }
}

extension Decision: StaffStatement {
    /// True: a line has one decision.
    public func isOfSame(as other: Decision) -> Bool { true }

    /// Whether the verdicts are equal, and for a changed line its time and place too.
    public func agrees(with other: Decision) -> Bool {
        verdict == other.verdict
            && (verdict != .changed || time == other.time && place == other.place)
    }

    /// Whether they agree: the last one has the reason that holds.
    public func repeats(_ other: Decision) -> Bool { agrees(with: other) }
}

extension DeliveredMeasure: StaffStatement {
    /// Whether the same function was there at overlapping times.
    public func isOfSame(as other: DeliveredMeasure) -> Bool {
        resource == other.resource && time.start < other.time.end && other.time.start < time.end
    }

    /// Whether both say that it was done, or that it was not.
    public func agrees(with other: DeliveredMeasure) -> Bool { done == other.done }

    /// Whether they also have the same time.
    public func repeats(_ other: DeliveredMeasure) -> Bool {
        agrees(with: other) && time == other.time
    }
}

/// Order of files by their names alone, where these tell one (decision 0046).
enum FileOrder {
    /// Whether a name is later than another: it continues the other with a word of correction ("beslut-rättad" after
    /// "beslut", "plan (1)" after "plan"), or differs from it only in numbers, all of them larger, or after a year the
    /// first of them larger.
    static func isLater(_ name: String, than other: String) -> Bool {
        let (own, before) = (stem(name), stem(other))
        if own != before, own.hasPrefix(before) {
            return own.dropFirst(before.count).wholeMatch(of: correction) != nil
        }
        guard own.replacing(number, with: "#") == before.replacing(number, with: "#") else {
            return false
        }
        let (numbers, others) = (numbers(own), numbers(before))
        let pairs = zip(numbers, others).filter { $0 != $1 }
        guard let first = pairs.first else { return false }
        if numbers[0] > 1_999, others[0] > 1_999, first.0 > first.1 { return true }
        return pairs.allSatisfy { $0.0 > $0.1 }
    }

    private static var number: Regex<Substring> { /[0-9]+/ }

    private static var correction: Regex<Substring> {
        /[ _(.-]*(?:v?[1-9]|r(?:ä|a)tt.*|rev.*|ny|nya|korr.*|uppdat.*|(?:ä|a)ndr.*|slutlig.*)\)?/
    }

    private static func stem(_ name: String) -> String {
        let name = name.lowercased()
        return String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))
    }

    private static func numbers(_ name: String) -> [Int] {
        name.matches(of: number).map { Int($0.output) ?? 0 }
    }
}
