import Domain

/// Which periods a run makes: every closed one without a lägesbild, or the one that was asked for.
struct DuePeriods {
    let workspace: Workspace

    /// Periods to be published that have closed, oldest first.
    let closed: [Period]

    /// Periods whose lägesbild the database knows of.
    let made: [Period]

    /// Closed periods without a lägesbild: none was made, or what was made has been removed since.
    ///
    /// Throws `RunError.storage` where what was made cannot be read.
    var all: [Period] {
        get throws { try closed.filter { try !made.contains($0) || !isPublished($0) } }
    }

    /// What a run with these wishes makes.
    ///
    /// Throws `RunError.notMade` and `RunError.notClosed` where a wish cannot be met.
    func periods(for options: RunOptions) throws -> [Period] {
        if let id = options.remake {
            let known = made + (try closed.filter(isPublished))
            guard let wanted = known.first(where: { $0.id == id }) else {
                throw RunError.notMade(id)
            }
            return [wanted]
        }
        guard let id = options.period else { return try all }
        guard closed.contains(where: { $0.id == id }) else { throw RunError.notClosed(id) }
        return try all.filter { $0.id == id }
    }

    private func isPublished(_ period: Period) throws -> Bool {
        try PublishedFolder(period, in: workspace).manifest != nil
    }
}
