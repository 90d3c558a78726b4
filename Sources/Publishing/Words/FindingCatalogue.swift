import Domain

extension FindingWords {
    /// The catalogue: one entry for each `FindingCode`; its severity is declared with the code.
    static func catalogue(_ finding: Finding) -> FindingWords {
        let column = finding.column.map { " i kolumnen ”\($0)”" } ?? ""
        return switch finding.code {
        case .unreadableFile:
            FindingWords(
                wrong: "Filen gick inte att öppna.",
                advice: "Spara den på nytt och skicka den igen.",
                example: "2026-v43-44.csv"
            )
        case .linkedFile:
            FindingWords(
                wrong: "Filen är en länk till en annan, eller ingen vanlig fil, och lästes inte.",
                advice: "Lägg själva filen i mappen, inte en länk till den.",
                example: "2026-v43-44.csv"
            )
        case .notText:
            .fileKind(finding.hint?.text)
        case .protectedFile, .damagedWorkbook, .cutWorkbook, .otherSheet, .hiddenRows,
            .mergedCells, .unfilledCells, .missingValue:
            workbookCatalogue(finding)
        case .notReadAgain:
            FindingWords(
                wrong:
                    "Inställningarna för rapportören är ändrade, men filen finns inte kvar och räknas som den lästes förut.",
                advice: "Lägg filen i rapportörens mapp igen om den ska läsas på det nya sättet.",
                example: finding.file
            )
        case .emptyFile:
            FindingWords(
                wrong: "Filen är tom.",
                advice: "Skicka den igen, eller skriv en rad med ordet lugnt om inget hänt.",
                example: "2026-10-30;lugnt"
            )
        case .fileTooLarge:
            FindingWords(
                wrong: "Filen är för stor för att läsas.",
                advice: "Dela upp den i mindre filer, till exempel en för varje år.",
                example: "2025.csv och 2026.csv"
            )
        case .ambiguousDelimiter:
            FindingWords(
                wrong: "Det går inte att säkert avgöra vilket tecken som skiljer cellerna åt.",
                advice: "Spara filen som ”CSV UTF-8” och skicka den igen om något blev fel.",
                example: "CSV UTF-8",
                hint: "Lästes som"
            )
        case .ambiguousEncoding:
            FindingWords(
                wrong: "Det går inte att säkert avgöra vilken teckenkodning filen har.",
                advice: "Spara filen som ”CSV UTF-8” och skicka den igen om något blev fel.",
                example: "CSV UTF-8",
                hint: "Lästes som"
            )
        case .ambiguousDateOrder:
            FindingWords(
                wrong:
                    "Det går inte att säkert avgöra om dagen eller månaden står först i datumen\(column).",
                advice:
                    "Skriv datum som 2026-10-19, eller ange datumordning för rapportören i kommun.yml. Till dess väntar raderna.",
                example: "2026-10-19"
            )
        case .serialDate:
            FindingWords(
                wrong: "Datum\(column) står som löpnummer från ett kalkylark.",
                advice: "Skriv datum som 2026-10-19.",
                example: "2026-10-19",
                hint: "Lästes som"
            )
        case .groupedHeading:
            FindingWords(
                wrong: "Rubrikerna står på flera rader och lästes ihop.",
                advice: "Ha helst alla rubriker på en rad.",
                example: "Datum;Tid;Plats;Händelse"
            )
        case .otherHeading:
            FindingWords(
                wrong: "Mitt i filen står andra rubriker än de första.",
                advice: "Skicka varje tabell som en egen fil.",
                example: "Datum;Tid;Plats;Händelse"
            )
        case .missingHeading:
            FindingWords(
                wrong: "Ingen rad i filen ser ut som en rubrikrad.",
                advice: "Låt första raden vara rubriker, till exempel Datum;Tid;Plats;Händelse.",
                example: "Datum;Tid;Plats;Händelse",
                hint: "Väntade rubriker:"
            )
        case .missingColumn:
            FindingWords(
                wrong: finding.column.map { "Rubriken ”\($0)” saknas." }
                    ?? "En rubrik som behövs saknas.",
                advice: "Lägg till kolumnen eller rätta rubrikens stavning.",
                example: finding.column ?? "Datum"
            )
        case .leftOutLine:
            FindingWords(
                wrong:
                    "Raden lästes inte som en händelse, för den ser ut som en överskrift, en summering, ett prov eller ett besked om stängt.",
                advice:
                    "Är den en händelse, fyll i cellerna under rubrikerna och skicka filen igen.",
                example: "2026-10-19;21.30;Storgatan 4;Klotter"
            )
        case .shortRow:
            FindingWords(
                wrong: "Raden har färre celler än rubrikraden.",
                advice: "Fyll på med tomma celler så att varje värde står under sin rubrik.",
                example: "2026-10-19;21.30;Storgatan 4;Klotter"
            )
        case .longRow:
            FindingWords(
                wrong: "Raden har fler celler än rubrikraden.",
                advice:
                    "Se till att varje värde står under sin rubrik; text med semikolon ska stå inom citattecken.",
                example: "\"Klotter; två väggar\""
            )
        case .shiftedRow:
            FindingWords(
                wrong: "Radens celler står inte under sina rubriker.",
                advice: "Flytta värdena så att vart och ett står under sin rubrik.",
                example: "2026-10-19;21.30;Storgatan 4;Klotter"
            )
        case .unclosedQuote:
            FindingWords(
                wrong: "Ett citattecken öppnas men stängs aldrig.",
                advice: "Stäng citattecknet eller ta bort det.",
                example: "\"Klotter på två väggar\""
            )
        case .fieldTooLong:
            FindingWords(
                wrong: "Texten\(column) är för lång.",
                advice: "Korta texten till det viktigaste.",
                example: "Klotter på två väggar, sett vid rondering"
            )
        case .badEncoding:
            FindingWords(
                wrong: "Några tecken\(column) gick inte att läsa.",
                advice: "Spara filen som ”CSV UTF-8” och skicka den igen.",
                example: "CSV UTF-8"
            )
        case .hiddenCharacters:
            FindingWords(
                wrong: "Osynliga tecken togs bort.",
                advice: "Inget behöver rättas.",
                example: "Klotter på två väggar, sett vid rondering"
            )
        case .mixedEncoding:
            FindingWords(
                wrong: "Raden har en annan teckenkodning än resten av filen.",
                advice: "Spara filen som ”CSV UTF-8” och skicka den igen.",
                example: "CSV UTF-8"
            )
        case .badTime:
            FindingWords(
                wrong: "Tiden\(column) gick inte att läsa"
                    + (finding.severity == .warning ? " och används inte." : "."),
                advice: "Skriv datum som 2026-10-19 och klockslag som 21.30.",
                example: "2026-10-19 21.30",
                hint: finding.severity == .note ? "I stället användes kolumnen" : "Till exempel:"
            )
        case .impossibleTime:
            FindingWords(
                wrong: "Tiden\(column) ligger i framtiden eller orimligt långt tillbaka.",
                advice: "Kontrollera år, månad och dag; skriv datum som 2026-10-19.",
                example: "2026-10-19",
                hint: "Jämför med"
            )
        case .doubtfulTime:
            FindingWords(
                wrong:
                    "Tiden\(column) går att läsa på flera sätt eller är längre än ett halvt dygn.",
                advice: "Skriv datum som 2026-10-19 och tider som 21.30–23.00.",
                example: "21.30–23.00"
            )
        case .farTime:
            FindingWords(
                wrong: "Tiden\(column) ligger långt från de dagar som leveransen gäller.",
                advice: "Kontrollera året; raden räknas den dag som står där.",
                example: "2026-10-19"
            )
        case .badCoordinate:
            FindingWords(
                wrong: "Koordinaten\(column) gick inte att läsa eller ligger utanför Sverige.",
                advice: "Skriv norr före öster, eller låt platsens namn räcka.",
                example: "58,2741 11,4352",
                hint: "Till exempel:"
            )
        case .turnedCoordinate:
            FindingWords(
                wrong: "Norr och öster\(column) har bytt plats och lästes tvärtom.",
                advice: "Kontrollera rubrikerna för koordinaterna.",
                example: "58,2741 11,4352"
            )
        case .zeroCoordinate:
            FindingWords(
                wrong: "Koordinaten\(column) är noll: positionen saknas där raden kommer ifrån.",
                advice: "Platsens namn fick räcka.",
                example: "58,2741 11,4352"
            )
        case .ambiguousZone:
            FindingWords(
                wrong: "Koordinaten\(column) kan vara i flera av de lokala koordinatsystemen.",
                advice: "Hör av er till samordnaren, som kan ange vilket.",
                example: "58,2741 11,4352"
            )
        case .unreadPosition:
            FindingWords(
                wrong: "Positionen\(column) finns bara i en karttjänst, eller så är det flera.",
                advice: "Skriv koordinaten, eller en hel pluskod, eller låt platsens namn räcka.",
                example: "58,2741 11,4352",
                hint: "Det gäller"
            )
        case .outsideMap:
            FindingWords(
                wrong: "Koordinaten\(column) ligger utanför alla områden på kartan.",
                advice: "Kontrollera siffrorna, eller skriv platsens namn.",
                example: "58,2741 11,4352"
            )
        case .placeElsewhere:
            FindingWords(
                wrong: "Platsen\(column) sägs bara vara en där det inte var, eller bortom den.",
                advice: "Skriv platsen där det var.",
                example: "Gamla torget"
            )
        case .placeAtHome:
            FindingWords(
                wrong:
                    "Kartan har ingen plats som heter så\(column); raden räknas där rapportören finns, osäkert.",
                advice: "Ligger den någon annanstans: skriv den i platser.csv med sitt område.",
                example: "Gamla torget"
            )
        case .unknownCategory:
            FindingWords(
                wrong: "Ordet för händelsens art\(column) är inte känt.",
                advice: "Raden räknas ändå, men under okänd kategori.",
                example: finding.hint?.text ?? "Skadegörelse"
            )
        case .severalCategories:
            FindingWords(
                wrong:
                    "Flera val står i samma cell\(column); raden räknas en gång, som det allvarligaste.",
                advice: "Är det flera händelser, skriv en rad för var och en.",
                example: "Skadegörelse",
                hint: "Räknas inte också som"
            )
        case .repeatedCaseNumber:
            FindingWords(
                wrong:
                    "Ärendenumret\(column) står också på en annan rad i filen, med annat innehåll.",
                advice: "Raden räknas som en egen händelse; ge varje ärende sitt eget nummer.",
                example: "2026-0412"
            )
        case .missingAnswer:
            FindingWords(
                wrong: "Frågan är inte besvarad\(column).",
                advice: "Raden räknas inte som ett svar; inget behövs.",
                example: "Ganska trygg"
            )
        case .reusedCaseNumber:
            FindingWords(
                wrong:
                    "Ärendenumret\(column) finns redan på ett annat ärende, med annan dag eller annan plats och kategori.",
                advice:
                    "Båda räknas; rätta numret om det blivit fel, annars behövs inget.",
                example: "2026-0412"
            )
        case .tiedCaseNumber:
            FindingWords(
                wrong:
                    "Ärendenumret\(column) finns på flera tidigare ärenden, och raden kan rätta vilket som helst av dem.",
                advice:
                    "Raden räknas som ett eget ärende; ge varje ärende sitt eget nummer.",
                example: "2026-0412"
            )
        case .olderExport:
            FindingWords(
                wrong: "Filen är gjord före en fil som redan är läst. Den nyare filen gäller.",
                advice:
                    "Bara det som den nyare filen inte kan svara för är med; skicka filen på nytt med dagens datum i namnet om den ska gälla.",
                example: "export 2026-11-03 08.00.csv"
            )
        case .unusableCaseNumber:
            FindingWords(
                wrong: "Cellen\(column) har inget ärendenummer som skiljer ärenden åt.",
                advice:
                    "Raden räknas utan nummer; lämna cellen tom, eller skriv numret som text så att kalkylbladet inte gör om det.",
                example: "2026-0412"
            )
        case .unsplitRow:
            FindingWords(
                wrong: "Raden tycks gälla flera händelser men gick inte att dela.",
                advice:
                    "Raden räknas som en händelse; skriv en händelse på varje rad, eller sätt skiljetecknet mellan händelserna.",
                example: "22.10 klotter vid torget; 23.40 bråk utanför Coop"
            )
        case .unjoinedRow:
            FindingWords(
                wrong: "Raden ser ut att fortsätta raden ovanför, men det finns ingen sådan rad.",
                advice: "Fyll i dag och plats, eller ställ raden under den som den hör till.",
                example: "2026-10-19;21.30;Storgatan 4;Klotter"
            )
        case .joinConflict:
            FindingWords(
                wrong:
                    "Raden hör ihop med en tidigare rad men säger något annat\(column); den första raden gäller.",
                advice:
                    "Är det samma händelse behöver inget rättas; ge den annars ett eget ärendenummer.",
                example: "2026-0412"
            )
        case .badNumber:
            FindingWords(
                wrong: "Talet\(column) gick inte att läsa.",
                advice: "Skriv talet med siffror, till exempel 12 eller 1,5.",
                example: "12",
                hint: "Till exempel:"
            )
        case .emptyReport:
            FindingWords(
                wrong: "Raden säger varken vad som hände eller var.",
                advice: "Skriv åtminstone plats eller händelse och skicka raden igen.",
                example: "Storgatan 4;Klotter"
            )
        case .unknownValue:
            FindingWords(
                wrong: "Värdet\(column) är inte ett av dem som godtas.",
                advice: "Använd ett av de godtagna orden.",
                example: finding.hint?.text ?? "händelse",
                hint: finding.line == nil ? "Närmast:" : "Godtas:"
            )
        case .categoryFromText:
            FindingWords(
                wrong: "Ingen kolumn säger vad det var; kategori läst ur texten\(column), osäkert.",
                advice:
                    "Är den fel: skriv den rätta i okategoriserade.csv, eller en kolumn för kategori.",
                example: "Skadegörelse",
                hint: "Det lästes som"
            )
        case .missingCategory:
            FindingWords(
                wrong: "Ingen kolumn säger vad det var, och texten\(column) säger det inte säkert.",
                advice: "Skriv kategorin i okategoriserade.csv, eller en kolumn för kategori.",
                example: "Skadegörelse"
            )
        case .timeFromText:
            FindingWords(
                wrong: "Ingen kolumn säger när på dygnet; tiden är läst ur texten\(column).",
                advice: "Skriv gärna klockslaget i en egen kolumn.",
                example: "21.30"
            )
        case .unknownPlace:
            FindingWords(
                wrong: "Ingen plats och inget område heter säkert så\(column).",
                advice: "Skriv namnet som det står i platser.csv eller på kartan.",
                example: finding.hint?.text ?? "Kungstorget"
            )
        case .personData:
            FindingWords(
                wrong: "Personuppgifter\(column) togs bort innan något sparades.",
                advice: "Inget behöver rättas; utelämna gärna sådant nästa gång.",
                example: "en pojke i tioårsåldern",
                hint: "Det gäller"
            )
        case .contradictoryPlace:
            FindingWords(
                wrong: "Koordinaten och platsens namn pekar på olika ställen.",
                advice: "Kontrollera vilket som är rätt och skicka raden igen.",
                example: "Storgatan 4",
                hint: "Det gäller"
            )
        case .badArea, .curvedArea, .officialName, .unknownReporter, .doubtfulValue, .unknownLine,
            .unknownProposal, .contradictoryRow, .overruledRow, .exampleRow,
            .unknownPair,
            .waitingAnswer,
            .contradictoryAnswer, .unstableFile, .temporaryFile, .unknownQuarantineID, .struckRow,
            .tooManyRows, .purgedPeriod, .doubleBooking, .outsideHours, .outsidePermit, .smallCrew,
            .contractHours, .nightRest, .dailyRest, .weeklyRest, .fortnightHours, .rareWalks:
            staffCatalogue(finding)
        }
    }
}
