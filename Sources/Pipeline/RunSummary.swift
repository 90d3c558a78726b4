public import Domain
public import Foundation
import Publishing

/// Result of a run.
public struct RunSummary: Sendable {
    /// The day that counts as today.
    public let today: Day

    /// Account of the rows that the run read, by reporter.
    public let accounts: [ReporterID: RowAccount]

    /// Faults in the staff's files and the inbox's folders.
    let staffFindings: [Finding]

    /// Findings for decisions and delivered measures that name a line which no plan has.
    let unknownLines: [Finding]

    /// Files left for the next run; each is in `findings` too.
    let waiting: [WaitingFile]

    /// Findings for reporters' files that the run could not read; pages list these separately.
    let unreadable: [Finding]

    /// Changes from placing reports again, since files of areas or places changed.
    public let mapChanges: [MapChange]

    /// Effects of reading files again, since the settings of their reporters changed.
    public let rereadings: [Rereading]

    /// Requests of staff that the run answers.
    let requests: [PendingRequest]

    /// Lägesbilder that late rows would change, and that the run did not make again.
    public let late: [LatePicture]

    /// Share of the reporters below which too few were heard from, 0 to 1.
    let minimumReportingShare: Double

    /// Whether no lägesbild was made since `kommun.yml` has not confirmed the periods yet.
    public let waitsForConfirmation: Bool

    /// Periods that a run would make, oldest first; empty except after a dry run, and while they wait to be confirmed.
    public internal(set) var due: [Period]

    /// Lägesbilder that were made, oldest first.
    public internal(set) var made: [MadePicture] = []

    /// All faults in the staff's files, in the inbox's folders and with whole files.
    public var findings: [Finding] { staffFindings + unknownLines + unreadable }

    /// Whether a lägesbild was made from the deliveries of too few reporters.
    public var hasTooFewReporters: Bool {
        made.contains { $0.reportingShare < minimumReportingShare }
    }

    /// Whether something needs correction: a row that was read now or is counted on a new page, or a file.
    public var hasQuarantine: Bool {
        account.quarantined > 0 || findings.contains { $0.severity == .error }
            || made.contains { $0.account.quarantined > 0 }
    }

    /// Returns the faults that the page of a period shows: none about days before it.
    func faults(of period: Period) -> [Finding] {
        let others = Set(waiting.filter { $0.period != period }.map(\.finding))
        return staffFindings.filter {
            $0.severity != .note && !others.contains($0) && $0.concerns(period)
        }
    }

    /// Account of all rows that the run read.
    public var account: RowAccount {
        accounts.values.reduce(RowAccount(), +)
    }
}

/// A published lägesbild that later rows would change.
public struct LatePicture: Hashable, Sendable {
    /// The period it describes.
    public let period: Period

    /// Number of rows that came after it was made.
    public let rows: Int

    /// Number of incidents that changed after it was made.
    public let changes: Int
}

/// A lägesbild that a run has made.
public struct MadePicture: Sendable {
    /// The period it describes.
    public let period: Period

    /// Version number, from 1.
    public let version: Int

    /// Folder it was published in.
    public let folder: URL

    /// Account of the rows that concern it.
    public let account: RowAccount

    /// Number of incidents in it.
    public let incidents: Int

    /// Number of lines in its plan.
    public let lines: Int

    /// Share of the reporters that were heard from, 0 to 1; those that send surveys only are not counted.
    public let reportingShare: Double

    /// Time from the first query to the published page.
    public let seconds: Duration

    /// The part of `seconds` that planning took.
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

extension Finding {
    /// The finding in one or two Swedish sentences, the same as on the page and in the receipts.
    public var sentence: String { FindingText.swedish(self) }
}

extension Finding {
    /// Whether it may be about a day of a period, or a later one.
    func concerns(_ period: Period) -> Bool {
        lastDay.map { $0 >= period.first } ?? true
    }
}
