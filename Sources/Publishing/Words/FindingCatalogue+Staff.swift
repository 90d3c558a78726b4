import Domain

extension FindingWords {
    /// The catalogue's entries about what the municipality keeps: maps, rosters, answers, the quarantine, folders.
    static func staffCatalogue(_ finding: Finding) -> FindingWords {
        let column = finding.column.map { " i kolumnen ”\($0)”" } ?? ""
        let isPlan = ["beslut", "utfört"].contains(finding.column)
        return switch finding.code {
        case .badArea:
            FindingWords(
                wrong:
                    "Ett område saknar läsbart namn, id eller gräns, korsar sig självt eller finns två gånger.",
                advice: "Rätta området i kartprogrammet och spara omraden.geojson på nytt.",
                example: "Centrum",
                hint: "Det gäller"
            )
        case .curvedArea:
            FindingWords(
                wrong: "Ett områdes gräns är ritad med kurvor. De läses som räta linjer.",
                advice: "Spara området som polygoner om alla program ska läsa det lika.",
                example: "MultiPolygon",
                hint: "Det gäller"
            )
        case .officialName:
            FindingWords(
                wrong: "Orden\(column) är redan namnet på en plats.",
                advice: "Skriv vilken rapportör som menar något annat, eller ta bort raden.",
                example: "kråkan"
            )
        case .unknownReporter:
            FindingWords(
                wrong: "Mappen hör inte till någon rapportör som är inlagd.",
                advice: "Rätta mappens namn eller lägg in rapportören i kommun.yml.",
                example: "rapporter/skolan"
            )
        case .doubtfulValue:
            FindingWords(
                wrong: "Cellen\(column) har ett frågetecken, så det är inte säkert vad som gäller.",
                advice: "Raden används inte; ta bort frågetecknet när det är bestämt.",
                example: "antagen"
            )
        case .unknownLine:
            FindingWords(
                wrong: "Radens id finns inte i någon plan.",
                advice: "Kopiera id från kolumnen rad i plan.csv.",
                example: "2026-11-06-trygghetsvandrare-centrum"
            )
        case .unknownProposal:
            FindingWords(
                wrong:
                    "Numret hör inte säkert till ett förslag: det framgår inte vilken sidas, eller sidan har det inte.",
                advice:
                    "Skriv sidan före numret, eller kopiera id från kolumnen rad i plan.xlsx.",
                example: "2026-v43-44/3",
                hint: "Det gäller"
            )
        case .contradictoryRow:
            FindingWords(
                wrong: "Rader säger olika om samma rad i planen\(column). Ingen av dem räknas.",
                advice: "Töm cellen i den rad som inte gäller.",
                example: finding.column == "utfört" ? "delvis" : "antagen",
                hint: "Läs den bredvid:"
            )
        case .overruledRow:
            FindingWords(
                wrong: isPlan
                    ? "En senare fil säger något annat om samma rad i planen\(column). Den senare räknas."
                    : "En senare rad svarar något annat om samma ord eller rapport\(column). Den senare räknas.",
                advice: "Inget behöver göras om det är rätt; töm annars cellen i den senare.",
                example: isPlan ? finding.column == "utfört" ? "delvis" : "antagen" : "Centrum",
                hint: "Den som räknas:"
            )
        case .exampleRow:
            FindingWords(
                wrong: "Raden är mallens exempel och lästes inte.",
                advice: "Skriv över den, också ordet EXEMPELRAD, eller ta bort den.",
                example: "2026-10-19"
            )
        case .unknownPair:
            FindingWords(
                wrong: "Raden säger inte vilka två rapporter svaret gäller.",
                advice: "Kopiera id från kolumnen par i kopplingar.csv.",
                example: "p1f0c93ab77de2045-9a3e5b0c6d1f7728"
            )
        case .waitingAnswer:
            FindingWords(
                wrong:
                    "Svaret gäller en rapport som inte finns här. Det sparas och gäller om rapporten kommer.",
                advice: "Inget behöver göras.",
                example: "p1f0c93ab77de2045-9a3e5b0c6d1f7728"
            )
        case .contradictoryAnswer:
            FindingWords(
                wrong: "Svaret går inte ihop med nyare svar. De nyare gäller.",
                advice:
                    "Läs raderna bredvid varandra; svara på nytt på det par där svaret blev fel.",
                example: "osäker",
                hint: "De nyare svaren:"
            )
        case .unstableFile:
            FindingWords(
                wrong:
                    "Filen höll på att skickas, eller var öppen i ett annat program, och lästes inte.",
                advice: "Stäng den om den är öppen; den läses vid nästa körning.",
                example: "2026-v43-44.csv"
            )
        case .temporaryFile:
            FindingWords(
                wrong: "Filen har ett tillfälligt namn och lästes inte.",
                advice: "Är filen hel, ge den ett namn som slutar på .csv.",
                example: "2026-v43-44.csv"
            )
        case .unknownQuarantineID:
            FindingWords(
                wrong: "Ingen rad från er har det karantän-id som står på raden.",
                advice: "Kopiera id från kolumnen karantän-id i karantänfilen.",
                example: "k3f9a1c2b7d05"
            )
        case .struckRow:
            FindingWords(
                wrong: "Raden är struken av kommunens samordnare och räknas inte.",
                advice: "Inget behöver rättas; skicka raden på nytt om det blev fel.",
                example: "stryk"
            )
        case .tooManyRows:
            FindingWords(
                wrong: "Filen har fler rader än ni brukar skicka och lästes därför inte.",
                advice: "Skicka den i delar, eller hör av er till samordnaren.",
                example: "2026-v43.csv och 2026-v44.csv",
                hint: "Högsta antal rader:"
            )
        case .purgedPeriod:
            FindingWords(
                wrong: "Raden gäller en period vars uppgifter är gallrade. Den togs inte in igen.",
                advice: "Ni behöver inte göra något.",
                example: "2026-10-19"
            )
        case .doubleBooking: shift("Laget står på två pass samtidigt.")
        case .outsideHours: shift("Passet ligger utanför de tider då funktionen får arbeta.")
        case .outsidePermit:
            shift(
                "Passet ligger helt eller delvis utanför tillståndets tider.",
                advice: "Planen använder bara tid som tillståndet täcker."
            )
        case .smallCrew:
            walk(
                "Passet har färre personer än funktionen måste vara.",
                advice: "Fyll på med fler; annars skickas passet ingenstans."
            )
        case .contractHours: shift("Ronderna blir fler timmar på 14 dagar än avtalet rymmer.")
        case .nightRest: shift("Passet går in i de nattimmar som ska vara vila.")
        case .dailyRest: shift("Laget får för kort dygnsvila med passet.")
        case .weeklyRest: shift("Laget får för kort veckovila med passet.")
        case .fortnightHours: shift("Laget får för många timmar på 14 dagar med passet.")
        case .rareWalks:
            walk(
                "Det är mer än en månad sedan laget vandrade.",
                advice: "Boka gärna tätare, så att var och en får gå minst en gång i månaden."
            )
        default: preconditionFailure("the main catalogue has the code")
        }
    }
}
