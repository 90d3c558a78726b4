import Domain
import Intake
import Testing

struct StaffFileTests {
    private func bytes(_ lines: String...) -> [UInt8] {
        [0xEF, 0xBB, 0xBF] + Array(lines.joined(separator: "\r\n").utf8)
    }

    @Test func `a roster is read, with nights and the places that shifts are bound to`() {
        let read = StaffFile.roster(
            bytes(
                "funktion;lag;datum;från;till;antal;art;bunden till",
                "ordningsvakt;OV1;2026-10-23;20.00;02.00;2;schema;Stadsparken|Torget",
                "trygghetsvandrare;A;2026-10-24;20;23;3;Bokad vandring;"
            ),
            file: "ov.csv"
        )
        #expect(read.findings.isEmpty)
        var guards = RosterEntry(
            resource: "ordningsvakt",
            team: "OV1",
            time: TimeSpan(
                start: at("2026-10-23 20.00"),
                end: at("2026-10-24 2.00"),
                precision: .minute
            ),
            people: 2,
            kind: .schedule,
            boundTo: ["Stadsparken", "Torget"]
        )
        (guards.file, guards.line) = ("ov.csv", 2)
        #expect(read.rows.first == guards)
        #expect(read.rows.last?.kind == .bookedWalk)
        #expect(read.rows.last?.time.length == 180)
    }

    @Test func `a bad row is a finding with its column, and the others are kept`() {
        let read = StaffFile.roster(
            bytes(
                "funktion;lag;datum;från;till;antal;art",
                "vakt;A;31/2 2026;20.00;23.00;2;schema",
                "vakt;A;2026-10-23;sent;23.00;2;schema",
                "vakt;A;2026-10-23;20.00;23.00;många;schema",
                "vakt;A;2026-10-23;20.00;23.00;2;annat",
                ";A;2026-10-23;20.00;23.00;2;schema",
                "vakt;A;2026-10-23;20.00;23.00;2;schema;x;y",
                "vakt;A;2026-10-23;20.00;23.00;2;avtalsrond",
                "vakt;A;2026-10-23;22.00;22.00;2;schema",
                "vakt;A;2026-10-23;24.00;00.00;2;schema"
            ),
            file: "ov.csv"
        )
        #expect(read.rows.count == 1)
        #expect(read.findings.map(\.line) == [7, 2, 3, 4, 5, 6, 9, 10])
        #expect(
            read.findings.map(\.code)
                == [
                    .longRow, .badTime, .badTime, .badNumber, .unknownValue, .emptyReport, .badTime,
                    .badTime,
                ]
        )
        #expect(
            read.findings.map(\.column)
                == [nil, "datum", "från", "antal", "art", "funktion", "till", "till"]
        )
        #expect(read.findings[4].hint == "schema, bokad vandring, avtalsrond")
    }

    @Test func `a gazetteer is read in Swedish and English`() {
        let swedish = StaffFile.gazetteer(
            bytes(
                "namn;alias;typ;område;lat;lon",
                "Coop Ekgatan;Bilprovningen|Coop;butik;;58,28;11,45"
            ),
            file: "platser.csv"
        )
        let coop = GazetteerEntry(
            name: "Coop Ekgatan",
            aliases: ["Bilprovningen", "Coop"],
            kind: "butik",
            coordinate: WrittenCoordinate(north: 58.28, east: 11.45)
        )
        #expect(swedish.rows == [coop])
        let english = StaffFile.gazetteer(
            bytes("kommun;place;kind;area;lat;lon", "Lysekil;Torget;torg;Centrum;58.27;11.43"),
            file: "gazetteer.csv"
        )
        #expect(english.rows.first?.name == "Torget")
        #expect(english.rows.first?.municipality == "Lysekil")
        #expect(english.rows.first?.area == "Centrum")
    }

    @Test func `house numbers may have a column of their own`() {
        let read = StaffFile.gazetteer(
            bytes(
                "gata;husnummer;lat;lon",
                "Storgatan;12 B;58,28;11,45",
                "Storgatan;;58,28;11,45"
            ),
            file: "adresser.csv"
        )
        #expect(read.rows.map(\.name) == ["Storgatan 12 B", "Storgatan"])
        #expect(read.rows.map(\.kind) == ["adress", ""])
    }

    @Test func `aliases of places are read, and rows without an answer are ignored`() {
        let read = StaffFile.aliases(
            bytes(
                "id;rapportör;dag;antal;skrivet;förslag 1;är",
                "r1;skolan;2026-10-20;2;kråkan;Kråkmark;Kråkmarksskolan",
                "r2;;2026-10-20;1;'-boden;;Torget",
                "r3;vakt;2026-10-20;1;hallen;;",
                "r4;vakt;2026-10-20;1;;;Torget",
                ";vakt;2026-10-20;1;;;Torget"
            ),
            file: "v43.csv"
        )
        #expect(
            read.rows == [
                PlaceAlias(
                    written: "kråkan",
                    meaning: "Kråkmarksskolan",
                    reporter: "skolan",
                    file: "v43.csv",
                    line: 2
                ),
                PlaceAlias(written: "-boden", meaning: "Torget", file: "v43.csv", line: 3),
                PlaceAlias(
                    written: "",
                    meaning: "Torget",
                    report: "r4",
                    reporter: "vakt",
                    file: "v43.csv",
                    line: 5
                ),
            ]
        )
        #expect(read.findings.map(\.line) == [6])
        #expect(
            StaffFile.aliases(bytes("skrivet;område", "a;b"), file: "x.csv").findings.count == 1
        )
    }

    @Test func `an event without an end is one day`() {
        let read = StaffFile.calendar(
            bytes(
                "från;till;vad;område",
                "2026-10-26;2026-11-01;Höstlov;",
                "2026-10-31;;Halloween;Torget",
                "2026-11-02;2026-11-01;Fel;"
            ),
            file: "kalender.csv"
        )
        #expect(
            read.rows == [
                CalendarEvent(first: day("2026-10-26"), last: day("2026-11-01"), name: "Höstlov"),
                CalendarEvent(
                    first: day("2026-10-31"),
                    last: day("2026-10-31"),
                    name: "Halloween",
                    area: "Torget"
                ),
            ]
        )
        #expect(read.findings.map(\.code) == [.impossibleTime])
    }

    @Test func `decisions are read and their reasons masked`() {
        let read = StaffFile.decisions(
            bytes(
                "rad;beslut;ansvarig;dag;från;till;plats;motivering",
                "r1;Antagen;Samordnare;2026-10-23;20.00;23.00;Torget;Ring 070-1740605",
                ";egen;Fritidschef;;;;Parken;",
                ";avslagen;;;;;;"
            ),
            file: "beslut.csv"
        )
        #expect(read.rows.map(\.verdict) == [.accepted, .own])
        #expect(read.rows.first?.motivation == "Ring [telefon]")
        #expect(read.rows.first?.time?.start == at("2026-10-23 20.00"))
        #expect(read.rows.last?.line == nil)
        #expect(read.findings.map(\.code) == [.unknownLine])
    }

    @Test func `delivered measures are read with day and clock in one cell`() {
        let read = StaffFile.delivered(
            bytes(
                "rad;funktion;plats;från;till;utfört;iakttaget;uppgift;orsak",
                "r1;vakt;Torget;2026-10-23 22:00;2026-10-24 01:00;delvis;Såg Anna Testberg;upptäckt;Anna Testberg sjuk",
                ";vakt;Torget;2026-10-23 22.00;01.00;ja;;;",
                ";vakt;Torget;2026-10-23;01.00;ja;;;",
                ";vakt;Torget;2026-10-23 22.00;22.00;ja;;;"
            ),
            file: "insatser.csv"
        )
        #expect(read.rows.compactMap { $0.completed(by: nil)?.time.length } == [180, 180])
        #expect(read.rows.map(\.done) == [.partly, .yes])
        #expect(read.rows.first?.observed == "Såg [namn]")
        #expect(read.rows.first?.reason == "[namn] sjuk")
        #expect(read.rows.map(\.origin) == [.foundOnPatrol, nil])
        #expect(read.findings.map(\.code) == [.badTime, .badTime])
    }

    @Test func `a file that lacks a column, or is something else, has no rows and a finding`() {
        let missing = StaffFile.calendar(bytes("från;vadd", "2026-10-26;Lov"), file: "k.csv")
        #expect(missing.rows.isEmpty)
        #expect(missing.findings.map(\.code) == [.missingColumn])
        #expect(missing.findings.first?.hint == "vadd")
        let other = StaffFile.calendar(bytes("hej", "hå"), file: "k.csv")
        #expect(other.findings.map(\.code) == [.missingHeading])
        let workbook = StaffFile.calendar([0x50, 0x4B, 0x03, 0x04, 0, 0], file: "k.csv")
        #expect(workbook.findings.map(\.code) == [.notText])
        #expect(StaffFile.calendar([], file: "k.csv").findings.map(\.severity) == [.note])
    }
}
