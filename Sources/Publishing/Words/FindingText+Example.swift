public import Domain

extension FindingText {
    /// What would be accepted: something to write as it stands, or a name to look for.
    public static func example(_ finding: Finding) -> String {
        switch finding.code {
        case .unreadableFile, .linkedFile, .notText, .unstableFile, .temporaryFile:
            "2026-v43-44.csv"
        case .emptyFile: "2026-10-30;lugnt"
        case .missingHeading, .groupedHeading, .otherHeading:
            "Datum;Tid;Plats;Händelse"
        case .missingColumn: finding.column ?? "Datum"
        case .leftOutLine, .shortRow, .shiftedRow, .unjoinedRow:
            "2026-10-19;21.30;Storgatan 4;Klotter"
        case .longRow: "\"Klotter; två väggar\""
        case .unclosedQuote: "\"Klotter på två väggar\""
        case .fieldTooLong, .hiddenCharacters: "Klotter på två väggar, sett vid rondering"
        case .badEncoding, .mixedEncoding, .ambiguousDelimiter, .ambiguousEncoding:
            "CSV UTF-8"
        case .badTime: "2026-10-19 21.30"
        case .impossibleTime, .farTime, .purgedPeriod, .ambiguousDateOrder, .serialDate:
            "2026-10-19"
        case .doubtfulTime: "21.30–23.00"
        case .badCoordinate, .turnedCoordinate, .zeroCoordinate, .ambiguousZone: "58,2741 11,4352"
        case .unknownCategory: finding.hint ?? "Skadegörelse"
        case .repeatedCaseNumber, .joinConflict: "2026-0412"
        case .badNumber: "12"
        case .emptyReport: "Storgatan 4;Klotter"
        case .unknownValue: finding.hint ?? "händelse"
        case .unknownPlace: finding.hint ?? "Kungstorget"
        case .personData: "en pojke i tioårsåldern"
        case .contradictoryPlace: "Storgatan 4"
        case .badArea: "Centrum"
        case .officialName: "kråkan"
        case .unknownReporter: "rapporter/skolan"
        case .unknownLine: "2026-11-06-trygghetsvandrare-centrum"
        case .unknownPair, .waitingAnswer: "p1f0c93ab77de2045-9a3e5b0c6d1f7728"
        case .contradictoryAnswer: "osäker"
        case .unknownQuarantineID: "k3f9a1c2b7d05"
        case .struckRow: "stryk"
        case .unsplitRow: "22.10 klotter vid torget; 23.40 bråk utanför Coop"
        case .doubleBooking, .outsideHours, .outsidePermit, .contractHours, .nightRest, .dailyRest,
            .weeklyRest, .fortnightHours:
            "fältsekreterare;Fältteam;2026-10-23;15.00;23.00;2;schema;"
        case .smallCrew, .rareWalks:
            "trygghetsvandrare;Centrumgruppen;2026-10-23;20.00;23.00;3;bokad vandring;"
        case .fileTooLarge: "2025.csv och 2026.csv"
        case .tooManyRows: "2026-v43.csv och 2026-v44.csv"
        }
    }

    /// What is wrong, how to mend it and an example, for a cell of a sheet.
    static func withExample(_ finding: Finding) -> String {
        let text = swedish(finding)
        let example = example(finding)
        return text.contains(example) ? text : "\(text) Exempel: \(example)"
    }

    /// What a finding means for the row or the file.
    static func consequence(_ finding: Finding) -> String {
        switch (finding.severity, finding.line) {
        case (.error, nil): "filen är inte med"
        case (.error, _): "raden väntar"
        case (.warning, _): "räknas, men osäkert"
        case (.note, _): "inget gick förlorat"
        }
    }
}
