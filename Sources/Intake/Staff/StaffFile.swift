public import Domain
import Toolkit

/// Readers of the files that the municipality's staff keep: CSV with Swedish headings.
///
/// A row that cannot be used is left out, with a finding of severity error.
///
/// ```swift
/// let (shifts, findings) = StaffFile.roster(bytes, file: "bemanning.csv")
/// // shifts[0].time, shifts[0].people; findings[0].line, .column and .hint of a row left out
/// ```
public enum StaffFile {
    /// Values of a file in order, and findings about the rows that were left out.
    public typealias Reading<Value> = (rows: [Value], findings: [Finding])

    /// Shifts, booked walks and contracted rounds: `funktion;lag;datum;från;till;antal;art;bunden
    /// till`.
    ///
    /// Rows before `first`, where it is given, are in doubt.
    public static func roster(_ bytes: [UInt8], file: String, from first: Day? = nil) -> Reading<
        RosterEntry
    > {
        var table = StaffTable(
            bytes,
            file: file,
            form: StaffForm(
                headings: [
                    "funktion", "datum", "från", "till", "antal", "art", "lag", "bunden till",
                ],
                needed: 6
            ),
            from: first
        )
        let rows = table.map { row throws(StaffFault) in
            guard let people = WrittenNumber.people(row["antal"]), people > 0 else {
                throw StaffFault(code: .badNumber, column: "antal", hint: "3")
            }
            var entry = RosterEntry(
                resource: try row.text("funktion"),
                team: row["lag"],
                time: try row.time(on: try row.day("datum"), from: "från", to: "till"),
                people: people,
                kind: try row.value("art", of: RosterEntry.Kind.self),
                boundTo: row.list("bunden till")
            )
            (entry.file, entry.line) = (file, row.line)
            return entry
        }
        return (rows, table.findings)
    }

    /// Names of places: `namn;alias;typ;område;lat;lon`, with `kommun` where one file covers several
    /// municipalities, and `nummer` where house numbers have a column of their own.
    public static func gazetteer(_ bytes: [UInt8], file: String) -> Reading<GazetteerEntry> {
        var table = StaffTable(
            bytes,
            file: file,
            form: StaffForm(
                headings: ["namn", "alias", "typ", "område", "lat", "lon", "kommun", "nummer"],
                needed: 1,
                synonyms: [
                    "name": "namn", "place": "namn", "plats": "namn", "aliases": "alias",
                    "kind": "typ",
                    "area": "område", "latitud": "lat", "longitud": "lon", "municipality": "kommun",
                    "n": "lat", "e": "lon", "latitude": "lat", "longitude": "lon", "lng": "lon",
                    "norr": "lat", "öster": "lon", "nord": "lat", "ost": "lon", "sweref n": "lat",
                    "sweref e": "lon", "ortnamn": "namn", "locality": "namn", "title": "namn",
                    "alt_name": "alias",
                    "namntyp": "typ", "kommunnamn": "kommun",
                    "gata": "namn", "gatunamn": "namn", "adress": "namn",
                    "husnummer": "nummer", "gatunummer": "nummer", "adressnummer": "nummer",
                ]
            )
        )
        let rows = table.map { row throws(StaffFault) -> GazetteerEntry in
            let (name, number) = (try row.text("namn"), row["nummer"])
            return GazetteerEntry(
                name: number.isEmpty ? name : "\(name) \(number)",
                aliases: row.list("alias"),
                kind: row["typ"].isEmpty && !number.isEmpty ? "adress" : row["typ"],
                area: row["område"].isEmpty ? nil : row["område"],
                coordinate: try coordinate(row),
                municipality: row["kommun"].isEmpty ? nil : row["kommun"]
            )
        }
        return (rows, table.findings)
    }

    private static func coordinate(_ row: StaffRow) throws(StaffFault) -> WrittenCoordinate? {
        let (north, east) = (row["lat"], row["lon"])
        if north.isEmpty, east.isEmpty { return nil }
        guard let north = WrittenPosition.axis(north), let east = WrittenPosition.axis(east)
        else {
            throw StaffFault(code: .badCoordinate, column: "lat", hint: "58.27412")
        }
        return WrittenCoordinate(north: north.value, east: east.value)
    }

    /// Events to come: `från;till;vad;område`; without `till` an event is one day.
    ///
    /// Person data is masked. Events before `earliest`, where it is given, are in doubt.
    public static func calendar(
        _ bytes: [UInt8],
        file: String,
        from earliest: Day? = nil,
        masker: Masker = Masker()
    ) -> Reading<CalendarEvent> {
        var table = StaffTable(
            bytes,
            file: file,
            form: StaffForm(
                headings: ["från", "vad", "till", "område"],
                needed: 2
            ),
            from: earliest
        )
        let rows = table.map { row throws(StaffFault) in
            let first = try row.day("från")
            let last = row["till"].isEmpty ? first : try row.day("till")
            guard first <= last else {
                throw StaffFault(code: .impossibleTime, column: "till", hint: first.description)
            }
            return CalendarEvent(
                first: first,
                last: last,
                name: masker.mask(try row.text("vad")).text,
                area: row["område"].isEmpty ? nil : masker.mask(row["område"]).text
            )
        }
        return (rows, table.findings)
    }

    /// Aliases of places: `skrivet;är;rapportör;kommun`, of which the last two are optional.
    ///
    /// Other columns are ignored, and rows without an answer, so that `oplacerade.csv` can be filled in
    /// and put back as it is. The words are masked, like the texts they are compared with.
    public static func aliases(
        _ bytes: [UInt8],
        file: String,
        masker: Masker = Masker()
    ) -> Reading<PlaceAlias> {
        var table = StaffTable(
            bytes,
            file: file,
            form: StaffForm(
                headings: ["skrivet", "är", "rapportör", "kommun", "id"],
                needed: 2
            )
        )
        let rows = table.map { row throws(StaffFault) -> PlaceAlias? in
            let meaning = FormulaGuard.unguarded(row["är"])
            if meaning.isEmpty { return nil }
            // Without words the answer is about the report alone.
            let isOfReport = row["skrivet"].isEmpty && !row["id"].isEmpty
            let written = isOfReport ? "" : try row.text("skrivet")
            return PlaceAlias(
                written: masker.mask(FormulaGuard.unguarded(written)).text,
                meaning: meaning,
                report: isOfReport ? row["id"] : nil,
                reporter: row["rapportör"].isEmpty ? nil : row["rapportör"],
                municipality: row["kommun"].isEmpty ? nil : row["kommun"],
                file: file,
                line: row.line
            )
        }
        return (rows.compactMap(\.self), table.findings)
    }
}
