import Domain
import Geography
import Pipeline
import Planning
import Publishing
import Store

/// Errors in Swedish: the fault and its remedy.
///
/// Every switch is exhaustive, so that a new error without words does not compile.
enum FailureText {
    /// Returns a line of one or two sentences for each mistake that an error is about.
    static func lines(_ error: ProgramError) -> [String] {
        guard case .configuration(.faults(let faults, let file)) = error else {
            return [sentence(error)]
        }
        return faults.map { ConfigurationText.sentence($0, in: file) }
    }

    /// Returns one or two sentences about any error; about the first of several mistakes in a file.
    static func sentence(_ error: ProgramError) -> String {
        switch error {
        case .run(let error): sentence(error)
        case .configuration(let error): ConfigurationText.sentence(error)
        case .geography(let error): sentence(error)
        case .geoPackage(let error): sentence(error)
        case .planning(let error): sentence(error)
        case .store(let error): sentence(error)
        case .table(let error): sentence(error)
        case .alias(let error): sentence(error)
        case .whatIf(let error): sentence(error)
        case .output(let error): sentence(error)
        case .workbook(let error): sentence(error)
        case .foreign(let reason): "Ett oväntat fel: \(reason)."
        }
    }

    private static func sentence(_ error: RunError) -> String {
        switch error {
        case .locked: "En annan körning arbetar i arbetsytan. Inget gjordes."
        case .storage(let fault): sentence(fault)
        case .notClosed(let period): "”\(period)” är inte en period som har avslutats."
        case .notMade(let period): "Det finns ingen lägesbild för ”\(period)” att göra om."
        case .unaccounted(let file, let line):
            "Räkenskapen går inte ihop: rad \(line) i \(file) leder ingenstans. Inget har ändrats; rapportera felet till den som sköter programmet."
        case .notYet(let day, let today):
            "I dag är det \(today). Bara simulerade data får en senare dag, som \(day)."
        case .purged(let period):
            "”\(period)” eller underlaget är gallrat. Lägesbilden går inte att göra om."
        case .dueFirst(let periods):
            "Inget gallrades. Lägesbild saknas för \(Words.list(periods)): kör ”est run” först."
        case .noHistory:
            "Det finns färre än två avslutade perioder med händelser, så inget går att jämföra."
        case .exists(let path):
            "”\(path)” finns redan och lämnades som den är. Ersätt den med --force."
        case .notOwn(let path):
            "”\(path)” lämnades som den är: där finns filer som est inte har skrivit eller som har ändrats."
        case .nothingToRollUp(let days, let nearest):
            "Ingen avslutad period med rapporter ligger i \(days)." + Words.nearest(nearest)
        case .nothingInWeeks(let weeks): "\(weeks) veckor går inte att sammanställa."
        case .clockBackwards(let today, let latest):
            "I dag är det \(today), men est kördes \(latest) eller senare. Kontrollera klockan eller ange --as-of."
        case .noPlan(nil, let nearest):
            "Ingen plan är publicerad än. Gör en med ”est run”." + Words.nearest(nearest)
        case .noPlan(let period?, let nearest):
            "Ingen plan är publicerad med en lägesbild för ”\(period)”." + Words.nearest(nearest)
        case .unknownReporter(let id, let nearest):
            "Ingen rapportör heter ”\(id)”." + Words.nearest(nearest)
        }
    }

    private static func sentence(_ fault: StorageFault) -> String {
        switch fault {
        case .failed(let operation, let path, let number):
            "Det gick inte att \(verb(operation)) ”\(path)”: \(Words.system(number))."
        case .unreadable(let file): "Det gick inte att läsa ”\(file)”."
        case .unreadableFolder(let folder): "Det gick inte att läsa mappen ”\(folder)”."
        case .noAnswer(let file): "Det gick inte att öppna ”\(file)”: disken svarar inte."
        case .notCopied(let file, let folder):
            "Det gick inte att kopiera ”\(file)” till ”\(folder)”."
        case .notRemoved(let folder): "Det gick inte att ta bort en fil ur ”\(folder)”."
        case .tooLargeForBackup(let file):
            "”\(file)” är större än 999 MB, mer än en säkerhetskopia rymmer av en fil."
        case .noDatabase(let workspace): "Det finns ingen databas i ”\(workspace)”."
        case .changedWhileCopied(let file): "”\(file)” ändrades medan den kopierades till arkivet."
        }
    }

    private static func verb(_ operation: StorageFault.Operation) -> String {
        switch operation {
        case .makeFolder: "skapa mappen"
        case .open: "öppna"
        case .read: "läsa"
        case .write: "skriva"
        case .replace: "lägga in"
        case .remove: "ta bort"
        }
    }

    private static func sentence(_ error: StoreError) -> String {
        switch error {
        case .unusable(let file, let reason):
            "Databasen ”\(file)” går inte att använda (SQLite: \(reason))."
        case .tooNew(let file):
            "Databasen ”\(file)” är gjord av en nyare version av est. Installera den versionen."
        case .damaged(let file):
            "Databasen ”\(file)” är skadad. Återställ en säkerhetskopia med"
                + " ”est restore --force FIL”, eller se med ”est verify” vad som är fel."
        }
    }
}

extension FailureText {
    private static func sentence(_ error: GeographyError) -> String {
        switch error {
        case .notGeoJSON(let file, let fault):
            "”\(file)” är ingen GeoJSON med en FeatureCollection: \(words(fault))."
        case .otherFormat(let format, let file): "”\(file)” är \(words(format))"
        case .unknownSystem(let name, let file):
            "”\(file)” har referenssystemet ”\(name)”, som inte är känt. Använd EPSG 3006–3018, 3021, 4258, 4326 eller CRS84."
        case .missingSystem(let file):
            "”\(file)” anger inget referenssystem, och talen är inte grader. Lägg till ”crs”, till exempel EPSG:3006."
        case .outsideSweden(let area, let file):
            "Området ”\(area)” i ”\(file)” ligger utanför Sverige. Kontrollera filens referenssystem."
        case .swappedAxes(let area, let file):
            "Området ”\(area)” i ”\(file)” har norr före öster. Spara filen med öster (longitud) först."
        case .missingProperty(let name, let file, let nearest):
            "Inget område i ”\(file)” har egenskapen ”\(name)”." + Words.nearest(nearest)
        case .repeatedArea(let id): "Två områden har id ”\(id)”. Ge vart och ett sitt eget."
        case .unusableID(let area, let file):
            "Id för området ”\(area)” i ”\(file)” innehåller ”|”, ”:”, ”;” eller ett styrtecken. Använd bokstäver, siffror, ”-” och ”_”."
        case .unusableAreas(let first, let file):
            "Inget område i ”\(file)” har namn och yta som går att läsa. Det första är ”\(first)”. Spara kartan på nytt med polygoner, i UTF-8."
        case .noAreas: "Det finns inget område att placera rapporter i."
        }
    }

    /// The format of a map file, and how to make one of it that is read.
    private static func words(_ format: MapFormat) -> String {
        switch format {
        case .empty: "tom. Exportera kartan på nytt."
        case .shapefile: "en del av en shapefil. \(inQGIS(".shp-filen"))"
        case .zip:
            "ett arkiv (zip eller liknande). Packa upp det. Är det en shapefil eller KMZ? \(inQGIS("den"))"
        case .picture: "en bild. Be om kartan som GeoPackage eller GeoJSON."
        case .kml: "KML. \(inQGIS("den"))"
        case .gml: "GML. \(inQGIS("den"))"
        case .html: "en webbsida, kanske ett felmeddelande som sparades. Hämta kartan på nytt."
        case .xml: "XML av ett slag som inte läses. \(inQGIS("den"))"
        case .topoJSON: "TopoJSON. \(inQGIS("den"))"
        case .esriJSON: "ESRI:s eget JSON. Begär ”f=geojson” av tjänsten. Annars: \(inQGIS("den"))"
        case .errorMessage: "ett felmeddelande från en tjänst. Hämta kartan på nytt."
        case .drawing: "en ritning (DXF eller DWG). \(inQGIS("den"))"
        case .mapInfo: "en MapInfo-fil. \(inQGIS("den"))"
        case .flatGeobuf: "FlatGeobuf. \(inQGIS("den"))"
        case .pdf: "en PDF. Be om kartan som GeoPackage eller GeoJSON."
        case .otherEncoding: "inte UTF-8, som GeoJSON ska vara. Spara den på nytt som UTF-8."
        }
    }

    private static func inQGIS(_ file: String) -> String {
        "Öppna \(file) i QGIS, välj Exportera → Spara objekt som… → GeoPackage, och ange den filen i stället."
    }

    private static func words(_ fault: GeoJSONFault) -> String {
        switch fault {
        case .notJSON: "den är inte JSON"
        case .wrongType(let type): "filens typ är ”\(type)”"
        case .missingMember(let name, let path): "”\(name)” saknas \(place(path))"
        case .unexpectedValue(let path): "ett värde har fel form \(place(path))"
        case .shortPosition(let area): "en punkt i ”\(area)” har bara ett tal"
        }
    }

    private static func place(_ path: String) -> String {
        path.isEmpty ? "överst i filen" : "i \(path)"
    }

    private static func sentence(_ error: GeoPackageError) -> String {
        switch error {
        case .noLayers(let file):
            "”\(file)” är ingen GeoPackage med ett lager av områden eller platser."
        case .damaged(let file):
            "”\(file)” är ingen hel GeoPackage. Exportera den på nytt, och stäng programmet som har den öppen."
        case .severalLayers(let names, let file):
            "”\(file)” har flera lager. Ange ett av dem som ”lager” i kommun.yml: \(Words.quoted(names))."
        case .unknownLayer(let name, let file, let nearest):
            "”\(file)” har inget lager ”\(name)”." + Words.nearest(nearest)
        case .noTable(let layer, let file):
            "Lagret ”\(layer)” i ”\(file)” är ingen vanlig tabell med geometri. Exportera det som en."
        }
    }

    private static func sentence(_ error: PlanningError) -> String {
        switch error {
        case .unknownResource(let name, let nearest):
            "Funktionen ”\(name)” i bemanningen finns inte i kommun.yml." + Words.nearest(nearest)
        case .unknownArea(let name, let source, let nearest):
            "Området ”\(name)” i \(words(source)) finns inte." + Words.nearest(nearest)
        case .unknownCategory(let name, let nearest):
            "Kategorin ”\(name)” i prognosen finns inte i kommun.yml." + Words.nearest(nearest)
        case .repeatedName(let name, let source):
            "Id ”\(name)” finns två gånger i \(words(source)). Ge var och en sitt eget."
        case .invalidForecast(let area, let category):
            "Prognosen för ”\(category)” i ”\(area)” är inget tal från 0."
        }
    }

    private static func words(_ source: PlanningSource) -> String {
        switch source {
        case .areas: "områdena"
        case .categories: "kategorierna"
        case .functions: "funktionerna"
        case .allowedAreas(let function): "platserna för ”\(function)”"
        case .permit(let function): "ett tillstånd för ”\(function)”"
        case .roster: "bemanningen"
        case .forecast: "prognosen"
        }
    }
}

extension FailureText {
    private static func sentence(_ error: TableError) -> String {
        switch error {
        case .unreadable(let file): "Det gick inte att läsa ”\(file)”."
        case .noTable(let file, let code):
            "”\(file)” går inte att läsa som en tabell. \(Finding(code, .error, file: file).sentence)"
        case .notPlaced(let file):
            "”\(file)” saknar kolumnen ”placed_area”. Kör ”est place” på filen först, eller ange --areas."
        case .notWeights(let file):
            "”\(file)” innehåller inga vikter. Ange en fil som ”est learn” har skrivit."
        case .notJudged(let file):
            "”\(file)” bedömer ingen rapport. Filen ska ha kolumnerna ”report_id” och ”incident_id”."
        case .unknownReporter(let id, let nearest):
            "Rapportören ”\(id)” finns inte i kommun.yml." + Words.nearest(nearest)
        case .unknownReport(let id, let nearest):
            "Det finns ingen rapport ”\(id)” om något som har hänt." + Words.nearest(nearest)
        }
    }

    private static func sentence(_ error: AliasError) -> String {
        switch error {
        case .unknownMeaning(let text, let nearest):
            "”\(text)” är inte säkert någon plats eller något område." + Words.nearest(nearest)
        case .officialName(let name):
            "”\(name)” är en plats officiella namn. Ange --reporter om en rapportör menar något annat."
        case .noWords: "Ett alias behöver minst ett ord."
        case .known(let words, let meaning, let file, let line):
            "”\(words)” betyder redan ”\(meaning)” (\(file), rad \(line)). Ta bort det först."
        case .unknown(let words, let nearest):
            "”\(words)” är inget alias." + Words.nearest(nearest)
        case .elsewhere(let words, let file, let line):
            "”\(words)” står i inbox/alias/\(file), rad \(line). Ta bort raden där."
        case .otherHeadings:
            "inbox/alias/alias.csv har andra kolumner än ”skrivet;är;rapportör;kommun”. Skriv raden där för hand."
        }
    }

    private static func sentence(_ error: WhatIfRequestError) -> String {
        switch error {
        case .unknown(let name, let option, let nearest):
            "”\(name)” i \(option) finns inte här." + Words.nearest(nearest)
        case .malformed(let text, form: .teams):
            "”\(text)” i --add går inte att tolka. Skriv ”funktion:dag:från-till”, till exempel ”väktare:fredag:20.00-02.00”, och ”:2” sist för två lag."
        case .malformed(let text, form: .weight):
            "”\(text)” i --weight går inte att tolka. Skriv en kategori och en vikt från 0 till 100, till exempel ”skadegorelse=3”."
        case .outside(let day, let days):
            "”\(day)” i --add är ingen dag i planen, som gäller \(days)."
        }
    }

    private static func sentence(_ error: OutputError) -> String {
        switch error {
        case .closed: "Ingen läser längre det som skrivs ut."
        case .failed(let number): "Det gick inte att skriva ut: \(Words.system(number))."
        }
    }

    private static func sentence(_ error: WorkbookError) -> String {
        switch error {
        case .noMemory(let number):
            "Arbetsboken gick inte att göra, för systemet gav inget minne: \(Words.system(number))."
        case .notWritten(let code):
            "Arbetsboken gick inte att skriva (libxlsxwriter \(code)). Mappen för tillfälliga filer kan vara full."
        case .cut:
            "Arbetsboken kapades när den skrevs. Mappen för tillfälliga filer är full."
        }
    }
}

extension FailureText {
    /// Returns a sentence about a fault that a verification found.
    static func sentence(_ fault: VerificationFault) -> String {
        switch fault {
        case .noDatabase(let workspace): sentence(StorageFault.noDatabase(workspace: workspace))
        case .database(let error): sentence(error)
        case .changedBackup(let file): "Säkerhetskopian ”\(file)” är inte som den skrevs."
        case .unaccounted(let file, let rows):
            "\(file): \(Words.rows(rows)) finns inte med i räkningen."
        case .missing(let path): "\(path) saknas."
        case .changed(let path): "\(path) är ändrad."
        case .foreign(let path): "\(path) har inte lagts dit av est."
        case .noManifest(let path): "\(path) saknas eller går inte att läsa."
        case .unknownVersion(let version, let folder):
            "\(folder): version \(version) finns inte i databasen."
        case .missingVersion(let version, let folder): "\(folder): version \(version) saknas."
        }
    }
}
