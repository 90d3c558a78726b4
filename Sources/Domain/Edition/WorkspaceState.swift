/// State of a workspace: what is made, what waits and who is silent, as `est status` and `reports/index.html` show it.
public struct WorkspaceState: Sendable {
    /// The municipality's name.
    public let municipality: String

    /// The day that counts as today.
    public let today: Day

    /// Whether the data is made up.
    public let isSimulated: Bool

    /// Published lägesbilder, by period.
    public let pages: [PageState]

    /// Closed periods that the next run makes.
    public let due: [Period]

    /// The latest closed period.
    public let latest: Period

    /// The first day on which a run can make the next period: the day after its last.
    public let nextDue: Day

    /// Row account of each closed period, oldest first.
    public let accounts: [PeriodAccount]

    /// Number of rows in quarantine now, whatever period they concern.
    public let waiting: Int

    /// Reporters that are awaited, without those that send surveys only.
    public let reporters: [Reporter]

    /// Those of them that have sent nothing about the latest closed period.
    public let silent: [Reporter]

    /// Findings for files that are still being written, or that have the name of an unfinished file.
    public let arriving: [Finding]

    /// Whether the first lägesbild waits until the periods are confirmed.
    public let waitsForConfirmation: Bool

    /// Faults in the staff's files and the inbox's folders.
    public let faults: [Finding]

    /// Answers to what staff have asked for, newest first.
    public let answers: [RequestAnswer]

    /// A state.
    public init(
        municipality: String,
        today: Day,
        isSimulated: Bool,
        pages: [PageState],
        due: [Period],
        latest: Period,
        nextDue: Day,
        accounts: [PeriodAccount],
        waiting: Int,
        reporters: [Reporter],
        silent: [Reporter],
        arriving: [Finding],
        waitsForConfirmation: Bool = false,
        faults: [Finding] = [],
        answers: [RequestAnswer] = []
    ) {
        (self.municipality, self.today, self.isSimulated) = (municipality, today, isSimulated)
        (self.pages, self.due, self.latest, self.nextDue) = (pages, due, latest, nextDue)
        (self.accounts, self.waiting) = (accounts, waiting)
        (self.reporters, self.silent, self.arriving) = (reporters, silent, arriving)
        self.waitsForConfirmation = waitsForConfirmation
        (self.faults, self.answers) = (faults, answers)
    }
}

/// Published lägesbild, with what would make it another now.
public struct PageState: Hashable, Sendable {
    /// Period that it describes.
    public let period: Period

    /// Version that was published last.
    public let version: Int

    /// Rows that came after it was made.
    public let lateRows: Int

    /// Incidents that changed after it was made.
    public let changes: Int

    /// Causes of the changes, in the order of `LateCause`.
    public let causes: [LateCauseCount]

    /// Whether its plan still runs and the rosters or rules that it was made by are others now.
    public let hasOtherRosters: Bool

    /// Whether it has been withdrawn.
    public let isWithdrawn: Bool

    /// Names of the sheets beside it that ask staff something.
    public let questions: [String]

    /// Whether it would be another if it were made now.
    public var wouldBeOther: Bool {
        !isWithdrawn && (lateRows > 0 || changes > 0 || hasOtherRosters)
    }

    /// A published lägesbild.
    public init(
        period: Period,
        version: Int,
        lateRows: Int,
        changes: Int,
        causes: [LateCauseCount],
        hasOtherRosters: Bool,
        isWithdrawn: Bool = false,
        questions: [String] = []
    ) {
        (self.period, self.version, self.lateRows) = (period, version, lateRows)
        (self.changes, self.causes, self.hasOtherRosters) = (changes, causes, hasOtherRosters)
        (self.isWithdrawn, self.questions) = (isWithdrawn, questions)
    }
}

/// Row account of a period, by reporter.
public struct PeriodAccount: Sendable {
    /// The period.
    public let period: Period

    /// Row accounts by reporter; those that sent nothing are absent.
    public let reporters: [ReporterID: RowAccount]

    /// A period's accounts.
    public init(period: Period, reporters: [ReporterID: RowAccount]) {
        (self.period, self.reporters) = (period, reporters)
    }

    /// Sum of all reporters' accounts.
    public var account: RowAccount {
        reporters.values.reduce(RowAccount(), +)
    }

    /// Reporter that sent more than half of the rows, if any.
    public var dominant: DominantReporter? {
        DominantReporter(in: reporters)
    }
}
