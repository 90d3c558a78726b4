import Domain
import Testing

@testable import Intake

/// Rows as people write them in the first hour, kind by kind with its neighbours (decision 0051).
struct FirstHourRowTests {
    private static let categories = [
        Category(id: "skadegorelse", name: "Skadegörelse", weight: 2, aliases: ["klotter"]),
        Category(id: "ordningsstorning", name: "Ordningsstörning", weight: 1.5, aliases: ["bråk"]),
        Category(id: "narkotika", name: "Narkotika", weight: 3, aliases: ["droger"]),
        Category(id: "stold", name: "Stöld och inbrott", weight: 2, aliases: ["stöld", "inbrott"]),
        Category(id: "misshandel", name: "Misshandel", weight: 6, aliases: ["våld", "slagsmål"]),
        Category(id: "brand", name: "Brand", weight: 5, aliases: ["eldning"]),
        Category(id: "otrygg-plats", name: "Otrygg plats", kind: .unsafePlace),
        Category(id: "felanmalan", name: "Felanmälan", kind: .faultReport),
        Category(id: "arrangemang", name: "Arrangemang", kind: .arrangement),
    ]

    private func read(_ text: String, words: [String: CategoryID] = [:]) -> Delivered {
        Delivered(
            text,
            .plain(
                describes: fortnight,
                categories: Self.categories,
                map: ColumnMap(categoryWords: words)
            )
        )
    }

    @Test(arguments: [
        ("24-okt", "2026-10-24"), ("02-okt", "2026-10-02"), ("24/okt", "2026-10-24"),
        ("24-okt-26", "2026-10-24"), ("24-okt-2026", "2026-10-24"), ("24.okt", "2026-10-24"),
        ("1-nov", "2026-11-01"), ("24-OKT", "2026-10-24"), ("24-okt.", "2026-10-24"),
        ("lör 24-okt", "2026-10-24"), ("må 19/10", "2026-10-19"), ("ti 20/10", "2026-10-20"),
        ("on 21/10", "2026-10-21"), ("to 22/10", "2026-10-22"), ("fr. 23/10", "2026-10-23"),
        ("Lö 24/10", "2026-10-24"), ("sö 25 okt", "2026-10-25"), ("lördagen 24/10", "2026-10-24"),
        ("i helgen, lördagen 24/10", "2026-10-24"),
    ])
    func `a short date is a day without doubt`(written: String, day: String) {
        let delivered = read("Datum;Klockan;Text\n\(written);21.30;Klotter\n")
        #expect(delivered.reports.map(\.time) == [TimeSpan(minute: at("\(day) 21.30"))])
        #expect(delivered.codes == [.categoryFromText])
    }

    @Test(arguments: [
        // The day of another weekday, October of 2024 or its 24th, a month and a year, no such day.
        "lö 23/10", "okt 24", "okt-24", "24-okt-5", "31-sep", "må",
    ])
    func `a short date that may be another is told`(written: String) {
        let delivered = Delivered("Datum;Text\n\(written);Klotter\n")
        let isTold = delivered.codes.contains(.badTime)
        #expect(isTold || written == "må")
    }

    @Test(arguments: [
        ("20-21/10", "23.30", "2026-10-20 23.30"), ("20-21/10", "02.15", "2026-10-21 02.15"),
        ("20/10-21/10", "07.50", "2026-10-21 07.50"), ("31/10-1/11", "00.40", "2026-11-01 00.40"),
        ("20-21/10", "18.00", "2026-10-20 18.00"),
    ])
    func `a clock of a night between two days is on its evening or its morning`(
        date: String,
        clock: String,
        start: String
    ) {
        let delivered = read("Datum;Tid;Text\n\(date);\(clock);Klotter\n")
        #expect(delivered.reports.map { "\($0.time.start)" } == [start])
        #expect(!delivered.codes.contains(.badTime))
    }

    @Test(arguments: ["20-21/10;14.00", "20-22/10;23.30"])
    func `a clock by day, or of several nights, stays with all days and is told`(time: String) {
        let delivered = read("Datum;Tid;Text\n\(time);Klotter\n")
        #expect(delivered.reports.map(\.time.precision) == [.week])
        #expect(delivered.codes.contains(.badTime))
    }

    @Test func `a coming day late in the year is of this year`() {
        let delivered = read("Datum;Text\n2026-11-02;Julmarknad på torget lördag 28/11 11-15\n")
        #expect(delivered.reports.map(\.time.start.day) == [day("2026-11-28")])
    }

    @Test func `a day that is written once holds for the rows below it, told`() {
        let delivered = read(
            "Datum;Tid;Text\n2026-10-20;21.30;Klotter\n;22.10;Bråk\n2026-10-21;;Klotter igen\n;;Stöld\n"
        )
        #expect(
            delivered.reports.map { "\($0.time.start)" } == [
                "2026-10-20 21.30", "2026-10-20 22.10", "2026-10-21 00.00", "2026-10-21 00.00",
            ]
        )
        #expect(delivered.codes.count { $0 == .doubtfulTime } == 2)
    }

    @Test func `no day is taken from above where days are in no order, or none is above`() {
        let mixed = read(
            "Datum;Text\n2026-10-21;Klotter\n2026-10-20;Klotter två\n;Klotter tre\n"
        )
        #expect(mixed.reports.map(\.time.precision) == [.day, .day, .period])
        let unread = Delivered("Datum;Text\n2026-10-20;Klotter\n31/2;Klotter två\n;Klotter tre\n")
        #expect(unread.reports.map(\.time.start.day) == [day("2026-10-20")])
        let first = read("Datum;Text\n;Klotter\n2026-10-20;Klotter två\n")
        #expect(first.reports.map(\.time.precision) == [.period, .day])
    }

    @Test(arguments: [
        ("I lördags kväll slogs två killar", true), ("Slagsmål i fredags, berättar de", true),
        ("I onsdags slogs två killar", false), ("Slagsmål på lördagskvällen", false),
    ])
    func `a text about another weekday before its row is told`(text: String, isDoubtful: Bool) {
        // A Wednesday.
        let delivered = read("Datum;Text\n2026-10-28;\(text)\n")
        #expect(delivered.reports.map(\.time.start.day) == [day("2026-10-28")])
        #expect(delivered.codes.contains(.doubtfulTime) == isDoubtful)
    }

    @Test(arguments: [
        "EXEMPEL fre 1/1;;Bråk", "2026-10-20;;EXEMPEL: Stod vid kiosken 20-21",
        "Exempel: 1/1;;Bråk",
        "EXEMPELRAD;;Bråk", "2026-10-20;;Test, ta bort", "2026-10-20;;TEST ska tas bort",
        "2026-10-20;;Test", "2026-10-20;;Det här är ett test", "2026-10-20;;Testrad 2",
        "2026-10-20;;STÄNGT", "2026-10-20;;Lediga", "2026-10-20;;Stängt hela veckan pga sjukdom",
        "2026-10-20;;Vi hade stängt", "2026-10-20;;Inställt pass",
    ])
    func `a row that is no report is left out and told`(row: String) {
        let delivered = read("Datum;Plats;Text\n2026-10-19;Torget;Klotter\n\(row)\n")
        #expect(delivered.reports.count == 1)
        #expect(!delivered.summary.findings.filter { $0.line == 3 }.isEmpty)
    }

    @Test(arguments: [
        "2026-10-20;;Testbrand i soprum", "2026-10-20;;Stängt ventilen, vatten överallt",
        "2026-10-20;;Exempel på klotter vid skolan",
        "2026-10-20;;Test av brandlarm, ungdomar tände",
        "2026-10-20;;Stängd dörr uppbruten", "2026-10-20;;Två lediga mopeder brann",
        "2026-10-20;;Testa inte mer, klotter igen", "2026-10-20;;Inställd buss, bråk",
    ])
    func `a report that begins with such a word is one`(row: String) {
        let delivered = read("Datum;Plats;Text\n\(row)\n2026-10-19;Torget;Klotter\n")
        #expect(delivered.reports.count == 2)
    }

    @Test(arguments: [
        "Antal ronder: 49;;", "Antal redovisade: 31. Mörkertal råder.;;", "Summa;;71",
        "Antal ej redovisade: 3;;", "Totalt 14 rader;;",
    ])
    func `a total at the end is left out and told`(row: String) {
        let delivered = read("Datum;Plats;Text\n2026-10-19;Torget;Klotter\n\(row)\n")
        #expect(delivered.rows.count == 1)
        #expect(delivered.summary.findings.map(\.code).contains(.leftOutLine))
    }

    @Test func `a count alone is left out wherever it is`() {
        let text = "Datum;Plats;Text\nAntal ronder: 23;;\n2026-10-19;Torget;Klotter\n"
        #expect(read(text).rows.count == 1)
    }

    @Test(arguments: ["Summa 3 ungdomar slogs;;", "Antal ungdomar 12 bråkade;;"])
    func `what only begins as a total does is a row`(row: String) {
        #expect(read("Datum;Plats;Text\n2026-10-19;Torget;Klotter\n\(row)\n").rows.count == 2)
    }

    @Test(arguments: ["Övrigt", "Annat", "Annan", "Diverse", "-", "Okänt", "Övr.", "?", "Rond"])
    func `a word that says nothing leaves the category to the text`(word: String) {
        let text = "Datum;Kategori;Text\n2026-10-20;\(word);Container brinner, räddningstjänst\n"
        let delivered = read(text)
        #expect(delivered.reports.map(\.category) == ["brand"])
        #expect(delivered.codes == [.categoryFromText])
        #expect(delivered.reports.first?.categoryProbability != nil)
    }

    @Test func `a word that nobody has mapped leaves the category to the text, with both findings`()
    {
        let delivered = read("Datum;Kategori;Text\n2026-10-20;Kod 17;Container brinner\n")
        #expect(delivered.reports.map(\.category) == ["brand"])
        #expect(delivered.codes == [.unknownCategory, .categoryFromText])
    }

    @Test(arguments: ["IVPA", "Automatlarm", "Vattenlivräddning"])
    func `a word for what is not counted keeps the text from telling otherwise`(word: String) {
        let text = "Datum;Kategori;Text\n2026-10-20;\(word);Hund genom isen, brand i bil, hund ok\n"
        let delivered = read(text)
        #expect(delivered.reports.map(\.kind) == [.event])
        #expect(delivered.reports.map(\.category) == [nil])
        #expect(delivered.codes == [.unknownCategory])
    }

    @Test(arguments: [
        ("Obehöriga", "ordningsstorning", "Ungdomar röker cannabis i trapphuset", "narkotika"),
        ("Obehöriga", "ordningsstorning", "Källarförråd uppbrutna, två cyklar stulna", "stold"),
        ("Trapphus", "ordningsstorning", "Slagsmål, en man misshandlad", "misshandel"),
        ("Lekplats", "felanmalan", "Sprutor under bänken, kanyler", "narkotika"),
        ("Belysning", "felanmalan", "Otryggt, jag vågar inte gå där", "otrygg-plats"),
    ])
    func `a text that plainly tells of something graver overrules a word that tells only roughly`(
        word: String,
        mapped: CategoryID,
        text: String,
        told: CategoryID
    ) {
        let delivered = read(
            "Datum;Kategori;Text\n2026-10-20;\(word);\(text)\n",
            words: [word: mapped]
        )
        #expect(delivered.reports.map(\.category) == [told])
        #expect(delivered.codes == [.categoryFromText])
    }

    @Test(arguments: [
        // Nothing graver, a word that is sure, a word that staff have given another meaning, a text that is unsure.
        ("Obehöriga", "ordningsstorning", "Grupp vid cykelrummet, fimpar"),
        ("Störning", "ordningsstorning", "Ungdomar röker cannabis"),
        ("Obehöriga", "stold", "Slagsmål, en man misshandlad"),
        ("Lekplats", "felanmalan", "Gungan är trasig"),
        ("Trapphus", "ordningsstorning", "Musik"),
    ])
    func `any other word keeps its category`(word: String, mapped: CategoryID, text: String) {
        let delivered = read(
            "Datum;Kategori;Text\n2026-10-20;\(word);\(text)\n",
            words: [word: mapped]
        )
        #expect(delivered.reports.map(\.category) == [mapped])
        #expect(delivered.codes.isEmpty)
    }

    @Test(arguments: [
        ("26/10", "Glöm ej: Skräckhuset hos oss lörd 31/10 16-20!", "2026-10-31 16.00"),
        (
            "25-okt", "Halloweenmarknad lördag 31/10 kl 10–14, vakter önskas kvällen",
            "2026-10-31 10.00"
        ),
        ("14/11", "Adventsmarknad på bygdegården kl 11-15", "2026-11-14 11.00"),
        ("2026-11-28", "Julmarknad kl 12", "2026-11-28 12.00"),
    ])
    func `an arrangement to come is on the day that its row or its text names`(
        date: String,
        text: String,
        start: String
    ) {
        let report = read("Datum;Text\n\(date);\(text)\n").reports.first
        #expect(report?.kind == .arrangement)
        #expect(report?.time.start == at(start))
    }

    @Test(arguments: [
        ("tis 20/10", "Pingisturnering, inga konstigheter alls, bara skratt.", ReportKind.calm),
        ("27/10", "Lovprogram. Full rulle. Två cyklar stulna vid stängning", .event),
        ("2025-12-10", "Julmarknad, bråk vid torget", .event),
        ("24/10", "Disco på gården", .event),
    ])
    func `a past arrangement is none, nor is it a year ahead`(
        date: String,
        text: String,
        kind: ReportKind
    ) {
        let report = read("Datum;Text\n\(date);\(text)\n").reports.first
        #expect(report?.kind == kind)
        #expect(report.map { $0.time.start.day < day("2026-11-01") } == true)
    }

    @Test(arguments: [
        ("Ca 18.20: ung grabb blev av med jacka", "18:20"),
        ("Drakleken kl 22: äldre killar", "22:00"),
        ("vid 22 EPA på taket", "22:00"), ("Vid 21 mopeder på torget", "21:00"),
        ("kl 22, bråk", "22:00"), ("21.30: bråk", "21:30"), ("lörd 31/10 16-20", "16:00-20:00"),
        ("31 oktober 16-20", "16:00-20:00"), ("Fotbollskväll på vallen", "kväll"),
        ("marknad kl 10-14, vakter på kvällen", "10:00-14:00"),
    ])
    func `a clock before a colon, a crowd or the part of another hour is one`(
        text: String,
        clock: String
    ) {
        #expect(TextTimes(text).clock == clock)
    }

    @Test(arguments: [
        "ca 22 EPA på taket", "22:an stod still", "vid 15 års ålder", "vid 14 tillfällen",
        "Vid 20 kr per styck", "31/10 5-6 ungdomar", "halv nio", "efter åtta", "tre av åtta",
        "midnattsrulle",
    ])
    func `numbers that are no clocks are none`(text: String) {
        #expect(TextTimes(text).clock == nil)
    }

    @Test(arguments: [
        ("Vid halv nio hördes en smäll", "20:30"), ("Runt kvart i tio kom epatraktorer", "21:45"),
        ("Det säljs gräs nere i Ravinen efter åtta, sägs det", "20:00"),
        ("kl 9 kom polisen", "21:00"),
    ])
    func `clocks of twelve hours are of the evening where the heading tells of evenings`(
        text: String,
        clock: String
    ) {
        #expect(TextTimes(text, usual: 17..<24).clock == clock)
        let map = ColumnMap(headings: [.text: ["Hur var kvällen?"]])
        let text = "Datum;Hur var kvällen?\n2026-10-20;\(text)\n"
        let report = Delivered(text, .plain(map: map)).reports.first
        #expect(report?.time.precision == .minute)
    }
}
