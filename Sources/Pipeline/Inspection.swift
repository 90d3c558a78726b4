public import Domain
import Store

/// `est check`: reads configuration and inbox as a run would, from the beginning, and keeps nothing.
public struct Inspection {
    private let workspace: Workspace
    private let asOf: Day?

    /// A check of a workspace.
    public init(_ workspace: Workspace, asOf: Day? = nil) {
        self.workspace = workspace
        self.asOf = asOf
    }

    /// What a run would find.
    ///
    /// Throws `ConfigurationError`, `GeographyError` or `RunError` where a run could not begin.
    public func run() throws -> InspectionResult {
        let settings = try Settings(workspace)
        let today = try Clock(settings.configuration, asOf: asOf).today
        let store = try Store()
        return try store.rehearse { transaction in
            let run = try transaction.beginRun(asOf: today)
            let inbox = Inbox(workspace: workspace)
            let intake = IntakeStage(
                settings: settings,
                transaction: transaction,
                run: run,
                today: today,
                current: settings.configuration.calendar.period(containing: today),
                progress: { _ in }
            )
            _ = try intake.takeIn(inbox)
            let staff = try StaffStage(
                workspace: workspace,
                transaction: transaction,
                masker: settings.masker
            )
            .takeIn()
            let accounts = try transaction.accounts(ofRun: run)
            return InspectionResult(
                reporters: settings.configuration.reporters.map {
                    ($0.reporter, accounts[$0.reporter.id] ?? RowAccount())
                },
                findings: settings.findings + staff
                    + (try inbox.faults(beside: settings.configuration.reporters))
                    + intake.watch.waiting.map(\.finding),
                deliveryFindings: try transaction.findingCounts()
            )
        }
    }
}

/// What a check found.
public struct InspectionResult {
    /// Each reporter with its account, in the order of the configuration.
    public let reporters: [(reporter: Reporter, account: RowAccount)]

    /// Faults in configuration, areas, and files from staff.
    public let findings: [Finding]

    /// How often each fault was found in each delivered file.
    public let deliveryFindings: [FindingCount]

    /// Whether staff have something to mend: configuration, areas, places, rosters, decisions, measures.
    public var hasErrors: Bool {
        findings.contains { $0.severity == .error }
    }

    /// Whether reporters have: rows would wait in quarantine, or a file cannot be read.
    public var hasQuarantine: Bool {
        deliveryFindings.contains { $0.severity == Finding.Severity.error.rawValue }
            || reporters.contains { $0.account.quarantined > 0 }
    }
}
