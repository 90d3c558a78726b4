import Domain

/// The periods that a run makes: every closed one without a lägesbild, or the one that was asked for.
struct DuePeriods {
    let workspace: Workspace

    /// Periods to be published that have closed, oldest first.
    let closed: [Period]

    /// Periods with a lägesbild according to the database.
    let made: [Period]

    /// The limits that earlier purges set on the periods that can still be made.
    let limits: PurgeLimits

    /// Closed periods without a lägesbild: none was made, or its published folder has been removed since.
    ///
    /// Throws `RunError.storage` where a published folder cannot be read.
    var all: [Period] {
        get throws {
            try closed.filter { period in
                try limits.allow(period) && (!made.contains(period) || !isPublished(period))
            }
        }
    }

    /// The periods that a run with these options makes.
    ///
    /// Throws `RunError.notMade`, `RunError.notClosed` and `RunError.purged` where an option cannot be met.
    func periods(for options: RunOptions) throws -> [Period] {
        if let id = options.remake {
            let known = made + (try closed.filter(isPublished))
            guard let wanted = known.first(where: { $0.id == id }) else {
                throw RunError.notMade(id)
            }
            guard limits.allow(wanted) else { throw RunError.purged(id) }
            return [wanted]
        }
        guard let id = options.period else { return try all }
        guard let wanted = closed.first(where: { $0.id == id }) else {
            throw RunError.notClosed(id)
        }
        guard limits.allow(wanted) else { throw RunError.purged(id) }
        return try all.filter { $0.id == id }
    }

    private func isPublished(_ period: Period) throws -> Bool {
        try PublishedFolder(period, in: workspace).manifest != nil
    }
}
