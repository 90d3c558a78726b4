import Domain
import Store

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
