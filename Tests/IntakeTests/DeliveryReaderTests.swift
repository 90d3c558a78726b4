import Domain
import Intake
import Testing
import Toolkit

struct DeliveryReaderTests {
    private static let categories = [
        Category(id: "skadegorelse", name: "Skadegörelse", aliases: ["klotter"]),
        Category(id: "otrygg-plats", name: "Otrygg plats", kind: .unsafePlace),
        Category(id: "arrangemang", name: "Arrangemang", kind: .arrangement),
    ]

    @Test func `a row becomes a report with all its content`() throws {
        let text = """
            Ärendenr;Inrapporterad;Datum;Tid;Plats;Adress;Område;Latitud;Longitud;Kategori;Fritext;\
            Antal personer;Uppgift;Kommun
            A-1;2026-10-20 08:00;2026-10-19;21:30;vid ICA;Storgatan 3;Centrum;58,27412;11,43561;\
            Klotter;Tags på väggen;ca 4;upptäckt;Lysekil

            """
        let delivered = Delivered(text, .plain(categories: Self.categories))
        let report = try #require(delivered.reports.first)
        #expect(report.reporter == "vakt")
        #expect(report.reporterType == "bevakning")
        #expect(report.delivery == "hash")
        #expect(report.line == 2)
        #expect(report.caseNumber == "A-1")
        #expect(report.kind == .event)
        #expect(report.category == "skadegorelse")
        #expect(report.time == TimeSpan(minute: at("2026-10-19 21.30")))
        #expect(report.reportedAt == at("2026-10-20 8.00"))
        #expect(report.place.text == "vid ICA, Storgatan 3")
        #expect(report.place.area == "Centrum")
        #expect(report.place.coordinate?.north == 58.27412)
        #expect(report.place.coordinate?.east == 11.43561)
        #expect(report.place.municipality == "Lysekil")
        #expect(report.text == "Tags på väggen")
        #expect(report.people == 4)
        #expect(report.origin == .foundOnPatrol)
        #expect(delivered.codes.isEmpty)
    }

    @Test(arguments: [
        "report_id;kommun;reporter;reporter_type;reported_at;date;time;lat;lon;place;area;category;description",
        "Id;Kommun;Rapportör;Typ;Inrapporterad;Datum;Tid;Latitud;Longitud;Plats;Område;Händelse;Beskrivning",
        "ID; KOMMUN ;rapportor;typ;Inrapporterad;datum;TID;latitud;longitud;plats;omrade;handelse;beskrivning",
    ])
    func `common headings are recognised in Swedish and English, in any spelling`(heading: String) {
        let row =
            "R1;Lysekil;x;y;2026-10-20 08:00;2026-10-19;21:30;58.3;11.4;Torget;Centrum;Hot;Text"
        var context = DeliveryContext.plain()
        context.reporter = Reporter(id: "", name: "", type: "")
        let report = Delivered("\(heading)\n\(row)\n", context).reports.first
        #expect(report?.reporter == "x")
        #expect(report?.caseNumber == "R1")
        #expect(report?.time == TimeSpan(minute: at("2026-10-19 21.30")))
        #expect(report?.place.coordinate?.north == 58.3)
        #expect(report?.place.area == "Centrum")
        #expect(report?.category == "Hot")
        #expect(report?.text == "Text")
    }

    @Test func `identity comes with the delivery and never from a column`() {
        let text = "Rapportör;Typ;Datum;Text\nannan;polis;2026-10-19;Bråk\n"
        #expect(Delivered(text).reports.first?.reporter == "vakt")
        var context = DeliveryContext.plain()
        context.reporter = Reporter(id: "", name: "", type: "")
        #expect(Delivered(text, context).reports.first?.reporter == "annan")
        #expect(Delivered(text, context).reports.first?.reporterType == "polis")
    }

    @Test func `a map alone makes the notices of the police readable`() {
        var map = ColumnMap()
        map.headings = [
            .caseNumber: ["id"], .reportedAt: ["published"], .date: ["event_day"],
            .time: ["event_clock"], .category: ["type"], .municipality: ["place"],
            .text: ["summary", "body"],
        ]
        let text = """
            id,published,event_day,event_clock,type,place,summary,body
            7,2024-01-02 9:05:00 +01:00,31 december,15:06,Brand,Salem,"Larm, kort",Mer text
            """
        let report = Delivered(text, .plain(map: map)).reports.first
        #expect(report?.time == TimeSpan(minute: at("2023-12-31 15.06")))
        #expect(report?.place.municipality == "Salem")
        #expect(report?.place.text.isEmpty == true)
        #expect(report?.category == "Brand")
        #expect(report?.text == "Larm, kort\nMer text")
    }

    @Test func `lines before the headings and summaries after the rows are findings`() {
        let text = """
            Exporterad från systemet;;
            Datum;Plats;Text
            2026-10-19;Torget;Bråk
            ;;

            Datum;Plats;Text
            2026-10-20;Torget;Bråk
            Antal rader: 2
            Summa;;2
            """
        let delivered = Delivered(text)
        #expect(delivered.reports.map(\.line) == [3, 7])
        #expect(delivered.summary.rows == 2)
        #expect(
            delivered.summary.findings.map(\.code) == [.leftOutLine, .leftOutLine, .leftOutLine]
        )
        #expect(delivered.summary.findings.map(\.line) == [1, 8, 9])
        #expect(delivered.summary.findings.allSatisfy { $0.severity == .note })
    }

    @Test(arguments: [
        "Källarinbrott 2 lås;;", "Totalt kaos;;", "Sidorutan krossad 22.10;;",
        "Summa 3;Torget;Bråk",
    ])
    func `a row that only begins like a summary is a row`(row: String) {
        let delivered = Delivered("Text;Datum;Plats\n\(row)\n", .plain(describes: fortnight))
        #expect(delivered.rows.map(\.line) == [2])
        #expect(delivered.summary.findings.isEmpty)
    }

    @Test func `a line like a summary with rows after it is a row`() {
        let text = "Text;Datum;Plats\nTotalt 3 fönster;;\n;;\nBråk;2026-10-20;Torget\nSumma: 2;;\n"
        let delivered = Delivered(text, .plain(describes: fortnight))
        #expect(delivered.rows.map(\.line) == [2, 4])
        #expect(delivered.summary.findings.map(\.line) == [5])
    }

    @Test func `a short row is padded, with a finding`() {
        let delivered = Delivered("Datum;Plats;Kategori;Text\n2026-10-19;Torget\n2026-10-20\n")
        #expect(delivered.reports.map(\.place.text) == ["Torget"])
        #expect(delivered.rows.map(\.cells.count) == [4, 4])
        #expect(delivered.codes == [.shortRow, .shortRow, .emptyReport])
    }

    @Test func `delimiters in the last text are joined again, with their spaces`() {
        let delivered = Delivered("Datum;Plats;Text\n2026-10-19;Torget;Bråk; skrik;glas\n")
        #expect(delivered.reports.map(\.text) == ["Bråk; skrik;glas"])
        #expect(delivered.codes == [.longRow])
    }

    @Test func `a row with too many cells and no last text is quarantined`() {
        let delivered = Delivered("Datum;Text;Plats\n2026-10-19;Bråk; skrik;Torget\n")
        #expect(delivered.quarantined.map(\.cells.count) == [4])
        #expect(delivered.codes == [.longRow])
    }

    @Test func `a shifted row is quarantined`() {
        let text = "Datum;Latitud;Longitud;Text\n2026-10-19;extra;58.3;11.4;Bråk\n"
        let delivered = Delivered(text)
        #expect(delivered.quarantined.count == 1)
        #expect(delivered.rows[0].findings.last?.severity == .error)
    }

    @Test func `empty cells at the end are no extra cells`() {
        let delivered = Delivered("Datum;Text\n2026-10-19;Bråk;;;\n")
        #expect(delivered.reports.map(\.text) == ["Bråk"])
        #expect(delivered.codes.isEmpty)
    }

    @Test func `a row without a time gets the delivery's period, or is quarantined`() {
        let text = "Datum;Text\n;Bråk\n31/2 2026;Bråk\n"
        let placed = Delivered(text, .plain(describes: fortnight))
        #expect(placed.reports.map(\.time) == [fortnight.span, fortnight.span])
        #expect(placed.codes == [.badTime])
        #expect(Delivered(text).quarantined.count == 2)
        #expect(Delivered(text).rows[0].findings.last?.severity == .error)
    }

    @Test func `an error of a quarantined row is not repeated as a warning`() {
        let delivered = Delivered("Datum;Text\n31/2 2026;Bråk\n")
        #expect(delivered.rows[0].findings.map(\.code) == [.badTime])
        #expect(delivered.rows[0].findings.map(\.severity) == [.error])
    }

    @Test func `a year left out follows the period that the delivery describes`() {
        let text = "Datum;Text\n22 oktober;Bråk\n3/11;Bråk\ni fredags;Bråk\n"
        let old = Period(first: day("2024-10-21"), length: 14)
        let days = Delivered(text, .plain(describes: old)).reports.map(\.time.start.day)
        #expect(days == [day("2024-10-22"), day("2024-11-03"), day("2024-11-01")])
    }

    @Test func `a row with only a time of reporting happened in the 24 hours before`() {
        let delivered = Delivered("Inrapporterad;Datum;Text\n2026-10-20 08:00;;Bråk\n")
        #expect(delivered.reports.first?.time.start == at("2026-10-19 8.00"))
        #expect(delivered.reports.first?.time.end == at("2026-10-20 8.01"))
        #expect(delivered.codes == [.badTime])
    }

    @Test(arguments: [("2026-11-05", false), ("2026-11-04", true), ("1999-12-31", false)])
    func `a row in the future or absurdly long ago is quarantined`(date: String, isTaken: Bool) {
        let delivered = Delivered("Datum;Text\n\(date);Bråk\n")
        #expect(delivered.reports.isEmpty != isTaken)
        #expect(delivered.codes == (isTaken ? [] : [.impossibleTime]))
    }

    @Test func `an arrangement may be in the future`() {
        let text = "Datum;Kategori;Text\n13 december;Arrangemang;Lucia\n"
        let delivered = Delivered(text, .plain(categories: Self.categories))
        #expect(delivered.reports.map(\.kind) == [.arrangement])
        #expect(delivered.reports.first?.time.start.day == day("2026-12-13"))
    }

    @Test func `an unknown category is a finding with the nearest name, and the row is kept`() {
        let text =
            "Datum;Kategori;Text\n2026-10-19;Skadegörlse;Ruta\n2026-10-19;Otrygg plats;Mörkt\n"
        let delivered = Delivered(text, .plain(categories: Self.categories))
        #expect(delivered.reports.map(\.category) == [nil, "otrygg-plats"])
        #expect(delivered.reports.map(\.kind) == [.event, .unsafePlace])
        let expected = Finding(
            .unknownCategory,
            .warning,
            file: "vakt.csv",
            line: 2,
            column: "Kategori",
            hint: "Skadegörelse"
        )
        #expect(delivered.rows.flatMap(\.findings).first == expected)
        #expect(delivered.codes == [.unknownCategory, .missingCategory])
    }

    @Test(arguments: [
        ("x", "11.4"), ("58.3", ""), ("45.1", "9.2"), ("1,5", "2,5"), ("nan", "inf"),
    ])
    func `a bad coordinate is a finding, and the row is kept`(north: String, east: String) {
        let delivered = Delivered("Datum;Lat;Lon;Text\n2026-10-19;\(north);\(east);Bråk\n")
        #expect(delivered.reports.map(\.place.coordinate) == [nil])
        #expect(delivered.codes == [.badCoordinate])
    }

    @Test func `metres are read with spaces, and X and Y by which of them is north`() {
        let text =
            "Datum;X;Y;Text\n2026-10-19;321 456;6 459 123;Bråk\n2026-10-19;6459123;321456;Bråk\n"
        let pair = WrittenCoordinate(north: 6_459_123, east: 321_456, metres: 1)
        #expect(Delivered(text).reports.map(\.place.coordinate) == [pair, pair])
    }

    @Test func `both coordinates may be in one cell`() {
        let text = "Datum;Position;Text\n2026-10-19;58.27412, 11.43561;Bråk\n"
        let coordinate = Delivered(text).reports.first?.place.coordinate
        #expect(coordinate?.north == 58.27412)
        #expect(coordinate?.east == 11.43561)
    }

    @Test func `a nil report is calm, as a row or as a whole file`() {
        let row = Delivered("Datum;Text\n2026-10-19;Inget att rapportera.\n")
        #expect(row.reports.map(\.kind) == [.calm])
        let placed = Delivered("Datum;Plats;Text\n2026-10-19;Skolan;Lugnt\n")
        #expect(placed.reports.map(\.kind) == [.calm])
        let file = Delivered("Lugnt!\n", .plain(describes: fortnight))
        #expect(file.reports.map(\.kind) == [.calm])
        #expect(file.reports.map(\.time) == [fortnight.span])
        #expect(file.summary.isCalm)
        #expect(Delivered("Lugnt!\n").quarantined.count == 1)
    }

    @Test func `calm in a longer text is no nil report`() {
        let delivered = Delivered("Datum;Text\n2026-10-19;Lugnt utom bråket vid torget\n")
        #expect(delivered.reports.map(\.kind) == [.event])
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}", "Datum;Text\n"])
    func `an empty file is calm only where the map says so`(text: String) {
        let unreadable = Delivered(text)
        #expect(unreadable.summary.isUnreadable)
        #expect(unreadable.summary.findings.map(\.code) == [.emptyFile])
        let calm = Delivered(text, .plain(map: ColumnMap(emptyMeansCalm: true)))
        #expect(calm.summary.isCalm)
        #expect(!calm.summary.isUnreadable)
        #expect(calm.summary.findings.map(\.severity) == [.note])
    }

    @Test func `a file without headings is unreadable`() {
        let delivered = Delivered("2026-10-19;Torget;Bråk\n2026-10-20;Torget;Bråk\n")
        #expect(delivered.summary.isUnreadable)
        #expect(delivered.summary.findings.map(\.code) == [.missingHeading])
        #expect(delivered.rows.isEmpty)
    }

    @Test(arguments: [
        "Dagen;Stället;Sorten\n2026-10-20;Torget;ett\n2026-10-21;Plats;Händelse\n",
        "Rapport från skolan\n2026-10-19;21;Torget;Bråk\nTid;Plats\n",
    ])
    func `rows are never mistaken for lines before the headings`(text: String) {
        let delivered = Delivered(text)
        #expect(delivered.summary.isUnreadable)
        #expect(delivered.summary.findings.map(\.code) == [.missingHeading])
        #expect(delivered.rows.isEmpty)
    }

    @Test func `a missing heading of the map is a finding with the nearest one`() {
        let map = ColumnMap(headings: [.text: ["Iakttagelse"]])
        let delivered = Delivered("Datum;Iaktagelse\n2026-10-19;Bråk\n", .plain(map: map))
        let finding = delivered.summary.findings.first
        #expect(finding?.code == .missingColumn)
        #expect(finding?.column == "Iakttagelse")
        #expect(finding?.hint == "Iaktagelse")
    }

    @Test func `a heading of another of the reporter's forms is not missing`() {
        let map = ColumnMap(headings: [
            .date: ["Svarsdatum", "Dag"], .text: ["Iakttagelse", "Not"],
        ])
        let delivered = Delivered("Dag;Not\n2026-10-19;Bråk\n", .plain(map: map))
        #expect(delivered.summary.findings.map(\.column) == ["Iakttagelse"])
    }

    @Test func `person data is masked in the report, and the finding does not contain it`() {
        let text = "Datum;Plats;Text\n2026-10-19;hos Anna Testberg;Ring 070-174 06 05\n"
        let delivered = Delivered(text)
        #expect(delivered.reports.map(\.text) == ["Ring [telefon]"])
        #expect(delivered.reports.map(\.place.text) == ["hos [namn]"])
        #expect(delivered.rows[0].findings.map(\.hint) == ["namn", "telefon"])
    }

    @Test func `person data is masked in every column`() throws {
        let text = """
            Ärendenr;Datum;Plats;Område;Kommun;Rapportör;Rapportörtyp;Kategori;Antal;Text
            #;2026-10-19;#;#;#;#;#;#;#;#
            """.replacing("#", with: "Anna Testberg 850101-1234")
        var context = DeliveryContext.plain()
        context.reporter = Reporter(id: "", name: "", type: "")
        let report = try #require(Delivered(text, context).reports.first)
        #expect(!"\(report)".contains("1234"))
        #expect(!"\(report)".contains("Testberg"))
        #expect(report.caseNumber == nil)
    }

    @Test func `no finding contains the text of a cell`() {
        let secret = "hemligt"
        let text = """
            Datum;Tid;Lat;Lon;Kategori;Antal;Uppgift;Slag;Text
            2026-10-19;\(secret);\(secret);\(secret);\(secret);\(secret);\(secret);\(secret);\(secret)
            """
        let delivered = Delivered(text, .plain(categories: Self.categories))
        #expect(delivered.codes.count == 7)
        for finding in delivered.rows.flatMap(\.findings) {
            #expect(!"\(finding)".contains(secret))
        }
    }

    @Test func `any bytes under a heading become rows or noise, and are never lost`() {
        var generator = SplitMix64(seed: 43)
        let alphabet: [UInt8] = Array("a1;,\"\n\r\t /-.:å2".utf8) + [0xE5, 0xFF]
        for _ in 0..<200 {
            let count = Int.random(in: 0..<300, using: &generator)
            let tail = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            let bytes = Array("Datum;Plats;Text\n".utf8) + tail
            let delivered = Delivered(bytes)
            #expect(delivered.summary.rows == delivered.rows.count)
            #expect(Delivered(bytes, chunk: 11).rows == delivered.rows)
            for row in delivered.quarantined {
                #expect(row.findings.contains { $0.severity == .error })
            }
        }
    }
}
