public import Domain
import Store

/// `est check`: the take-in of a run on an empty database, so that every file is read; nothing is kept.
public struct Inspection {
    private let workspace: Workspace
    private let asOf: Day?

    /// Creates a check of a workspace.
    public init(_ workspace: Workspace, asOf: Day? = nil) {
        self.workspace = workspace
        self.asOf = asOf
    }

    /// Everything that a first run would find in the inbox.
    ///
    /// Throws what `EstRun.run` throws where a run could not begin, `RunError.locked` while one works.
    public func run() throws -> InspectionResult {
        let settings = try Settings(workspace)
        let today = try Clock(settings.configuration, asOf: asOf).today
        let known = try workspace.copiedStore().read(KnownPlans.init)
        return try Store().rehearse { transaction in
            let summary = try TakeInStage(
                workspace: workspace,
                settings: settings,
                transaction: transaction,
                today: today,
                options: RunOptions(),
                known: known,
                progress: { _ in }
            )
            .run()
            return InspectionResult(
                reporters: settings.configuration.reporters.map {
                    ($0.reporter, summary.accounts[$0.reporter.id] ?? RowAccount())
                },
                staffFindings: summary.staffFindings + summary.unknownLines,
                unreadable: summary.unreadable,
                deliveryFindings: try transaction.findings.counts()
            )
        }
    }
}

/// The findings of a check.
public struct InspectionResult {
    /// Each reporter with its account, in the order of the configuration.
    public let reporters: [(reporter: Reporter, account: RowAccount)]

    /// Faults in configuration, areas, files from staff and the inbox's folders.
    public let staffFindings: [Finding]

    /// Files from reporters that cannot be read.
    public let unreadable: [Finding]

    /// Number of each kind of finding in each delivered file.
    public let deliveryFindings: [FindingCount]

    /// Everything that a run's summary would say.
    public var findings: [Finding] { staffFindings + unreadable }

    /// Whether staff have something to mend: configuration, areas, places, rosters, decisions, measures.
    public var hasErrors: Bool {
        staffFindings.contains { $0.severity == .error }
    }

    /// Whether reporters have: rows would wait in quarantine, or a file cannot be read.
    public var hasQuarantine: Bool {
        deliveryFindings.contains { $0.severity == Finding.Severity.error.rawValue }
            || reporters.contains { $0.account.quarantined > 0 }
    }
}
