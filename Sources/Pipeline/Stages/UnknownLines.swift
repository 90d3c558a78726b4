import Domain
import Store
import Toolkit

/// Decisions and delivered measures that name a plan line which no plan has.
struct UnknownLines {
    let transaction: Transaction
    let known: KnownPlans

    /// A finding for each, with the nearest known line.
    ///
    /// `coming` are the days of plans that are still to be made: a line of those days may yet appear.
    func findings(coming: [Period] = []) throws -> [Finding] {
        let known = Set(self.known.lines)
        return try transaction.decisions.namedLines()
            .filter { !known.contains($0.line) && !Self.isOf(coming, $0.line) }
            .map { file, line in
                Finding(
                    .unknownLine,
                    file: file,
                    column: "rad",
                    hint: Spelling.nearest(to: line, among: self.known.lines)
                )
            }
    }

    /// Whether a line id begins with a day of these periods.
    private static func isOf(_ periods: [Period], _ line: PlanLineID) -> Bool {
        guard let day = Day(iso: line.prefix(10)) else { return false }
        return periods.contains { $0.contains(day) }
    }
}

/// The plans that were published before a take-in: which line ids decisions and delivered measures may name.
struct KnownPlans {
    /// Periods with a published lägesbild, and so a plan.
    let periods: [Period]

    /// Ids of every line that any of their plans has had, and of every long-term measure.
    let lines: [PlanLineID]

    /// Reads what the database knows.
    init(_ transaction: Transaction) throws {
        periods = try transaction.pictures.newest().map(\.period)
        lines = try transaction.plans.lineIDs()
    }
}
