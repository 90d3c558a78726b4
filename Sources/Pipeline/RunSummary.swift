public import Domain
public import Foundation

/// What became of a run.
public struct RunSummary: Sendable {
    /// The day that was taken for today.
    public let today: Day

    /// How the rows that the run read are accounted for, by reporter.
    public let accounts: [ReporterID: RowAccount]

    /// Faults in the files from staff and the folders of the inbox.
    let staffFindings: [Finding]

    /// Decisions and delivered measures that name a line which no plan has.
    let unknownLines: [Finding]

    /// Files that wait for the next run; each is among `findings` too.
    let waiting: [WaitingFile]

    /// Files from reporters that the run could not read; a page finds them by itself.
    let unreadable: [Finding]

    /// What placing reports anew has changed, since files of areas or places changed.
    public let mapChanges: [MapChange]

    /// Lägesbilder that late rows would change, and that the run did not make anew.
    public let late: [LatePicture]

    /// Share of the reporters below which too few were heard of.
    let minimumReportingShare: Double

    /// Periods that a run would make, oldest first: none is left but after a dry run.
    public internal(set) var due: [Period]

    /// Lägesbilder that were made, oldest first.
    public internal(set) var made: [MadePicture] = []

    /// Everything that is wrong in files from staff, in the inbox's folders, and with files as a whole.
    public var findings: [Finding] { staffFindings + unknownLines + unreadable }

    /// Whether a lägesbild was made that too few reporters stand behind.
    public var hasTooFewReporters: Bool {
        made.contains { $0.reportingShare < minimumReportingShare }
    }

    /// Whether something waits to be mended: rows that were read now or that a new page tells of, or a
    /// file from staff.
    public var hasQuarantine: Bool {
        account.quarantined > 0 || findings.contains { $0.severity == .error }
            || made.contains { $0.account.quarantined > 0 }
    }

    /// The faults that the page of a period tells of.
    func faults(of period: Period) -> [Finding] {
        let others = Set(waiting.filter { $0.period != period }.map(\.finding))
        return staffFindings.filter { $0.severity != .note && !others.contains($0) }
    }

    /// How all rows that the run read are accounted for.
    public var account: RowAccount {
        accounts.values.reduce(RowAccount(), +)
    }
}

/// A published lägesbild that rows which came later would change.
public struct LatePicture: Hashable, Sendable {
    /// What it describes.
    public let period: Period

    /// Rows that came after it was made.
    public let rows: Int

    /// Incidents that became others after it was made.
    public let changes: Int
}

/// A lägesbild that a run has made.
public struct MadePicture: Sendable {
    /// What it describes.
    public let period: Period

    /// 1 for the first version, and so on.
    public let version: Int

    /// Where it was published.
    public let folder: URL

    /// How the rows that concern it are accounted for.
    public let account: RowAccount

    /// Incidents in it.
    public let incidents: Int

    /// Lines of its plan.
    public let lines: Int

    /// Share of the reporters that were heard of, 0 to 1.
    public let reportingShare: Double

    /// Time from the first query to the published page.
    public let seconds: Duration

    /// Of that, the time that planning took.
    public let planning: Duration

    init(_ edition: Edition, folder: URL, seconds: Duration, planning: Duration) {
        let awaited = edition.reporters.filter { $0.status != .voices }
        let heard = awaited.filter { $0.status == .reported || $0.status == .calm }
        period = edition.picture.period
        version = edition.version
        self.folder = folder
        account = edition.account
        incidents = edition.incidents.count
        lines = edition.plan.lines.count
        reportingShare = Double(heard.count) / Double(max(1, awaited.count))
        self.seconds = seconds
        self.planning = planning
    }
}
