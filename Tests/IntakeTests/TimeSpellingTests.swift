import Domain
import Intake
import Testing

/// Generated spellings: each clock and day in every form that programs and people write, a file for each form.
struct TimeSpellingTests {
    /// Minutes of the day, all remainders of hours and quarters among them.
    private static let minutes = Array(stride(from: 1, to: 1440, by: 7)) + [0, 720, 1439]

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    /// A clock of twelve hours with the signs for its halves.
    private static func half(_ minute: Int, _ separator: String, _ before: String, _ after: String)
        -> String
    {
        let hour = minute / 60 % 12 == 0 ? 12 : minute / 60 % 12
        return "\(hour)\(separator)\(two(minute % 60))" + (minute < 720 ? before : after)
    }

    /// The texts of a clock in each form.
    private static let forms: [(name: String, text: @Sendable (Int) -> String)] = [
        ("21:30", { "\(two($0 / 60)):\(two($0 % 60))" }),
        ("9.30", { "\($0 / 60).\(two($0 % 60))" }),
        ("kl. 21.30", { "kl. \(two($0 / 60)).\(two($0 % 60))" }),
        ("Kl: 21:30", { "Kl: \($0 / 60):\(two($0 % 60))" }),
        ("2130", { "\(two($0 / 60))\(two($0 % 60))" }),
        ("213000", { "\(two($0 / 60))\(two($0 % 60))00" }),
        ("21:30:15", { "\($0 / 60):\(two($0 % 60)):15" }),
        ("21:30:15.1234567", { "\(two($0 / 60)):\(two($0 % 60)):15.1234567" }),
        ("21h30", { "\($0 / 60)h\(two($0 % 60))" }),
        ("PT21H30M", { "PT\($0 / 60)H\($0 % 60)M" }),
        ("0 days 21:30:00", { "0 days \(two($0 / 60)):\(two($0 % 60)):00" }),
        ("1899-12-30 21:30:00", { "1899-12-30 \(two($0 / 60)):\(two($0 % 60)):00" }),
        ("9:30 PM", { half($0, ":", " AM", " PM") }),
        ("9:30pm", { half($0, ":", "am", "pm") }),
        ("9.30 p.m.", { half($0, ".", " a.m.", " p.m.") }),
        (
            "fraction of a day",
            { "0," + String(10_000_000_000 + $0 * 10_000_000_000 / 1440).dropFirst() }
        ),
        ("21:30 svensk tid", { "\($0 / 60):\(two($0 % 60)) svensk tid" }),
        ("21：30", { "\(two($0 / 60))：\(two($0 % 60))" }),
    ]

    @Test(arguments: forms.indices)
    func `each minute is read in each form`(form: Int) {
        let rows = Self.minutes.map { "2026-10-20;\(Self.forms[form].text($0));x\n" }.joined()
        let delivered = Delivered("Datum;Tid;Text\n" + rows)
        let expected = Self.minutes.map {
            TimeSpan(minute: LocalTime(day("2026-10-20"), minute: $0))
        }
        #expect(delivered.reports.map(\.time) == expected, "\(Self.forms[form].name)")
        #expect(delivered.codes.isEmpty)
    }

    @Test(arguments: forms.indices)
    func `a column of midnights has no clocks in any form`(form: Int) {
        let clock = Self.forms[form].text(0)
        let rows = ["2026-10-20", "2026-10-21"].map { "\($0);\(clock);x\n" }.joined()
        let times = Delivered("Datum;Tid;Text\n" + rows).reports.map(\.time)
        #expect(times == [TimeSpan(day: day("2026-10-20")), TimeSpan(day: day("2026-10-21"))])
    }

    @Test(arguments: ["Z", " UTC", " GMT", "+00:00", "-00:00", " +0000", "+00"])
    func `each spelling of UTC is the Swedish clock of its season`(zone: String) {
        for (date, shift) in [("2026-07-01", 120), ("2026-10-28", 60)] {
            for minute in Self.minutes {
                let clock = "\(Self.two(minute / 60)):\(Self.two(minute % 60)):00"
                let times = Delivered(
                    "Datum;Text\n\(date)T\(clock)\(zone);x\n2026-07-02T12:00:00Z;x\n"
                ).reports
                #expect(times[0].time.start == LocalTime(day(date), minute: minute + shift))
            }
        }
    }

    @Test(arguments: Array(stride(from: -720, through: 840, by: 30)))
    func `each offset is the Swedish clock`(offset: Int) {
        let (sign, size) = (offset < 0 ? "-" : "+", abs(offset))
        let hours = Self.two(size / 60)
        for text in ["\(hours):\(Self.two(size % 60))", "\(hours)\(Self.two(size % 60))"] {
            let cell = "2026-10-20T12:30:00\(sign)\(text)"
            let read = Delivered("Datum;Text\n\(cell);x\n2026-10-21T08:00:00Z;x\n").reports
            let expected = LocalTime(day("2026-10-20"), minute: 750 - offset + 120)
            #expect(read.first?.time == TimeSpan(minute: expected), "\(cell)")
        }
    }

    @Test(arguments: [
        "-", "–", " - ", " till ", " och ", " o ", "→", " -> ", "/", " ~ ", " t.o.m. ", " tom ",
    ])
    func `each sign of a range stands between clocks with kl. at either, both or no end`(
        sign: String
    ) {
        let ends = [
            ("22.00", "23.30"), ("kl. 22.00", "kl. 23.30"), ("22:00", "kl 23:30"),
            ("klockan 22.00", "23.30"),
        ]
        for (from, to) in ends {
            let read = Delivered("Datum;Tid;Text\n2026-10-20;\(from)\(sign)\(to);x\n")
            let expected = TimeSpan(
                start: at("2026-10-20 22.00"),
                end: at("2026-10-20 23.30"),
                precision: .hour
            )
            #expect(
                read.reports.first?.time == expected && read.codes.isEmpty,
                "\(from)\(sign)\(to)"
            )
        }
    }

    @Test(arguments: ["/", "-", "."], [true, false])
    func `every day is read in the order that one of them proves`(
        separator: String,
        isDayFirst: Bool
    ) {
        let days = (0..<400).map { day("2026-10-31").adding(-$0) }
        let rows = days.map { day -> String in
            let (year, month, number) = day.date
            let ends = isDayFirst ? [number, month] : [month, number]
            return ends.map(Self.two).joined(separator: separator) + "\(separator)\(year);x\n"
        }
        let delivered = Delivered("Datum;Text\n" + rows.joined())
        #expect(delivered.reports.map(\.time) == days.map(TimeSpan.init(day:)))
        #expect(delivered.summary.findings.isEmpty)
        // Only days that fit both ways: none is read, but for those that are the same both ways.
        let open = days.filter {
            $0.date.day <= 10 && $0 < day("2026-06-01") && $0.date.year == 2026
        }
        let openRows = zip(days, rows).filter { open.contains($0.0) }.map(\.1)
        let told = Delivered("Datum;Text\n" + openRows.joined())
        #expect(
            told.reports.allSatisfy { $0.time.start.day.date.month == $0.time.start.day.date.day }
        )
        #expect(told.summary.findings.map(\.code) == [.ambiguousDateOrder])
    }

    @Test(arguments: [
        "25:00", "24:30", "21:60", "2160", "99:99", "21:3", "21.3", "2l:30", "21:E0", "O9:30",
        "21:30 XM", "21:30 MSK",
        "21:30 EST", "13:30 AM", "21:30 fm", "00:30 PM", "12 på natten", "02.30 på kvällen",
        "21.30 på morgonen", "halv 10",
        "efter 22", "21:30:75", "1:2:3:4", "-1:30", "2,13E+03", "#VALUE!", "21.30 22.15",
        "21:30+99:00", "21:30-25:00", "21 30",
        "2026-10-27 21:30", "20:30 CET", "9:30-11:00 AM PM", "12:00 midnight", "midnatt", "0.5",
        "21,25", "12345", "21:30:00-05:00",
    ])
    func `what is no clock, or two, is told and not used`(clock: String) {
        let delivered = Delivered("Datum;Tid;Text\n2026-10-20;\(clock);x\n")
        #expect(delivered.reports.map(\.time) == [TimeSpan(day: day("2026-10-20"))])
        #expect(delivered.codes == [.badTime])
    }
}
