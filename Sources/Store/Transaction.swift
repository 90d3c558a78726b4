import GRDB

/// One transaction's view of the database, with a repository for each aggregate.
///
/// Every query and change is a method of a repository, so that all SQL is in this target.
/// A value must not outlive the closure that it was given to.
public struct Transaction {
    let database: Database

    /// Does `body` within the transaction, and undoes only that where it answers false.
    public func attempt(_ body: () throws -> Bool) throws {
        try database.inSavepoint { try body() ? .commit : .rollback }
    }

    /// Runs of the program, and values kept from one run to the next.
    public var runs: RunRepository { RunRepository(database: database) }

    /// Delivered files.
    public var deliveries: DeliveryRepository { DeliveryRepository(database: database) }

    /// Rows of delivered files, and how they are accounted for.
    public var rows: RowRepository { RowRepository(database: database) }

    /// Findings about delivered files and their rows.
    public var findings: FindingRepository { FindingRepository(database: database) }

    /// Rows that could not be read and wait to be mended.
    public var quarantine: QuarantineRepository { QuarantineRepository(database: database) }

    /// Reports, in every revision.
    public var reports: ReportRepository { ReportRepository(database: database) }

    /// Incidents with their member reports and links.
    public var incidents: IncidentRepository { IncidentRepository(database: database) }

    /// Log of how incidents became others.
    public var incidentChanges: IncidentChangeRepository {
        IncidentChangeRepository(database: database)
    }

    /// People's answers on pairs of reports.
    public var answers: AnswerRepository { AnswerRepository(database: database) }

    /// Published lägesbilder.
    public var pictures: PictureRepository { PictureRepository(database: database) }

    /// Lines, draws and long-term measures of published plans.
    public var plans: PlanRepository { PlanRepository(database: database) }

    /// Staff's decisions and delivered measures.
    public var decisions: DecisionRepository { DecisionRepository(database: database) }

    /// Log of what another map or alias changed.
    public var mapChanges: MapChangeRepository { MapChangeRepository(database: database) }

    /// What staff have asked of runs.
    public var requests: RequestRepository { RequestRepository(database: database) }

    /// Purging by a gallringsbeslut, and its log.
    public var retention: RetentionRepository { RetentionRepository(database: database) }

    /// Hashes of the archived files.
    public var archive: ArchiveRepository { ArchiveRepository(database: database) }
}
