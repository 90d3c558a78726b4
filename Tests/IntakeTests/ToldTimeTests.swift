import Domain
import Intake
import Testing

/// Times of which something is missing, mistaken or left open, and what is right beside them.
struct ToldTimeTests {
    private func verdicts(_ rows: [[String]], _ expected: [String], file: String = "a.csv")
        -> [Verdict]
    {
        TruthReading.verdicts(rows, file: file, expected)
    }

    private func isRight(_ rows: [[String]], _ expected: [String]) -> Bool {
        verdicts(rows, expected).allSatisfy { $0 == .right }
    }

    @Test(arguments: [
        "2026-10-2?", "2026-10-1_", "2026-10-2*", "2026-10-2x", "2026-10-2X", "2026-10-2O",
        "2026-10-1l", "2026-10-2I", "2026-10-?2", "2026-1?-20", "2O26-10-20", "2026-10-2…", "2?/10",
        "?2/10", "_1/10 2026",
        "2026–10–2?", "2? oktober", "20/26/10", "26/26/10", "31/31/26", "2026-26-10",
        "20/26/10/2026", "mån, ons v 43", "mån och ons v 43", "ons-mån v 43", "lör v 43-44",
        "helgen v 43-44", "natten mot lördag v. 43-44", "v 43 och 45", "natten mån-ons v 43",
    ])
    func `a day of which a digit is missing, that does not exist or is one of several is not used`(
        date: String
    ) {
        for clock in ["", "21.30"] {
            let read = Delivered("Datum;Tid;Text\n\"\(date)\";\(clock);x\n")
            #expect(read.reports.isEmpty && read.codes == [.badTime], "\(date) \(clock)")
        }
    }

    @Test(arguments: [
        ("mån-ons v 43", "2026-10-19 00:00/2026-10-22 00:00"),
        ("fre-lör v43", "2026-10-23 00:00/2026-10-25 00:00"),
        ("fre–sön v. 43", "2026-10-23 00:00/2026-10-26 00:00"),
        ("måndag till onsdag vecka 43", "2026-10-19 00:00/2026-10-22 00:00"),
        ("mån t.o.m. ons v 43", "2026-10-19 00:00/2026-10-22 00:00"),
        ("mellan måndag och onsdag v 43", "2026-10-19 00:00/2026-10-22 00:00"),
        ("från mån till ons v 43", "2026-10-19 00:00/2026-10-22 00:00"),
        ("fredag och lördag v 43", "2026-10-23 00:00/2026-10-25 00:00"),
        ("fre/lör v 43", "2026-10-23 00:00/2026-10-25 00:00"),
        ("v 43 mån-ons", "2026-10-19 00:00/2026-10-22 00:00"),
        ("mån 19/10 - ons 21/10", "2026-10-19 00:00/2026-10-22 00:00"),
        ("mån-ons 19-21/10", "2026-10-19 00:00/2026-10-22 00:00"),
        ("v43–v44", "2026-10-19 00:00/2026-11-02 00:00"),
        ("vecka 43 till 44", "2026-10-19 00:00/2026-11-02 00:00"),
        ("v 43 och 44", "2026-10-19 00:00/2026-11-02 00:00"),
        ("natten fre-lör v 43", "2026-10-23 21:00/2026-10-24 06:00"),
        ("2026-10-20?", "2026-10-20"), ("20/10?", "2026-10-20"), ("2026-10-5 ?", "2026-10-05"),
        ("2026-10-20_21.30", "2026-10-20 21:30"), ("2026-10-20_9.30", "2026-10-20 09:30"),
    ])
    func `the days from one weekday to another are one span, and a doubted day is itself`(
        date: String,
        expected: String
    ) {
        #expect(verdicts([[date, ""]], [expected]) == [.right])
    }

    @Test func `days without their week are those of the file, else the last ones`() {
        let span = ["2026-10-19 00:00/2026-10-22 00:00"]
        #expect(verdicts([["mån-ons", ""]], span, file: "2026-v43.csv") == [.right])
        let last = ["2026-10-30 00:00/2026-11-03 00:00"]
        #expect(verdicts([["fre-mån", ""]], last) == [.right])
        #expect(verdicts([["fre-mån", ""]], ["told"], file: "2026-v43.csv") == [.right])
        #expect(verdicts([["mån-ons 20-22/10", ""]], ["told"]) == [.right])
    }

    @Test(arguments: [
        ">22", "<22", "> 22", "≥22", "≤ 22:00", "från 22", "från kl. 22.00", "till 22",
        "till kl 22",
        "efter 22", "före 22", "innan 22", "mellan 22", "22-", "22.00 –", "22→", "22 och framåt",
        "- 22", "22.00-??", "natt till 22", "kväll-natt", "8.25-9.75", "8.30-9.75", "fr.o.m. 22",
        "t.o.m. 22", "tom 22", "senast 22", "22+", "till ca 22", "från 9:30 PM",
        "kväll till 22", "2?:30", "kl 2?", "1?.30", "21:3O", "9½", "±22",
        "1899-12-30T20:30:00.000Z", "1900-01-01T20:30:00Z", "1970-01-01T20:30:00+00:00",
        "1899-12-30 20:30 UTC",
    ])
    func `a clock of which an end or a digit is not written, or in UTC of no day, is not used`(
        clock: String
    ) {
        for date in ["2026-10-20", "2026-10-28"] {
            let read = Delivered("Datum;Tid;Text\n\(date);\(clock);x\n")
            #expect(read.reports.map(\.time) == [TimeSpan(day: day(date))], "\(clock)")
            #expect(read.codes == [.badTime], "\(clock)")
        }
    }

    @Test(arguments: [
        ("från 22 till 23", "2026-10-20 22:00/2026-10-20 23:00"),
        ("mellan 22 och 23", "2026-10-20 22:00/2026-10-20 23:00"),
        ("22->23", "2026-10-20 22:00/2026-10-20 23:00"),
        ("9?", "2026-10-20 08:30/2026-10-20 09:30"),
        ("22?", "2026-10-20 21:30/2026-10-20 22:30"), ("≈22", "2026-10-20 21:30/2026-10-20 22:30"),
        ("２１：３０", "2026-10-20 21:30"), ("٢١:٣٠", "2026-10-20 21:30"),
        ("21．30", "2026-10-20 21:30"), ("२१:३०", "2026-10-20 21:30"), ("𝟐𝟏:𝟑𝟎", "2026-10-20 21:30"),
        ("ｋｌ２１：３０", "2026-10-20 21:30"), ("９：３０ ＰＭ", "2026-10-20 21:30"),
        ("1899-12-30T20:30:00.000", "2026-10-20 20:30"),
    ])
    func `ranges, doubted hours and digits of any script are read`(clock: String, expected: String)
    {
        #expect(verdicts([["2026-10-20", clock]], [expected]) == [.right])
    }

    @Test
    func
        `digits of any script are read in every column of times, and nothing was reported before 2000`()
    {
        let read = Delivered("Datum;Rapporterad;Text\n２０２６－１０－２０;２０２６-10-２１ ２１：３０;x\n")
        #expect(read.reports.map(\.time) == [TimeSpan(day: day("2026-10-20"))])
        #expect(read.reports.map(\.reportedAt) == [at("2026-10-21 21.30")])
        #expect(read.codes.isEmpty)
        let none = Delivered("Datum;Rapporterad;Text\n2026-10-20;1899-12-30T20:30:00;x\n")
        #expect(none.reports.map(\.reportedAt) == [nil] && none.codes == [.badTime])
    }

    @Test func `an end in its own column closes a time, and an open one does not`() {
        let text =
            "Datum;Från;Till;Text\n2026-10-20;från 22.00;till 23;x\n2026-10-20;22:00;från 23;x\n"
        var map = ColumnMap()
        map.headings = [.time: ["Från"], .endTime: ["Till"]]
        let read = Delivered(text, .plain(map: map))
        #expect(
            read.reports.first?.time
                == TimeSpan(
                    start: at("2026-10-20 22.00"),
                    end: at("2026-10-20 23.00"),
                    precision: .hour
                )
        )
        #expect(read.reports.last?.time == TimeSpan(minute: at("2026-10-20 22.00")))
        #expect(read.codes == [.badTime])
    }

    @Test(arguments: [
        (["9.75", "21.50", "8.25", "22.00"], ["09:45", "21:30", "08:15", "22:00"]),
        (["21.50", "9.5", "8.25"], ["21:30", "09:30", "08:15"]),
        (["9,75", "21,50", "08,25"], ["09:45", "21:30", "08:15"]),
        (["9.75", "21.50", "21.10", "8:15"], ["09:45", "told", "21:10", "08:15"]),
        (["21.50", "9.25", "8.50"], ["told", "told", "told"]),
        (["21.50", "9.25", "8.50", "20.10"], ["21:50", "09:25", "08:50", "20:10"]),
        (["21.50", "20.00", "21:15"], ["21:50", "20:00", "21:15"]), (["21.50"], ["21:50"]),
        (["21:50", "9:25", "8:50"], ["21:50", "09:25", "08:50"]),
        (["24:00", "21:30"], ["24:00", "21:30"]), (["0", "21:30"], ["around", "21:30"]),
    ])
    func `a column of numbers is decimals or clocks as one`(clocks: [String], expected: [String]) {
        let expected = expected.map { clock in
            switch clock {
            case "told": clock
            case "24:00": "2026-10-21 00:00"
            case "around": "2026-10-20 00:00/2026-10-20 00:30"
            default: "2026-10-20 " + clock
            }
        }
        let found = verdicts(clocks.map { ["2026-10-20", $0] }, expected)
        let isHour = expected.map { $0.hasSuffix("20:00") || $0.hasSuffix("22:00") }
        #expect(zip(found, isHour).allSatisfy { $0 == .right || $1 }, "\(clocks) \(found)")
    }

    @Test(arguments: [
        ["24.00", "24:00"], ["12 AM"], ["0"], ["0", "00"], ["24", "0"], ["kl 0", "kl. 24"],
        ["00:00", "24:00", "0", "12 AM", "12:00 a.m.", "0000", "2400", "0.0", "00.00.00"], ["0,0"],
        ["24:00:00", "0:00"], ["000000"], ["PT0H", "0 days 00:00:00"], ["T00:00"],
    ])
    func `a column whose every clock is midnight has no clocks, however it is written`(
        clocks: [String]
    ) {
        #expect(isRight(clocks.map { ["2026-10-20", $0] }, clocks.map { _ in "day" }), "\(clocks)")
        let known = clocks.filter { $0.hasPrefix("00:") || $0.hasPrefix("24:") }
        let cells = (known + known).map { ["2026-10-20 " + $0, ""] }
        #expect(isRight(cells, cells.map { _ in "day" }), "\(clocks)")
    }
}
