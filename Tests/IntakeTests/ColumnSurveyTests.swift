import Domain
import Intake
import Testing
import Toolkit

/// Proposals for files without a column map.
struct ColumnSurveyTests {
    private let known = KnownWords(
        municipality: "Småstad",
        categories: [
            Category(id: "skadegorelse", name: "Skadegörelse", aliases: ["klotter"]),
            Category(id: "vald", name: "Våld", aliases: ["slagsmål"]),
            Category(id: "berusning", name: "Berusning", aliases: ["fylleri"]),
        ],
        areas: ["Väster", "Öster"],
        places: ["Storskolan", "ICA Torget"]
    )

    private func survey(_ texts: String..., map: ColumnMap = ColumnMap()) -> ColumnSurvey {
        let survey = ColumnSurvey(known, map: map, masker: Masker(), today: day("2026-11-03"))
        for text in texts {
            survey.beginFile()
            Array(text.utf8).withUnsafeBytes { survey.feed($0) }
            survey.endFile()
        }
        return survey
    }

    private func fields(_ proposal: ColumnProposal) -> [String: ColumnMap.Field] {
        Dictionary(uniqueKeysWithValues: proposal.columns.map { ($0.heading, $0.field) })
    }

    private let rows = """
        R25-1;2026-10-20;21.30;Storskolan;Klotter;Någon har målat på den norra fasaden;12
        R25-2;2026-10-21;22.05;ICA Torget;Slagsmål;Två grupper möttes utanför ingången;3
        R25-9;2026-10-22;natt;vid Storskolan;Klotter;Samma väggar som förra veckan igen;3

        """

    @Test
    func `fields of unknown headings are proposed by their cells, and marked unsure`() {
        let proposal = survey("Kol1;Fält 2;X3;Kol4;Kol5;Kol6;Kol7\n\(rows)").proposal()
        #expect(
            fields(proposal) == [
                "Kol1": .caseNumber, "Fält 2": .date, "X3": .time, "Kol4": .place,
                "Kol5": .category, "Kol6": .text, "Kol7": .people,
            ]
        )
        #expect(proposal.columns.allSatisfy { !$0.isSure && $0.isNew })
        #expect(proposal.rows == 3)
    }

    @Test func `numbered headings are no groups, and names of people no categories`() {
        let numbered = survey("Kol1;Kol2;Kol3;Kol4;Kol5;Kol6;Kol7\n\(rows)").proposal()
        #expect(numbered.columns.count == 7 && numbered.split == nil)
        let guards = survey("Dag;Väktare\n2026-10-20;Erik Svensson\n2026-10-21;Anna Berg\n")
        #expect(fields(guards.proposal()) == ["Dag": .date])
    }

    @Test func `common headings are sure, and misspelt and compound ones are recognised`() {
        let proposal = survey(
            "Rondnr;Datm;Tid;Plats;Typ av händelse;Beskrivning;Antal ungdomar\n\(rows)"
        )
        .proposal()
        #expect(
            fields(proposal) == [
                "Rondnr": .caseNumber, "Datm": .date, "Tid": .time, "Plats": .place,
                "Typ av händelse": .category, "Beskrivning": .text, "Antal ungdomar": .people,
            ]
        )
        #expect(proposal.columns.filter(\.isSure).map(\.heading).contains("Plats"))
    }

    @Test func `a heading that its cells contradict does not count`() {
        let proposal = survey(
            "Plats;Datum\n2026-10-20;Storskolan\n2026-10-21;Torget\n2026-10-22;x\n"
        )
        #expect(fields(proposal.proposal())["Plats"] == .date)
        #expect(fields(proposal.proposal())["Datum"] != .date)
    }

    @Test func `the later of two times is the time of reporting, even where only it has the year`()
    {
        let both = survey(
            """
            A;B;C
            2026-10-20 21.30;2026-10-21 08.00;Klotter
            2026-10-21 22.10;2026-10-22 08.10;Klotter
            2026-10-22 20.00;2026-10-22 20.00;Klotter
            2026-10-23 20.00;2026-10-26 09.15;Slagsmål

            """
        )
        #expect(fields(both.proposal())["B"] == .reportedAt)
        let yearless = survey(
            "A;B;C\n2026-10-21;20/10;Klotter\n2026-10-22;i fredags;Klotter\n2026-10-23;22 okt;Klotter\n"
        )
        #expect(fields(yearless.proposal()) == ["A": .reportedAt, "B": .date, "C": .category])
    }

    @Test func `the only day is the day of the incident, unless its heading says otherwise`() {
        let other = survey("Kolumn1;Fel\n2026-10-20;Lampan vid gången är trasig\n").proposal()
        #expect(fields(other)["Kolumn1"] == .date)
        let proposal = survey("Skapad;Fel\n2026-10-20;Lampan vid gången är trasig\n").proposal()
        #expect(fields(proposal)["Skapad"] == .reportedAt && proposal.kind == .faultReport)
    }

    @Test
    func `columns with the same heading have names of their own, and only the second is the end`() {
        let rows = (1...4).map { "2026-10-2\($0);21:0\($0);22:1\($0);Klotter\n" }.joined()
        let proposal = survey("Datum;Tid;Tid;Händelse\n\(rows)").proposal()
        #expect(proposal.columns.map(\.name) == ["Datum", "Tid", "Tid (2)", "Händelse"])
        #expect(proposal.columns.map(\.field) == [.date, .time, .endTime, .category])
        #expect(proposal.split == nil)
    }

    @Test(arguments: [
        "Vem/vilka", "Rapporterat av", "E-post", "Ditt namn (frivilligt)", "Handläggare", "Sign.",
        "Regnr",
        "Skapad av", "Telefon om vi får ringa", "Created By", "Vilka jobbade?",
    ])
    func `a column that names people is never offered`(heading: String) {
        let rows = (1...4).map {
            "2026-10-2\($0);Klotter på väggen vid porten;Kim och Lo såg det\n"
        }
        let proposal = survey("Datum;Vad hände;\(heading)\n\(rows.joined())").proposal()
        #expect(!proposal.columns.contains { $0.heading == heading })
        #expect(proposal.unread.first { $0.heading == heading }?.reason == .person)
    }

    @Test func `week and weekday give the day together, and are not read beside dates`() {
        let rows = ["43;Tis;Klotter på muren vid skolan", ";Ons;Gräl och skrik på torget igen"]
        let text = rows.joined(separator: "\n") + "\n44;Fre;En moped körde på gångvägen\n"
        let proposal = survey("Vecka;Dag;Vad vi sett\n\(text)").proposal()
        #expect(fields(proposal) == ["Vecka": .week, "Dag": .date, "Vad vi sett": .text])
        let dated = survey("V;Dag;Datum;Text\n43;Tis;2026-10-20;Klotter\n43;Ons;2026-10-21;Bråk\n")
        #expect(fields(dated.proposal())["Datum"] == .date)
        #expect(
            dated.proposal().unread.filter { $0.reason == .calendar }.map(\.heading) == [
                "V", "Dag",
            ]
        )
    }

    @Test
    func `headings are found without a common word, and a row of data is never taken for them`() {
        let found = survey(
            "Bovärdarnas blad\n;\nVad vi sett;Vem\nKlotter på porten mot gatan;Kim\n"
        )
        #expect(found.hasHeadings && found.proposal().rows == 1)
        #expect(!survey("Tis;43;Klotter på väggen\nOns;43;Bråk vid torget igen\n").hasHeadings)
        #expect(!survey("Klotter;Torget\nBråk;Parken\nStöld;Affären\n").hasHeadings)
    }

    @Test func `files tell whether they repeat each other, and which are empty`() {
        let rows = (1...8).map { "2026-10-0\($0);Klotter\n" }
        let (first, both) = (rows[..<4].joined(), rows.joined())
        let heading = "Datum;Händelse\n"
        #expect(survey(heading + first, heading + both).proposal().repeatsRows == true)
        let parts = survey(heading + first, heading + rows[4...].joined(), heading).proposal()
        #expect(parts.repeatsRows == false && parts.emptyFiles == 1)
        #expect(survey(heading + both).proposal().repeatsRows == nil)
    }

    @Test(arguments: [
        ("58,275;11,425", CoordinateSystem.wgs84), ("6463000;291000", .sweref99TM),
        ("6463000;1245000", .rt90), ("6463000;116000", nil),
    ])
    func `the system of coordinates is recognised by magnitude, a local plane never`(
        pair: String,
        system: CoordinateSystem?
    ) {
        let text = "Datum;P;Q\n" + (1...3).map { "2026-10-2\($0);\(pair)\n" }.joined()
        let proposal = survey(text).proposal()
        #expect(proposal.system == system)
        #expect(fields(proposal)["P"] == .north && fields(proposal)["Q"] == .east)
        #expect(proposal.coordinates.count == 3)
    }

    @Test(arguments: [
        ("2026-10-19", nil), ("19/10/2026", nil), ("10/19/2026", ColumnMap.DateOrder.monthFirst),
        ("191026", .dayFirst), ("261019", nil),
    ])
    func `the order of dates is proposed where the usual forms make no plausible day`(
        date: String,
        order: ColumnMap.DateOrder?
    ) {
        let text = "Datum;Händelse\n" + String(repeating: "\(date);Klotter\n", count: 3)
        #expect(survey(text).proposal().dateOrder == order)
    }

    @Test func `unknown words come with the nearest category, or with none`() {
        let words = ["Våld i offentlig miljö", "LOB", "Skadegörelser", "Övrigt", "Klotter"]
        let text = "Datum;Kategori\n" + words.map { "2026-10-20;\($0)\n" }.joined()
        let proposal = survey(text).proposal()
        let guesses = Dictionary(uniqueKeysWithValues: proposal.words.map { ($0.word, $0) })
        #expect(guesses["Våld i offentlig miljö"]?.categories == ["vald"])
        #expect(guesses["Våld i offentlig miljö"]?.isSure == true)
        #expect(guesses["LOB"]?.categories == ["berusning"] && guesses["LOB"]?.isSure == true)
        #expect(guesses["Skadegörelser"]?.categories == ["skadegorelse"])
        #expect(guesses["Övrigt"]?.categories == [] && guesses["Övrigt"]?.isSure == true)
        #expect(guesses["Klotter"] == nil)
    }

    @Test func `words with person data, descriptions and free text are never shown`() {
        let text = """
            Datum;Kategori
            2026-10-20;811228-9874
            2026-10-20;Erik Svensson
            2026-10-20;Stök
            2026-10-20;Klotter på den norra väggen igen i natt

            """
        let proposal = survey(text).proposal()
        #expect(proposal.words.map(\.word) == ["Stök"] && proposal.hiddenWords == 3)
        let prose =
            "Datum;Händelse\n" + (1...9).map { "2026-10-2\($0);han stod vid dörr \($0)\n" }.joined()
        #expect(survey(prose).proposal().words == [])
    }

    @Test func `of a mapped reporter only unmapped columns are new`() {
        let map = ColumnMap(
            headings: [.time: ["Larm"], .category: ["Art"]],
            categoryWords: ["Stök": "vald"]
        )
        let proposal = survey(
            "Datum;Larm;Art;Ny\n2026-10-20;21.30;Stök;Det hände vid den stora porten\n",
            map: map
        )
        .proposal()
        #expect(proposal.columns.filter(\.isNew).map(\.heading) == ["Ny"])
        #expect(proposal.words == [])
    }

    @Test func `rows of several incidents, or of a part of one, are to be split or joined`() {
        let log =
            "Datum;Text\n"
            + (1...3).map { "2026-10-2\($0);\"22.10 klotter; 23.40 bråk vid torget\"\n" }.joined()
        #expect(survey(log).proposal().split == .cell(column: "Text", separator: ";"))
        let list = "Datum;Art\n" + (1...3).map { "2026-10-2\($0);\"Klotter, Våld\"\n" }.joined()
        #expect(survey(list).proposal().split == nil)
        let goesOn =
            "Datum;Text\n"
            + (1...3).map { "2026-10-2\($0);Klotter på den norra sidan\n;och på den södra sidan\n" }
            .joined()
        #expect(survey(goesOn).proposal().join == .continuation)
        let cases =
            "Ärendenr;Datum;Art\n" + (0..<30).map { "A-\($0 / 2);2026-10-21;Klotter\n" }.joined()
        #expect(survey(cases).proposal().join == .caseNumber)
        let plain = survey("Nr;Datum;Tid;Plats;Art;Text;Antal\n\(rows)").proposal()
        #expect(plain.split == nil && plain.join == nil)
    }

    @Test func `any bytes give a proposal or none, and never a crash`() {
        let pieces = [
            "\n", ";", ",", "\"", "2026-10-20", "22.10", "Datum", "Kategori", "58,27", "é", "7",
        ]
        var random = SplitMix64(seed: 17)
        for _ in 0..<300 {
            let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let survey = survey(text)
            let proposal = survey.proposal()
            #expect(Set(proposal.columns.map(\.field)).isSubset(of: ColumnMap.Field.allCases))
            #expect(survey.hasHeadings || proposal.columns.isEmpty)
        }
    }

    @Test func `several files are one reporter's, and numbered headings are groups`() {
        let first = "Datum;Händelse 1;Plats 1;Händelse 2;Plats 2\n2026-10-20;Klotter;Storskolan;;\n"
        let proposal = survey(first, first).proposal()
        #expect(proposal.rows == 2)
        #expect(
            proposal.split
                == .groups([["Händelse 1", "Plats 1"], ["Händelse 2", "Plats 2"]])
        )
        #expect(
            fields(proposal)
                == ["Datum": .date, "Händelse 1": .category, "Plats 1": .place]
        )
        let again = survey("Datum;Händelse;Plats;Händelse;Plats\n2026-10-20;Klotter;Torget;;\n")
        #expect(
            again.proposal().split == .groups([["Händelse", "Plats"], ["Händelse", "Plats"]])
        )
        #expect(!survey("", "1;2\n3;4\n").hasHeadings)
    }
}
