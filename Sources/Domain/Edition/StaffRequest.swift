/// What the coordinator asks of the next run, a row of `inbox/begaran.csv` (decision 0047).
public struct StaffRequest: Hashable, Sendable {
    /// What is asked for.
    public let action: Action

    /// Period that it concerns, as it is named: `2026-v43-44`.
    public let period: String

    /// Why; person data is masked.
    public let reason: String

    /// 1-based line in the file.
    public let line: Int

    /// A request.
    public init(action: Action, period: String, reason: String, line: Int) {
        (self.action, self.period, self.reason, self.line) = (action, period, reason, line)
    }

    /// What a run can be asked for.
    public enum Action: String, CaseIterable, Sendable {
        /// A new version of a published lägesbild.
        case remake
        /// Confirmation of what waits for it.
        case confirm
        /// Withdrawal of a published lägesbild.
        case withdraw
    }
}

/// What became of a request.
public struct RequestAnswer: Hashable, Sendable {
    /// The request.
    public let request: StaffRequest

    /// Day of the run that answered.
    public let day: Day

    /// What became of it.
    public let outcome: Outcome

    /// An answer.
    public init(_ request: StaffRequest, on day: Day, _ outcome: Outcome) {
        (self.request, self.day, self.outcome) = (request, day, outcome)
    }

    /// What became of a request.
    public enum Outcome: Hashable, Sendable {
        /// Done, as this version where one was published.
        case done(version: Int?)
        /// The period has no lägesbild.
        case notMade
        /// The period's reports have been purged.
        case purged
        /// Nothing waits for it.
        case nothingWaits
    }
}
