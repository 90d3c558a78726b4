import Domain

/// Recognition of headings: by a reporter's column map first, then by common words.
struct HeadingWords {
    private let mapped: WordTable<ColumnMap.Field>
    private let map: ColumnMap
    private let isShared: Bool

    /// Words for the headings of one reporter's files, or of an export that several reporters share.
    init(_ map: ColumnMap, isShared: Bool) {
        self.map = map
        self.isShared = isShared
        mapped = WordTable(
            ColumnMap.Field.allCases.flatMap { field in
                (map.headings[field] ?? []).map { (word: $0, meaning: field) }
            }
        )
    }

    /// Whether a cell is a known heading.
    func recognises(_ cell: String) -> Bool {
        guard cell.utf8.count <= 60 else { return false }
        return mapped[cell] != nil || CommonHeadings.field(of: cell.folded) != nil
    }

    /// The columns of each field, in the order in which they are joined.
    func columns(of heading: [String]) -> [ColumnMap.Field: [Int]] {
        let folded = heading.map(\.folded)
        var columns: [ColumnMap.Field: [Int]] = [:]
        for field in ColumnMap.Field.allCases {
            let named = (map.headings[field] ?? []).compactMap { heading.index(ofHeading: $0) }
            if !named.isEmpty { columns[field] = named }
        }
        let used = Set(columns.values.joined())
        var common = commonColumns(of: heading, besides: used)
        resolveAmbiguities(&common, mapped: columns, folded: folded)
        for (field, indexes) in common where columns[field] == nil { columns[field] = indexes }
        if columns[.text] == nil { columns[.text] = columns[.category] }
        return columns
    }

    /// Columns by common words, best word first.
    private func commonColumns(
        of heading: [String],
        besides used: Set<Int>
    ) -> [ColumnMap.Field: [Int]] {
        var ranked: [ColumnMap.Field: [(rank: Int, index: Int)]] = [:]
        for (index, word) in heading.enumerated()
        where !used.contains(index) && mapped[word] == nil {
            guard let (field, rank) = CommonHeadings.field(of: word.folded) else { continue }
            ranked[field, default: []].append((rank, index))
        }
        return ranked.mapValues { columns in
            columns.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
        }
    }

    /// Assigns a second column for day to the clock, and one for category to the text; other fields
    /// but text and place keep one column.
    ///
    /// "Typ" is a kind of reporter only where there is a column for the reporter, else a category.
    /// "Id" is a case number only in an export that several reporters share: elsewhere it may number
    /// the rows of one file, and begin again in the next (decision 0008).
    private func resolveAmbiguities(
        _ found: inout [ColumnMap.Field: [Int]],
        mapped: [ColumnMap.Field: [Int]],
        folded: [String]
    ) {
        if found[.reporter] == nil, mapped[.reporter] == nil {
            if let type = found[.reporterType], ["typ", "type"].contains(folded[type[0]]) {
                found[.reporterType] = nil
                if found[.category] == nil { found[.category] = type }
            }
        }
        if !isShared, let number = found[.caseNumber], folded[number[0]] == "id" {
            found[.caseNumber] = nil
        }
        for (field, other) in [(ColumnMap.Field.date, ColumnMap.Field.time), (.category, .text)] {
            guard let columns = found[field], mapped[field] == nil else { continue }
            let left = columns.dropFirst()
            if !left.isEmpty, found[other] == nil, mapped[other] == nil {
                found[other] = Array(left)
            }
        }
        for (field, columns) in found {
            found[field] = field == .text || field == .place ? columns.sorted() : [columns[0]]
        }
    }
}

/// Common Swedish and English headings of each field, as `folded` spells them.
enum CommonHeadings {
    /// The field that a heading commonly names, and its rank among the field's words, 0 for the
    /// best; nil for any other heading.
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
        .week: "week vecka veckonr veckonummer",
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
