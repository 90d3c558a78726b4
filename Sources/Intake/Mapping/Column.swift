/// Headings that people use for each field, as `folded` spells them.
enum Column {
    /// The field that a heading commonly stands for, and its rank among the field's words, best
    /// first.
    static func field(of foldedHeading: String) -> (field: ColumnMap.Field, rank: Int)? {
        fields[foldedHeading]
    }

    /// All of the words, in order.
    static let words = fields.keys.sorted()

    private static let fields: [String: (ColumnMap.Field, Int)] = {
        var fields: [String: (ColumnMap.Field, Int)] = [:]
        for (field, words) in synonyms {
            for (rank, word) in words.split(separator: " ").enumerated() {
                let isNew = fields.updateValue((field, rank), forKey: String(word)) == nil
                precondition(isNew, "a heading stands for one field")
            }
        }
        return fields
    }()

    private static let synonyms: KeyValuePairs<ColumnMap.Field, String> = [
        .caseNumber: """
        reportid arendenr arendenummer arende arendeid diarienr diarienummer dnr rapportnr \
        rapportid handelseid handelsenr larmnr caseid casenumber case id
        """,
        .date: """
        date datum handelsedatum handelsedag dag nar tidpunkt datumtid datumochtid startdatum \
        starttid starttidpunkt handelsetid handelsetidpunkt eventday day datetime
        """,
        .time: "time tid klockslag kl klockan klocka handelseklockslag eventclock clock",
        .endTime: "endtime sluttid slut tilltid tomtid sluttidpunkt slutklockslag",
        .reportedAt: """
        reportedat inrapporterad rapporterad rapporteringsdatum rapportdatum registrerad \
        registreringsdatum anmald anmalningsdatum inkom inkommen skapad skickad published \
        publicerad created
        """,
        .place: "place plats platsnamn brottsplats var lokal objekt plan location",
        .address: "address adress gatuadress gata gatanr street",
        .area: "area omrade omradesnamn stadsdel bostadsomrade delomrade kvarter district",
        .north: """
        lat latitud latitude breddgrad n north nord northing y ykoordinat nkoordinat \
        sweref99n sweref99tmn
        """,
        .east: """
        lon long lng longitud longitude langdgrad e o east ost easting x xkoordinat \
        ekoordinat sweref99e sweref99tme
        """,
        .coordinate: "koordinat koordinater coordinate coordinates position latlon latlong gps",
        .category: """
        category kategori handelse handelsetyp typavhandelse brottstyp handelsekategori \
        arendetyp rubricering brott incident
        """,
        .text: """
        description text beskrivning rubrik fritext anteckning anteckningar kommentar notering \
        noteringar handelsebeskrivning vadharhant summary body details ovrigt sammanfattning
        """,
        .people: "people antalpersoner personer antalinblandade antal",
        .origin: "origin ursprung uppgift upptackt uppkomst anmaltellerupptackt",
        .kind: "kind rapporttyp slag",
        .municipality: "municipality kommun kommunnamn",
        .reporter: "reporter rapportor rapporteradav uppgiftslamnare avsandare",
        .reporterType: "reportertype typ rapportortyp typavrapportor",
    ]
}
