public import Domain

/// Findings in the words of those who can mend them.
public enum FindingText {
    /// What is wrong and how to mend it, for someone who has never seen the program.
    ///
    /// Where it is (file and row) stands beside it; what stood in the cell is never told.
    public static func swedish(_ finding: Finding) -> String {
        wrong(finding) + " " + remedy(finding)
    }

    /// What is wrong and how to mend it, once for all that have it.
    public static func swedish(_ group: FindingGroup) -> String {
        let one = swedish(group.first)
        return group.count == 1
            ? one : "\(Swedish.count(group.count)) rader, den första så här: \(one)"
    }

    /// What is wrong, in one sentence.
    static func wrong(_ finding: Finding) -> String {
        let column = finding.column.map { " i kolumnen ”\($0)”" } ?? ""
        return switch finding.code {
        case .unreadableFile: "Filen gick inte att öppna."
        case .linkedFile:
            "Filen är en länk till en annan fil, eller ingen vanlig fil, och lästes inte."
        case .notText: "Filen är inte en textfil utan till exempel en arbetsbok eller ett arkiv."
        case .emptyFile: "Filen är tom."
        case .fileTooLarge: "Filen är för stor för att läsas."
        case .ambiguousDelimiter:
            "Det går inte att säkert avgöra vilket tecken som skiljer cellerna åt."
        case .ambiguousEncoding: "Det går inte att säkert avgöra vilken teckenkodning filen har."
        case .ambiguousDateOrder:
            "Det går inte att säkert avgöra om dagen eller månaden står först i datumen\(column)."
        case .serialDate: "Datum\(column) står som löpnummer från ett kalkylark."
        case .groupedHeading: "Rubrikerna står på flera rader och lästes ihop."
        case .otherHeading: "Mitt i filen står andra rubriker än de första."
        case .missingHeading: "Ingen rad i filen ser ut som en rubrikrad."
        case .missingColumn:
            finding.column.map { "Rubriken ”\($0)” saknas." } ?? "En rubrik som behövs saknas."
        case .leftOutLine:
            "Raden lästes inte som en händelse, för den ser ut som en överskrift eller en summering."
        case .shortRow: "Raden har färre celler än rubrikraden."
        case .longRow: "Raden har fler celler än rubrikraden."
        case .shiftedRow: "Radens celler står inte under sina rubriker."
        case .unclosedQuote: "Ett citattecken öppnas men stängs aldrig."
        case .fieldTooLong: "Texten\(column) är för lång."
        case .badEncoding: "Några tecken\(column) gick inte att läsa."
        case .hiddenCharacters: "Osynliga tecken togs bort."
        case .mixedEncoding: "Raden har en annan teckenkodning än resten av filen."
        case .badTime: "Tiden\(column) gick inte att läsa."
        case .impossibleTime: "Tiden\(column) ligger i framtiden eller orimligt långt tillbaka."
        case .doubtfulTime:
            "Tiden\(column) går att läsa på flera sätt eller är längre än ett halvt dygn."
        case .farTime: "Tiden\(column) ligger långt från de dagar som leveransen gäller."
        case .badCoordinate: "Koordinaten\(column) gick inte att läsa eller ligger utanför Sverige."
        case .turnedCoordinate: "Norr och öster\(column) har bytt plats och lästes tvärtom."
        case .zeroCoordinate:
            "Koordinaten\(column) är noll: positionen saknas där raden kommer ifrån."
        case .ambiguousZone:
            "Koordinaten\(column) kan vara i flera av de lokala koordinatsystemen."
        case .unknownCategory: "Ordet för händelsens art\(column) är inte känt."
        case .repeatedCaseNumber:
            "Ärendenumret\(column) står också på en annan rad i filen, med annat innehåll."
        case .unsplitRow: "Raden tycks gälla flera händelser men gick inte att dela."
        case .unjoinedRow:
            "Raden ser ut att fortsätta raden ovanför, men det finns ingen sådan rad."
        case .joinConflict:
            "Raden hör ihop med en tidigare rad men säger något annat\(column); den första raden gäller."
        case .badNumber: "Talet\(column) gick inte att läsa."
        case .emptyReport: "Raden säger varken vad som hände eller var."
        case .unknownValue: "Värdet\(column) är inte ett av dem som godtas."
        case .unknownPlace: "Ingen plats och inget område heter säkert så\(column)."
        case .personData: "Personuppgifter\(column) togs bort innan något sparades."
        case .contradictoryPlace: "Koordinaten och platsens namn pekar på olika ställen."
        case .badArea:
            "Ett område saknar namn eller gräns, korsar sig självt eller finns två gånger."
        case .officialName: "Orden\(column) är redan namnet på en plats."
        case .unknownReporter: "Mappen hör inte till någon rapportör som är inlagd."
        case .unknownLine: "Radens id finns inte i någon plan."
        case .unknownPair: "Raden säger inte vilka två rapporter svaret gäller."
        case .waitingAnswer:
            "Svaret gäller en rapport som inte finns här. Det sparas och gäller om rapporten kommer."
        case .contradictoryAnswer:
            "Svaret går inte ihop med nyare svar. De nyare gäller."
        case .unstableFile:
            "Filen höll på att skickas, eller var öppen i ett annat program, och lästes inte."
        case .temporaryFile: "Filen har ett tillfälligt namn och lästes inte."
        case .unknownQuarantineID: "Ingen rad från er har det karantän-id som står på raden."
        case .struckRow: "Raden är struken av kommunens samordnare och räknas inte."
        case .tooManyRows: "Filen har fler rader än ni brukar skicka och lästes därför inte."
        case .purgedPeriod:
            "Raden gäller en period vars uppgifter är gallrade. Den togs inte in igen."
        case .doubleBooking: "Laget står på två pass samtidigt."
        case .outsideHours: "Passet ligger utanför de tider då funktionen får arbeta."
        case .outsidePermit: "Passet ligger helt eller delvis utanför tillståndets tider."
        case .smallCrew: "Passet har färre personer än funktionen måste vara."
        case .contractHours: "Ronderna blir fler timmar på 14 dagar än avtalet rymmer."
        case .nightRest: "Passet går in i de nattimmar som ska vara vila."
        case .dailyRest: "Laget får för kort dygnsvila med passet."
        case .weeklyRest: "Laget får för kort veckovila med passet."
        case .fortnightHours: "Laget får för många timmar på 14 dagar med passet."
        case .rareWalks: "Det är mer än en månad sedan laget vandrade."
        }
    }

    /// How to mend it.
    static func remedy(_ finding: Finding) -> String {
        let advice = advice(finding.code)
        guard let hint = finding.hint, !hint.isEmpty, !advice.contains(hint) else { return advice }
        return "\(advice) \(lead(finding)) \(hint)."
    }

    /// What the hint of a finding is.
    private static func lead(_ finding: Finding) -> String {
        switch finding.code {
        case .badTime where finding.severity == .note: "I stället användes kolumnen"
        case .badTime, .badNumber, .badCoordinate: "Till exempel:"
        case .impossibleTime: "Jämför med"
        case .unknownValue: "Godtas:"
        case .personData, .badArea, .contradictoryPlace: "Det gäller"
        case .notText: "Den ser ut att vara av slaget"
        case .ambiguousDelimiter, .ambiguousEncoding, .ambiguousDateOrder, .serialDate:
            "Lästes som"
        case .contradictoryAnswer: "De nyare svaren:"
        case .tooManyRows: "Högsta antal rader:"
        case .doubleBooking, .outsideHours, .contractHours, .nightRest, .dailyRest, .weeklyRest,
            .fortnightHours:
            "Planeras ändå:"
        default: "Närmast:"
        }
    }

    private static func advice(_ code: FindingCode) -> String {
        switch code {
        case .unreadableFile: "Spara den på nytt och skicka den igen."
        case .linkedFile: "Lägg själva filen i mappen, inte en länk till den."
        case .notText:
            "Öppna den i Excel, välj Arkiv, ”Spara som” och filtypen ”CSV UTF-8”, och skicka den filen."
        case .emptyFile: "Skicka den igen, eller skriv en rad med ordet lugnt om inget hänt."
        case .fileTooLarge: "Dela upp den i mindre filer, till exempel en för varje år."
        case .ambiguousDelimiter, .ambiguousEncoding:
            "Spara filen som ”CSV UTF-8” och skicka den igen om något blev fel."
        case .ambiguousDateOrder, .serialDate: "Skriv datum som 2026-10-19."
        case .groupedHeading: "Ha helst alla rubriker på en rad."
        case .otherHeading: "Skicka varje tabell som en egen fil."
        case .missingHeading:
            "Låt första raden vara rubriker, till exempel Datum;Tid;Plats;Händelse."
        case .missingColumn: "Lägg till kolumnen eller rätta rubrikens stavning."
        case .leftOutLine:
            "Är den en händelse, fyll i cellerna under rubrikerna och skicka filen igen."
        case .shortRow: "Fyll på med tomma celler så att varje värde står under sin rubrik."
        case .shiftedRow: "Flytta värdena så att vart och ett står under sin rubrik."
        case .longRow:
            "Se till att varje värde står under sin rubrik; text med semikolon ska stå inom citattecken."
        case .unclosedQuote: "Stäng citattecknet eller ta bort det."
        case .fieldTooLong: "Korta texten till det viktigaste."
        case .hiddenCharacters: "Inget behöver rättas."
        case .badEncoding, .mixedEncoding: "Spara filen som ”CSV UTF-8” och skicka den igen."
        case .badTime: "Skriv datum som 2026-10-19 och klockslag som 21.30."
        case .impossibleTime: "Kontrollera år, månad och dag; skriv datum som 2026-10-19."
        case .doubtfulTime: "Skriv datum som 2026-10-19 och tider som 21.30–23.00."
        case .farTime: "Kontrollera året; raden räknas den dag som står där."
        case .turnedCoordinate: "Kontrollera rubrikerna för koordinaterna."
        case .badCoordinate: "Skriv norr före öster, eller låt platsens namn räcka."
        case .zeroCoordinate: "Platsens namn fick räcka."
        case .ambiguousZone: "Hör av er till samordnaren, som kan ange vilket."
        case .unknownCategory: "Raden räknas ändå, men under okänd kategori."
        case .repeatedCaseNumber:
            "Raden räknas som en egen händelse; ge varje ärende sitt eget nummer."
        case .unsplitRow:
            "Raden räknas som en händelse; skriv en händelse på varje rad, eller sätt skiljetecknet mellan händelserna."
        case .unjoinedRow: "Fyll i dag och plats, eller ställ raden under den som den hör till."
        case .joinConflict:
            "Är det samma händelse behöver inget rättas; ge den annars ett eget ärendenummer."
        case .badNumber: "Skriv talet med siffror, till exempel 12 eller 1,5."
        case .emptyReport: "Skriv åtminstone plats eller händelse och skicka raden igen."
        case .unknownValue: "Använd ett av de godtagna orden."
        case .unknownPlace: "Skriv namnet som det står i platser.csv eller på kartan."
        case .personData: "Inget behöver rättas; utelämna gärna sådant nästa gång."
        case .contradictoryPlace: "Kontrollera vilket som är rätt och skicka raden igen."
        case .badArea: "Rätta området i kartprogrammet och spara omraden.geojson på nytt."
        case .officialName:
            "Skriv vilken rapportör som menar något annat, eller ta bort raden."
        case .unknownReporter: "Rätta mappens namn eller lägg in rapportören i kommun.yml."
        case .unknownLine: "Kopiera id från kolumnen rad i plan.csv."
        case .unknownPair: "Kopiera id från kolumnen par i kopplingar.csv."
        case .waitingAnswer: "Inget behöver göras."
        case .contradictoryAnswer:
            "Läs raderna bredvid varandra; svara på nytt på det par där svaret blev fel."
        case .unstableFile: "Stäng den om den är öppen; den läses vid nästa körning."
        case .temporaryFile: "Är filen hel, ge den ett namn som slutar på .csv."
        case .unknownQuarantineID: "Kopiera id från kolumnen karantän-id i karantänfilen."
        case .struckRow: "Inget behöver rättas; skicka raden på nytt om det blev fel."
        case .tooManyRows: "Skicka den i delar, eller hör av er till samordnaren."
        case .purgedPeriod: "Ni behöver inte göra något."
        case .doubleBooking, .outsideHours, .contractHours, .nightRest, .dailyRest, .weeklyRest,
            .fortnightHours:
            "Ändra bemanningen; planen använder inte den del av passet som bryter mot regeln."
        case .outsidePermit: "Planen använder bara tid som tillståndet täcker."
        case .smallCrew: "Fyll på med fler; annars skickas passet ingenstans."
        case .rareWalks: "Boka gärna tätare, så att var och en får gå minst en gång i månaden."
        }
    }
}
