import Domain
import Store
import Toolkit

/// Check for decisions and delivered measures that name a plan line not in any plan.
struct UnknownLines {
    let transaction: Transaction
    let known: KnownPlans

    /// Returns a finding for each unknown line, with the nearest known line.
    ///
    /// `coming` contains the days of plans not made yet: a line of those days may still appear.
    func findings(coming: [Period] = []) throws -> [Finding] {
        let known = Set(self.known.lines)
        return try transaction.decisions.namedLines()
            .filter { !known.contains($0.line) && !Self.isOf(coming, $0.line) }
            .filter { ProposalID($0.line) == nil }
            .map { file, line in
                Finding(
                    .unknownLine,
                    file: file,
                    column: "rad",
                    hint: Spelling.nearest(to: line, among: self.known.lines)
                )
                .concerning(Day(iso: line.prefix(10)))
            }
    }

    /// Whether a line id begins with a day of these periods.
    private static func isOf(_ periods: [Period], _ line: PlanLineID) -> Bool {
        guard let day = Day(iso: line.prefix(10)) else { return false }
        return periods.contains { $0.contains(day) }
    }
}

/// Plans published before a run, whose line ids decisions and delivered measures may name.
struct KnownPlans {
    /// Periods with a published lägesbild, and thereby a plan.
    let periods: [Period]

    /// Ids of every line that any version of the plans has had, and of every long-term measure.
    let lines: [PlanLineID]

    /// Reads the published plans from the database.
    init(_ transaction: Transaction) throws {
        periods = try transaction.pictures.newest().map(\.period)
        lines = try transaction.plans.lineIDs()
    }
}
