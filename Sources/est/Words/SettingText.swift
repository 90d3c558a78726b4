import Pipeline

/// What each setting of `kommun.yml` does, in Swedish: the words of the table that ``SettingKey`` is.
enum SettingText {
    /// Returns one sentence about a setting.
    static func sentence(_ key: SettingKey) -> String {
        switch key {
        case .municipality: "Kommunens namn, som står på varje sida."
        case .simulatedAsOf:
            "Bara för övningsdata: dagen som programmet tar för i dag, med en banderoll på varje sida."
        case .periods: "Hur tiden delas in i perioder, en för varje möte."
        case .periodsAnchor: "Första dagen i vilken period som helst; perioderna räknas därifrån."
        case .periodsLength: "Antal dagar i en period; går inte att ändra efter första lägesbilden."
        case .periodsConfirmed:
            "Skriv ja när längden är som den ska vara; så länge här står nej, eller ingen längd, görs ingen lägesbild."
        case .periodsPublishFrom:
            "Perioder som börjar före den dagen är historik: de läses men ger ingen lägesbild."
        case .periodsPlanStarts:
            "Antal dagar från periodens slut till planens början; mötet hålls däremellan."
        case .textInInternalEdition:
            "Om sidan visar vad rapportörerna skrev; personuppgifter döljs i vilket fall."
        case .policeCaseNumbers:
            "Om polisens ärendenummer (5000-K123456-25) får stå kvar i texterna eller döljs."
        case .minimumReportingShare:
            "Andel av rapportörerna som ska ha hörts av; annars varnar programmet."
        case .weightNote: "Kommunens egna ord om vikterna, som står intill dem."
        case .archive:
            "Vad som händer med en fil när den är läst: den ligger kvar, kopieras till arkivet eller flyttas dit."

        case .areas: "Kartan över kommunens områden; eller en lista, när gränserna har ändrats."
        case .areasFile: "GeoJSON eller GeoPackage, eller en lista med filer som blir en karta."
        case .areasLayer: "Lagret i en GeoPackage som har flera."
        case .areasID: "Egenskapen i filen som är områdets id; annars en vanlig sådan."
        case .areasName: "Egenskapen i filen som är områdets namn; annars en vanlig sådan."
        case .areasMunicipality: "Egenskapen i filen som är kommunens namn; annars en vanlig sådan."
        case .areasValidFrom:
            "Första dagen för de perioder som kartan gäller; en karta får sakna den."
        case .gazetteer:
            "Filer med platser som folk skriver: namn;alias;typ;område;lat;lon, med | mellan alias."
        case .places: "Fler filer med platser, från OpenStreetMap, Lantmäteriet eller andra."
        case .placesFile: "GeoJSON, GeoPackage eller CSV."
        case .placesLayer: "Lagret i en GeoPackage som har flera."
        case .placesName: "Egenskapen i filen som är platsens namn; annars en vanlig sådan."
        case .placesAliases: "Egenskaperna i filen med dess andra namn; annars vanliga sådana."
        case .placesKind:
            "Egenskapen i filen som säger vad för plats det är; annars en vanlig sådan."

        case .categories: "Vad som räknas, i sidans ordning; inget ord får betyda två kategorier."
        case .categoriesID: "Kategorins id."
        case .categoriesName: "Vad sidan kallar kategorin."
        case .categoriesWeight: "Hur allvarlig en händelse är, jämfört med en i en annan kategori."
        case .categoriesAliases: "Andra ord för den i rapporterna."
        case .categoriesKind:
            "Bara en händelse räknas; svar i enkäter (upplevd …), otrygga platser och felanmälningar visas för sig."
        case .categoriesProactive:
            "Om den mest hittas av dem som letar: den visas men förutsägs aldrig."
        case .categoriesViolence:
            "Om den är våld: den som undviker våld skickas inte dit den väger mest."
        case .categoriesSerious:
            "Om var och en är allvarlig: den göms aldrig av statistiken eller av en okänd plats."
        case .calmPhrases:
            "Fraser som betyder att inget hände, utöver dem som programmet redan kan."
        case .seriousWords:
            "Ord som gör en rapport allvarlig, i vilken böjning som helst, i stället för programmets egna."

        case .reporters: "Vilka som rapporterar; var och en har en mapp med sitt id i rapporter/."
        case .reportersID: "Mappens namn."
        case .reportersName: "Vad sidan kallar rapportören; annars dess id."
        case .reportersType:
            "Sorts rapportör; de som är av samma sort vet lika säkert när och var något hände."
        case .reportersHome: "Området eller platsen som menas när en rad inte nämner någon."
        case .reportersDeliveries:
            "Om en fil läggs till det som kom förut, eller är hela listan och ersätter det för sina dagar."
        case .reportersEmptyMeansCalm: "Om en tom fil säger att någon tittade och att inget hände."
        case .reportersPoliceCaseNumbers: "Detsamma för det som rapportören skriver."
        case .reportersMostRows: "En fil med fler rader läses inte, och kvittensen säger det."
        case .reportersColumns:
            "Vilka av filens rubriker som är vad; behövs bara där de vanliga rubrikerna inte räcker."
        case .columnsCaseNumber: "Rapportörens eget nummer på ärendet."
        case .columnsDate: "Dag, eller dag och klockslag."
        case .columnsWeek: "Vecka, där dagen bara är en veckodag; en tom är veckan ovanför."
        case .columnsTime: "Klockslag eller del av dygnet."
        case .columnsEndTime: "När det slutade."
        case .columnsReportedAt: "När det skrevs ner."
        case .columnsPlace: "Plats eller känt märke."
        case .columnsAddress: "Gata och nummer."
        case .columnsArea: "Område med namn."
        case .columnsNorth: "Latitud, eller meter norrut."
        case .columnsEast: "Longitud, eller meter österut."
        case .columnsCoordinate: "Båda koordinaterna i en cell, nord först."
        case .columnsCategory: "Vad för slags händelse det var."
        case .columnsText: "Vad någon såg."
        case .columnsPeople: "Hur många personer."
        case .columnsOrigin: "Om det anmäldes eller upptäcktes på rond."
        case .columnsKind: "Om det är en händelse, en otrygg plats, en felanmälan …"
        case .columnsMunicipality: "Kommun."
        case .columnsReporter: "Vem som rapporterar, där mappen inte säger det."
        case .columnsReporterType: "Vad för sorts rapportör, där mappen inte säger det."
        case .reportersSplit: "Flera händelser på en rad: var de delas."
        case .splitColumn: "Kolumnen vars cell rymmer flera; behövs utan grupper."
        case .splitBy: "Tecknen mellan dem; behövs utan grupper."
        case .splitGroups: "Numrerade kolumner: minst två lika långa listor med rubriker."
        case .reportersJoin:
            "En händelse på flera rader: de har samma ärendenummer, eller bara texten fortsätter."
        case .reportersCoordinateSystem:
            "EPSG-koden för koordinaterna; annars känns den igen på talen."
        case .reportersDateOrder:
            "Ordningen på år, månad och dag i datum av siffror; annars avgör filen."
        case .reportersMunicipality: "Kommunen som rapportörens ord för platser kommer från."
        case .reportersCategories:
            "Rapportörens egna ord för kategorierna, var och ett med kategorins id."
        case .reportersKind: "Vad alla rapportörens rader är."
        case .reportersCategory: "Kategorin för alla rapportörens rader."
        case .reportersVoices:
            "Om raderna är svar om trygghet i en enkät eller dialog; en sådan rapportör väntar ingen på."

        case .resources: "De funktioner som kan skickas, med sina regler, i sidans ordning."
        case .resourcesID: "Funktionens id."
        case .resourcesName: "Vad sidan kallar funktionen; annars dess id."
        case .resourcesResponsible: "Funktionen, aldrig en person, som ansvarar för den."
        case .resourcesMeasure: "Vad den gör."
        case .resourcesObserveOnly: "Om den bara iakttar och ringer, och inte ingriper."
        case .resourcesExpected: "Vad dess närvaro väntas göra."
        case .expectedShort: "Vad den väntas göra inom perioden."
        case .expectedLong: "Vad den väntas göra med tiden."
        case .resourcesMinimumCrew: "Färre personer än så skickas inte."
        case .resourcesVisitMinutes:
            "Minuter för ett besök med vägen dit, som blir hela halvtimmar."
        case .resourcesFit: "Hur väl den passar för varje kategori, från 0 till 1."
        case .resourcesUsualFit: "Hur väl den passar för de andra kategorierna."
        case .resourcesNever: "Kategorier som den aldrig skickas till där de väger mest."
        case .resourcesAvoidsViolence: "Detsamma för varje kategori som är våld."
        case .resourcesHours: "När den får arbeta över huvud taget; en tid eller en lista."
        case .resourcesNotice:
            "Dagar i förväg som ändrad arbetstid ska sägas (arbetstidslagen 12 §): 14, för volontärer 60."
        case .resourcesVolunteers:
            "Om de inte är anställda: inga regler om vila, och var och en går minst en gång på 31 dagar."
        case .resourcesRest: "Vila som de anställda ska ha; utan den gäller lagens."
        case .restDaily: "Timmar i följd på ett dygn (arbetstidslagen 13 §)."
        case .restNight: "Klockslagen som dygnsvilan ska rymma, eller ingen."
        case .restWeekly: "Timmar i följd på sju dagar (arbetstidslagen 14 §)."
        case .restFortnightHours: "Flest timmars arbete på 14 dagar."
        case .restAgreement:
            "Kollektivavtalet som tillåter mindre vila eller fler timmar än lagen; krävs i så fall."
        case .restShared:
            "Om flera delar på lagets pass, så att bemanningen inte visar någons vila."
        case .resourcesContractHours: "Flest timmars rond enligt avtal på 14 dagar."
        case .resourcesTiedTo: "Var varje lag hör hemma: det skickas ingen annanstans."
        case .resourcesAllowedAreas: "De enda områden där den har en uppgift."
        case .resourcesNeedsPermit: "Om den bara får arbeta inom ett förordnande (lag 2023:421)."
        case .resourcesPermits: "Dess förordnanden; en natt hör till dagen då den började."
        case .permitsAreas: "Var det gäller."
        case .permitsFrom: "Första dagen."
        case .permitsTo: "Sista dagen."
        case .permitsHours: "Vilken tid."
        case .permitsWeekdays: "Vilka veckodagar; annars alla."
        case .resourcesRequestOnly:
            "Om planen bara ber om den och aldrig schemalägger den, som polisen."

        case .physical:
            "Vem som ansvarar för åtgärder i den fysiska miljön, och hur många dagar de får ta."
        case .physicalLighting: "Lampor och deras skötsel."
        case .physicalVegetation: "Buskar, häckar och träd."
        case .physicalOverlook: "Att andra kan se in."
        case .physicalSight: "Att man kan se ut och framåt."
        case .physicalCleaning: "Skräp, glas och klotter."
        case .physicalLocks: "Dörrar, grindar och staket."
        case .physicalTraffic: "Gupp, pollare och bommar."
        case .physicalCauseAnalysis: "Att ta reda på orsaken, innan något ändras."
        case .physicalOwner: "Funktionen som ansvarar för åtgärden."
        case .physicalDays:
            "Dagar från slutet av perioden som först tog upp åtgärden till att den ska vara gjord."

        case .plan: "Hur planen räknas fram; behöver sällan ändras."
        case .planGap: "Hur nära den bästa möjliga planen som räcker, som andel."
        case .planSeconds: "Tid efter vilken räknandet avbryts; ett skydd, och sidan säger det."
        case .planDrawn:
            "Andel av besöken som lottas mellan områden som står på tur, för att kunna jämföra."

        case .retention: "Vad som gallras, och när; utan ett beslut gallras inget."
        case .retentionDecision: "Gallringsbeslutets beteckning."
        case .retentionDecided: "Beslutets dag."
        case .retentionDeliveredFiles: "Dagar som filer sparas som de kom; annars för alltid."
        case .retentionQuarantine:
            "Dagar som rader som väntar på rättelse sparas; annars för alltid."
        case .retentionReceipts: "Dagar som kvittenser sparas; annars för alltid."
        case .retentionReports:
            "Dagar som rapporter och händelser sparas, från periodens slut; annars för alltid."
        case .retentionPages: "Dagar som lägesbilder sparas; annars för alltid."
        case .retentionDecisions:
            "Dagar som beslut och insatser sparas, minst tre perioder; annars för alltid."
        }
    }
}
