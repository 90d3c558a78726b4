/// A reporter that sent more than half of the rows: what all reported is then mostly what one did.
public struct DominantReporter: Hashable, Sendable {
    /// The reporter.
    public let reporter: ReporterID

    /// Its share of the rows, more than 0.5 and at most 1.
    public let share: Double

    /// The reporter that dominates an account; nil where none does.
    public init?(in accounts: [ReporterID: RowAccount]) {
        let all = accounts.values.reduce(0) { $0 + $1.received }
        guard let most = accounts.first(where: { $0.value.received * 2 > all }) else { return nil }
        reporter = most.key
        share = Double(most.value.received) / Double(all)
    }
}
