/// Kinds of fault in the input; `Publishing` has the words for each.
public enum FindingCode: String, CaseIterable, Sendable {
    /// The file cannot be opened or read.
    case unreadableFile = "unreadable-file"
    /// The file is a link to another, or no regular file.
    case linkedFile = "linked-file"
    /// The file is not text: a workbook, archive or document under another name.
    case notText = "not-text"
    /// The file is locked by a password.
    case protectedFile = "protected-file"
    /// A workbook that is damaged.
    case damagedWorkbook = "damaged-workbook"
    /// A workbook whose first rows were read before it was found to be damaged.
    case cutWorkbook = "cut-workbook"
    /// A sheet of a workbook that does not belong to the table; it was not read.
    case otherSheet = "other-sheet"
    /// Rows of a workbook that are hidden, as by a filter; they were read like the others.
    case hiddenRows = "hidden-rows"
    /// Merged cells of a workbook: what the first of several rows says was read for them all.
    case mergedCells = "merged-cells"
    /// Merged cells of a workbook too large to be searched for them first; their other rows were read as empty.
    case unfilledCells = "unfilled-cells"
    /// A formula without a value, since the program that saved the workbook has not computed it.
    case missingValue = "missing-value"
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
    /// A row of other headings in the middle of the file.
    case otherHeading = "other-heading"
    /// No row looks like a heading.
    case missingHeading = "missing-heading"
    /// A column that is needed is absent.
    case missingColumn = "missing-column"
    /// A line that was not read as a row: text before the heading, or a sum after the rows.
    case leftOutLine = "left-out-line"
    /// A row has fewer cells than the heading.
    case shortRow = "short-row"
    /// A row has more cells than the heading.
    case longRow = "long-row"
    /// The cells of a row are not under their headings.
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
    /// No time could be read, and the period of the delivery is unknown.
    case badTime = "bad-time"
    /// A time after the delivery, or absurdly old.
    case impossibleTime = "impossible-time"
    /// A time that can be read in several ways, or hours that go on for more than half a day.
    case doubtfulTime = "doubtful-time"
    /// A time far from the days that the delivery describes.
    case farTime = "far-time"
    /// A coordinate that cannot be read or is outside Sweden.
    case badCoordinate = "bad-coordinate"
    /// A coordinate with north and east swapped.
    case turnedCoordinate = "turned-coordinate"
    /// A coordinate of zero, which systems write for an unknown position.
    case zeroCoordinate = "zero-coordinate"
    /// A coordinate that may be in several of the local planes.
    case ambiguousZone = "ambiguous-zone"
    /// A position that only a map service can resolve, or several positions; none was used.
    case unreadPosition = "unread-position"
    /// A position outside all areas of the map.
    case outsideMap = "outside-map"
    /// A place that is named only to say that it was not there, or beyond it.
    case placeElsewhere = "place-elsewhere"
    /// A place that the map does not know, so that the report counts where its reporter is; it is uncertain.
    case placeAtHome = "place-at-home"
    /// A category word that is not known.
    case unknownCategory = "unknown-category"
    /// Several categories that were chosen for one row: it counts once, as the gravest.
    case severalCategories = "several-categories"
    /// A category that was read from the text, since no column tells it; it is uncertain.
    case categoryFromText = "category-from-text"
    /// A category that no column tells, and that could not be read from the text.
    case missingCategory = "missing-category"
    /// A day or a clock that was read from the text, since no column tells it.
    case timeFromText = "time-from-text"
    /// A sheet of a survey on which the question was not answered; it is not counted.
    case missingAnswer = "missing-answer"
    /// A case number that another row of the file has, with other content.
    case repeatedCaseNumber = "repeated-case-number"
    /// A case number that an earlier file has for another case.
    case reusedCaseNumber = "reused-case-number"
    /// A case number of several earlier cases, of which the row may correct either.
    case tiedCaseNumber = "tied-case-number"
    /// A value with a question mark in a file that staff keep; it is not used.
    case doubtfulValue = "doubtful-value"
    /// A file that was exported before one that has been read; the newer one stands.
    case olderExport = "older-export"
    /// A case number that tells no cases apart: a word, zeros, an error value, a time, a number rounded by a spreadsheet, or
    /// one that many rows share.
    case unusableCaseNumber = "unusable-case-number"
    /// A row that seems to describe several incidents and could not be split.
    case unsplitRow = "unsplit-row"
    /// A row that continues another, which is absent.
    case unjoinedRow = "unjoined-row"
    /// A row that was joined to another and contradicts it; the first of them holds.
    case joinConflict = "join-conflict"
    /// A number that cannot be read.
    case badNumber = "bad-number"
    /// A row that says neither what nor where.
    case emptyReport = "empty-report"
    /// A value that is none of those allowed.
    case unknownValue = "unknown-value"
    /// A name that no known place or area has.
    case unknownPlace = "unknown-place"
    /// Person data was masked.
    case personData = "person-data"
    /// A coordinate that contradicts the place named.
    case contradictoryPlace = "contradictory-place"
    /// An area without readable name, id or outline, with an outline that crosses itself, or that comes twice.
    case badArea = "bad-area"
    /// An area whose outline is of a kind with curves, which were read as chords.
    case curvedArea = "curved-area"
    /// Words of an alias that are an official name.
    case officialName = "official-name"
    /// A folder under `inbox/rapporter` that the configuration does not name.
    case unknownReporter = "unknown-reporter"
    /// A line id that no plan has.
    case unknownLine = "unknown-line"
    /// A number of a proposal without a page, or that its page does not have, or has given to others in another version.
    case unknownProposal = "unknown-proposal"
    /// Rows of staff that say different things of one plan line; none of them counts.
    case contradictoryRow = "contradictory-row"
    /// A row of staff that a later one says otherwise; the later one counts.
    case overruledRow = "overruled-row"
    /// The example row of a template; it was not read.
    case exampleRow = "example-row"
    /// An answer under a `par` that names no two reports.
    case unknownPair = "unknown-pair"
    /// An answer about a report that is not there; it is kept, and holds if the report comes back.
    case waitingAnswer = "waiting-answer"
    /// An answer that newer ones contradict; it is left out.
    case contradictoryAnswer = "contradictory-answer"
    /// A file that was still being written.
    case unstableFile = "unstable-file"
    /// A file with a name that programs give to unfinished copies or to locks of open files.
    case temporaryFile = "temporary-file"
    /// A `karantän-id` that no row of the reporter has.
    case unknownQuarantineID = "unknown-quarantine-id"
    /// A row that staff have removed from the quarantine.
    case struckRow = "struck-row"
    /// A file with more rows than its reporter may send at a time.
    case tooManyRows = "too-many-rows"
    /// A file that would be read otherwise now, since its reporter's settings have changed, but is no longer there.
    case notReadAgain = "not-read-again"
    /// A row of a period whose reports have been purged; it was not read again.
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
    /// A shift within the hours of the night that must be rest.
    case nightRest = "night-rest"
    /// A shift that leaves too short a daily rest.
    case dailyRest = "daily-rest"
    /// A shift that leaves too short a weekly rest.
    case weeklyRest = "weekly-rest"
    /// A shift with which the hours of 14 days become too many.
    case fortnightHours = "fortnight-hours"
    /// A walk too long after the team's walk before it.
    case rareWalks = "rare-walks"
}

extension FindingCode {
    /// The severity that a finding of this code has unless it says otherwise.
    ///
    /// Three things make it another, and the place that finds the fault says which:
    /// - a row of a file that staff keep is never guessed at, so all that is wrong with it is an error;
    /// - a reader got around a fault in a reporter's row (a short row was filled up, another column had the time), or,
    ///   for an area, mended its outline, so it is one step milder; it could not, so it is one step graver;
    /// - an empty file counts as calm for a reporter whose column map says so, and for staff: a note.
    public var severity: Finding.Severity {
        switch self {
        case .unreadableFile, .linkedFile, .notText, .protectedFile, .damagedWorkbook, .emptyFile,
            .fileTooLarge, .missingHeading,
            .unclosedQuote, .fieldTooLong, .longRow, .shiftedRow, .badTime,
            .impossibleTime, .unjoinedRow, .emptyReport, .unknownValue, .badArea,
            .officialName, .unknownReporter, .unknownPair, .unknownQuarantineID,
            .tooManyRows, .doubtfulValue, .unknownProposal, .contradictoryRow:
            .error
        case .notReadAgain, .cutWorkbook, .unfilledCells, .missingValue, .ambiguousDelimiter,
            .ambiguousEncoding,
            .ambiguousDateOrder, .serialDate,
            .otherHeading, .missingColumn, .shortRow, .badEncoding, .farTime,
            .badCoordinate, .ambiguousZone, .unreadPosition, .outsideMap, .placeElsewhere,
            .unknownCategory, .repeatedCaseNumber,
            .reusedCaseNumber, .tiedCaseNumber, .olderExport,
            .unsplitRow, .joinConflict, .badNumber, .unknownPlace,
            .contradictoryPlace, .unknownLine, .contradictoryAnswer, .unstableFile,
            .temporaryFile, .doubleBooking, .outsideHours, .outsidePermit, .smallCrew,
            .contractHours, .nightRest, .dailyRest, .weeklyRest, .fortnightHours:
            .warning
        case .otherSheet, .hiddenRows, .mergedCells, .unusableCaseNumber, .missingAnswer,
            .groupedHeading, .leftOutLine, .hiddenCharacters,
            .mixedEncoding, .doubtfulTime, .severalCategories, .categoryFromText, .missingCategory,
            .timeFromText,
            .placeAtHome, .turnedCoordinate, .zeroCoordinate, .personData, .curvedArea,
            .waitingAnswer,
            .struckRow, .purgedPeriod, .rareWalks, .overruledRow, .exampleRow:
            .note
        }
    }
}
