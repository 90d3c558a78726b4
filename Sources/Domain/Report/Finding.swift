/// A fault in the input: a value, never an exception, and never with a cell's text in it.
public struct Finding: Hashable, Sendable {
    /// What is wrong.
    public let code: FindingCode

    /// How grave it is.
    public let severity: Severity

    /// File it concerns.
    public let file: String

    /// 1-based line, or nil where the whole file is meant.
    public let line: Int?

    /// Heading of the column.
    public let column: String?

    /// What would have been accepted, or the nearest name known; never what stood in the cell.
    public let hint: String?

    /// A fault and where it is.
    public init(
        _ code: FindingCode,
        _ severity: Severity,
        file: String,
        line: Int? = nil,
        column: String? = nil,
        hint: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.hint = hint
    }

    /// The same fault in a file that is told with its folder: two folders may have files of one name.
    public func within(_ folder: String) -> Finding {
        Finding(
            code,
            severity,
            file: "\(folder)/\(file)",
            line: line,
            column: column,
            hint: hint
        )
    }

    /// How grave a finding is.
    public enum Severity: String, CaseIterable, Sendable {
        /// Worth knowing; nothing was lost.
        case note
        /// Something was assumed or left out.
        case warning
        /// The row or the file could not be taken in.
        case error
    }
}

/// What can be wrong with input.
public enum FindingCode: String, CaseIterable, Sendable {
    /// The file cannot be opened or read.
    case unreadableFile = "unreadable-file"
    /// The file is a link to another, or no regular file.
    case linkedFile = "linked-file"
    /// The file is not text: a workbook, archive or document under another name.
    case notText = "not-text"
    /// The file is empty.
    case emptyFile = "empty-file"
    /// The file is larger than what is read.
    case fileTooLarge = "file-too-large"
    /// The character between cells can be one of several.
    case ambiguousDelimiter = "ambiguous-delimiter"
    /// The bytes of the letters can be of one encoding or another.
    case ambiguousEncoding = "ambiguous-encoding"
    /// Day and month of the dates can be either way around.
    case ambiguousDateOrder = "ambiguous-date-order"
    /// Dates are serial numbers of a spreadsheet.
    case serialDate = "serial-date"
    /// Headings on several rows, read together.
    case groupedHeading = "grouped-heading"
    /// A row of other headings in the midst of the file.
    case otherHeading = "other-heading"
    /// No row looks like a heading.
    case missingHeading = "missing-heading"
    /// A column that is needed is absent.
    case missingColumn = "missing-column"
    /// A line that was taken for no row: text before the heading, or a sum after the rows.
    case leftOutLine = "left-out-line"
    /// A row has fewer cells than the heading.
    case shortRow = "short-row"
    /// A row has more cells than the heading.
    case longRow = "long-row"
    /// The cells of a row do not stand under their headings.
    case shiftedRow = "shifted-row"
    /// A quote was opened and never closed.
    case unclosedQuote = "unclosed-quote"
    /// A field is longer than the limit.
    case fieldTooLong = "field-too-long"
    /// Bytes that are no text in the file's encoding.
    case badEncoding = "bad-encoding"
    /// Characters that cannot be seen were left out.
    case hiddenCharacters = "hidden-characters"
    /// A row in another encoding than the rest of the file.
    case mixedEncoding = "mixed-encoding"
    /// No time could be read, and the delivery's period is not plain.
    case badTime = "bad-time"
    /// A time after the delivery, or absurdly old.
    case impossibleTime = "impossible-time"
    /// A time that can be read in several ways, or hours that go on for more than half a day.
    case doubtfulTime = "doubtful-time"
    /// A time far from the days that the delivery describes.
    case farTime = "far-time"
    /// A coordinate that cannot be read or lies outside Sweden.
    case badCoordinate = "bad-coordinate"
    /// A coordinate whose north and east stand in each other's place.
    case turnedCoordinate = "turned-coordinate"
    /// A coordinate of zero: what systems write for a position that they do not have.
    case zeroCoordinate = "zero-coordinate"
    /// A coordinate that may be in several of the local planes.
    case ambiguousZone = "ambiguous-zone"
    /// A category word that is not known.
    case unknownCategory = "unknown-category"
    /// A case number that another row of the file has, with other content.
    case repeatedCaseNumber = "repeated-case-number"
    /// A row that looks like several incidents and could not be split.
    case unsplitRow = "unsplit-row"
    /// A row that goes on with another, which is not there.
    case unjoinedRow = "unjoined-row"
    /// A row that was joined to another and says otherwise; the first of them holds.
    case joinConflict = "join-conflict"
    /// A number that cannot be read.
    case badNumber = "bad-number"
    /// A row without anything to tell.
    case emptyReport = "empty-report"
    /// A value that is none of those allowed.
    case unknownValue = "unknown-value"
    /// A name that no place and no area has.
    case unknownPlace = "unknown-place"
    /// Person data was masked.
    case personData = "person-data"
    /// A coordinate that contradicts the place named.
    case contradictoryPlace = "contradictory-place"
    /// An area without name or outline, with an outline that crosses itself, or that comes twice.
    case badArea = "bad-area"
    /// Words of an alias that are an official name.
    case officialName = "official-name"
    /// A folder under `inbox/rapporter` that the configuration does not name.
    case unknownReporter = "unknown-reporter"
    /// A line id that no plan has.
    case unknownLine = "unknown-line"
    /// An answer under a `par` that names no two reports.
    case unknownPair = "unknown-pair"
    /// An answer about a report that is gone: it is kept, and holds if the report comes back.
    case waitingAnswer = "waiting-answer"
    /// An answer that newer ones speak against: it is left out.
    case contradictoryAnswer = "contradictory-answer"
    /// A file that was still being written.
    case unstableFile = "unstable-file"
    /// A file under a name that programs use until all of it has come, or while another one is open.
    case temporaryFile = "temporary-file"
    /// A `karantän-id` that no row of the reporter has.
    case unknownQuarantineID = "unknown-quarantine-id"
    /// A row that staff have struck from the quarantine.
    case struckRow = "struck-row"
    /// A file with more rows than its reporter may send at a time.
    case tooManyRows = "too-many-rows"
    /// The row is of a period whose reports have been purged, so it was not taken in once more.
    case purgedPeriod = "purged-period"
    /// A shift at the same time as another of the same team.
    case doubleBooking = "double-booking"
    /// A shift outside the hours that its function may work.
    case outsideHours = "outside-hours"
    /// A shift outside the times of its function's permits.
    case outsidePermit = "outside-permit"
    /// A shift with fewer people than its function's smallest crew.
    case smallCrew = "small-crew"
    /// A contracted round beyond the hours of the contract.
    case contractHours = "contract-hours"
    /// A shift in the hours of the night that rest must hold.
    case nightRest = "night-rest"
    /// A shift that leaves too short a rest in 24 hours.
    case dailyRest = "daily-rest"
    /// A shift that leaves too short a rest in its week.
    case weeklyRest = "weekly-rest"
    /// A shift that makes too many hours in 14 days.
    case fortnightHours = "fortnight-hours"
    /// A walk that comes too long after its team's walk before.
    case rareWalks = "rare-walks"
}

/// How the rows that were read are accounted for.
public struct RowAccount: Hashable, Sendable {
    /// Rows taken in.
    public var accepted: Int

    /// Rows delivered again.
    public var duplicates: Int

    /// Rows that wait to be mended.
    public var quarantined: Int

    /// An account with these sums.
    public init(accepted: Int = 0, duplicates: Int = 0, quarantined: Int = 0) {
        self.accepted = accepted
        self.duplicates = duplicates
        self.quarantined = quarantined
    }

    /// Rows read.
    public var received: Int {
        accepted + duplicates + quarantined
    }

    /// The sum of two accounts.
    public static func + (left: RowAccount, right: RowAccount) -> RowAccount {
        RowAccount(
            accepted: left.accepted + right.accepted,
            duplicates: left.duplicates + right.duplicates,
            quarantined: left.quarantined + right.quarantined
        )
    }
}
