public import Domain
import Store

/// `est check`: a run's ingestion on an empty database, so that every file is read; nothing is kept.
public struct Inspection {
    private let workspace: Workspace
    private let asOf: Day?

    /// Creates a check of a workspace.
    public init(_ workspace: Workspace, asOf: Day? = nil) {
        self.workspace = workspace
        self.asOf = asOf
    }

    /// Returns everything that a first run would find in the inbox.
    ///
    /// Throws the errors of `EstRun.run` where a run could not begin, and `RunError.locked` while one works.
    public func run() throws -> InspectionResult {
        let settings = try Settings(workspace)
        let today = try Clock(settings.configuration, asOf: asOf).today
        let confirmation = PeriodConfirmation(configuration: settings.configuration)
        let (known, isUnconfirmed) = try workspace.copiedStore().read {
            (try KnownPlans($0), try confirmation.isAwaited($0))
        }
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
                deliveryFindings: try transaction.findings.groups(),
                waitsForConfirmation: isUnconfirmed && summary.waitsForConfirmation
            )
        }
    }
}

/// The findings of a check.
public struct InspectionResult {
    /// Each reporter with its account, in the order of the configuration.
    public let reporters: [(reporter: Reporter, account: RowAccount)]

    /// Faults in the configuration, the areas, the staff's files and the inbox's folders.
    public let staffFindings: [Finding]

    /// Findings for reporters' files that cannot be read.
    public let unreadable: [Finding]

    /// Each kind of finding in each delivered file.
    public let deliveryFindings: [FindingGroup]

    /// Whether no lägesbild would be made until the periods are confirmed in the settings or by `begaran.csv`.
    public let waitsForConfirmation: Bool

    /// All findings that a run's summary would have.
    public var findings: [Finding] { staffFindings + unreadable }

    /// Whether staff have something to correct: configuration, areas, places, rosters, decisions or measures.
    public var hasErrors: Bool {
        staffFindings.contains { $0.severity == .error }
    }

    /// Whether reporters have something to correct: rows would be quarantined, or a file cannot be read.
    public var hasQuarantine: Bool {
        deliveryFindings.contains { $0.first.severity == .error }
            || reporters.contains { $0.account.quarantined > 0 }
    }
}
