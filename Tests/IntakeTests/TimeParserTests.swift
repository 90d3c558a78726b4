import Domain
import Intake
import Testing
import Toolkit

/// Reference is Tuesday 2026-11-03.
struct TimeParserTests {
    private func parse(
        _ date: String,
        _ time: String = "",
        end: String = "",
        reportedAt: LocalTime? = nil,
        order: ColumnMap.DateOrder? = nil,
        isComing: Bool = false
    ) -> TimeSpan? {
        TimeParser(order: order).parse(
            date: date,
            time: time,
            endTime: end,
            reportedAt: reportedAt,
            reference: day("2026-11-03"),
            isComing: isComing
        )
    }

    @Test(arguments: [
        "2026-10-19", "20261019", "261019", "19/10 2026", "19/10-26", "19.10.2026", "19/10/2026",
        "19-10-2026", "19 oktober 2026", "19 okt", "19:e oktober", "den 19 oktober", "19/10",
        "19.10",
        "2026-10-19 00:00:00", "måndag 19/10", "2026/10/19", "26-10-19", "19-okt-26",
        "19-Oct-2026",
    ])
    func `a day is read in every form`(text: String) {
        #expect(parse(text) == TimeSpan(day: day("2026-10-19")))
    }

    @Test(arguments: [
        ("2026-10-19", "21:30"), ("2026-10-19", "21.30"), ("2026-10-19 21:30", ""),
        ("2026-10-19T21:30:00", ""), ("19 okt kl. 21.30", ""), ("19/10 2026 21:30", ""),
        ("261019", "2130"), ("2026-10-19", "kl 21.30"), ("2026-10-19T19:30:00Z", ""),
        ("2026-10-19 21:30:15 +02:00", ""), ("2026-10-19 00:00:00", "21:30"), ("19/10", "21.30.00"),
        ("2026-10-19T21:30:00.000+0200", ""),
    ])
    func `a minute is read in every form`(date: String, time: String) {
        #expect(parse(date, time) == TimeSpan(minute: at("2026-10-19 21.30")))
    }

    @Test(arguments: [
        ("ca 22", "2026-10-19 21.30", "2026-10-19 22.30", TimePrecision.hour),
        ("ca 22.15", "2026-10-19 21.45", "2026-10-19 22.45", .hour),
        ("22-tiden", "2026-10-19 21.30", "2026-10-19 22.30", .hour),
        ("vid 22-tiden", "2026-10-19 21.30", "2026-10-19 22.30", .hour),
        ("kl. 22", "2026-10-19 21.30", "2026-10-19 22.30", .hour),
        ("22", "2026-10-19 21.30", "2026-10-19 22.30", .hour),
        ("ca 00", "2026-10-19 00.00", "2026-10-19 00.30", .hour),
        ("22-23", "2026-10-19 22.00", "2026-10-19 23.00", .hour),
        ("mellan 22 och 23", "2026-10-19 22.00", "2026-10-19 23.00", .hour),
        ("kl 22 till kl 23.30", "2026-10-19 22.00", "2026-10-19 23.30", .hour),
        ("2130-2130", "2026-10-19 21.30", "2026-10-19 21.31", .minute),
        ("22–22", "2026-10-19 22.00", "2026-10-19 22.01", .minute),
        ("22.00–01.30", "2026-10-19 22.00", "2026-10-19 25.30", .hour),
        ("kväll", "2026-10-19 17.00", "2026-10-19 24.00", .partOfDay),
        ("på kvällen", "2026-10-19 17.00", "2026-10-19 24.00", .partOfDay),
        ("förmiddag", "2026-10-19 8.00", "2026-10-19 12.00", .partOfDay),
        ("em", "2026-10-19 12.00", "2026-10-19 18.00", .partOfDay),
        ("natt", "2026-10-19 21.00", "2026-10-19 30.00", .partOfDay),
        ("8 på kvällen", "2026-10-19 19.30", "2026-10-19 20.30", .hour),
        ("okänd", "2026-10-19 0.00", "2026-10-19 24.00", .day),
        ("när skolan slutade", "2026-10-19 0.00", "2026-10-19 24.00", .day),
    ])
    func `the time of day is read in words`(
        time: String,
        start: String,
        end: String,
        precision: TimePrecision
    ) {
        let expected = TimeSpan(start: at(start), end: at(end), precision: precision)
        #expect(parse("2026-10-19", time) == expected)
    }

    @Test(arguments: [
        ("natten mot lördag", "2026-10-30 21.00", "2026-10-31 6.00", TimePrecision.partOfDay),
        ("natten till lördagen", "2026-10-30 21.00", "2026-10-31 6.00", .partOfDay),
        ("natten mellan fredag och lördag", "2026-10-30 21.00", "2026-10-31 6.00", .partOfDay),
        ("natten 24-25/10", "2026-10-24 21.00", "2026-10-25 6.00", .partOfDay),
        ("natten mot lördag kl. 01.30", "2026-10-31 1.30", "2026-10-31 1.31", .minute),
        ("i fredags", "2026-10-30 0.00", "2026-10-31 0.00", .day),
        ("i fredags kväll", "2026-10-30 17.00", "2026-10-31 0.00", .partOfDay),
        ("fredagskvällen", "2026-10-30 17.00", "2026-10-31 0.00", .partOfDay),
        ("i tisdags", "2026-10-27 0.00", "2026-10-28 0.00", .day),
        ("i går kväll", "2026-11-02 17.00", "2026-11-03 0.00", .partOfDay),
        ("igår", "2026-11-02 0.00", "2026-11-03 0.00", .day),
        ("i natt", "2026-11-02 21.00", "2026-11-03 6.00", .partOfDay),
        ("i morse", "2026-11-03 5.00", "2026-11-03 10.00", .partOfDay),
        ("helgen", "2026-10-30 17.00", "2026-11-02 0.00", .week),
        ("helgen v. 43", "2026-10-23 17.00", "2026-10-26 0.00", .week),
        ("v. 43", "2026-10-19 0.00", "2026-10-26 0.00", .week),
        ("vecka 43-44", "2026-10-19 0.00", "2026-11-02 0.00", .week),
        ("fredag v. 43", "2026-10-23 0.00", "2026-10-24 0.00", .day),
        ("24–25 oktober", "2026-10-24 0.00", "2026-10-26 0.00", .week),
        ("2026-10-24 - 2026-10-25", "2026-10-24 0.00", "2026-10-26 0.00", .week),
    ])
    func `days are read in words, relative to the day of the report`(
        date: String,
        start: String,
        end: String,
        precision: TimePrecision
    ) {
        #expect(parse(date) == TimeSpan(start: at(start), end: at(end), precision: precision))
    }

    @Test(arguments: ["2026-10-23", "2026-10-24"])
    func `a night named by the following morning is the same with either date`(date: String) {
        let night = parse(date, "natten mot lördag")
        #expect(night?.start == at("2026-10-23 21.00"))
        #expect(night?.end == at("2026-10-24 6.00"))
    }

    @Test func `a missing year is the latest that is not after the report`() {
        #expect(parse("22 augusti")?.start.day == day("2026-08-22"))
        #expect(parse("24 december")?.start.day == day("2025-12-24"))
        #expect(parse("31 dec", reportedAt: at("2024-01-01 8.00"))?.start.day == day("2023-12-31"))
        #expect(parse("29/2")?.start.day == day("2024-02-29"))
    }

    @Test func `the example of the documentation holds`() {
        let span = TimeParser().parse(date: "19/10", time: "ca 22", reference: day("2026-10-21"))
        #expect(span?.start == at("2026-10-19 21.30"))
        #expect(span?.end == at("2026-10-19 22.30"))
        #expect(span?.precision == .hour)
    }

    @Test func `an event to come is in the next year that fits`() {
        #expect(parse("24 december", isComing: true)?.start.day == day("2026-12-24"))
        #expect(parse("v. 2", isComing: true)?.start.day == day("2027-01-11"))
        #expect(parse("lördag", isComing: true)?.start.day == day("2026-11-07"))
    }

    @Test func `an end in its own column extends the interval, over midnight if necessary`() {
        let night = parse("2026-10-23", "22:00", end: "01:30")
        #expect(night?.start == at("2026-10-23 22.00"))
        #expect(night?.end == at("2026-10-24 1.30"))
        #expect(parse("2026-10-23", "22:00", end: "2026-10-25 07:00")?.end == at("2026-10-25 7.00"))
        let minute = TimeSpan(minute: at("2026-10-23 22.00"))
        #expect(parse("2026-10-23", "22:00", end: "22:00") == minute)
    }

    @Test func `a clock without a day belongs to the day of the report or the one before`() {
        let reported = at("2026-10-24 1.00")
        #expect(parse("", "23:40", reportedAt: reported)?.start == at("2026-10-23 23.40"))
        #expect(parse("", "00:40", reportedAt: reported)?.start == at("2026-10-24 0.40"))
        #expect(parse("", "23:40") == nil)
    }

    @Test func `an offset from UTC becomes wall-clock time, in summer and winter`() {
        #expect(parse("2026-07-01T12:00:00Z")?.start == at("2026-07-01 14.00"))
        #expect(parse("2023-03-14 1:45:17 +01:00")?.start == at("2023-03-14 1.45"))
        #expect(parse("2026-10-25T00:59:00Z")?.start == at("2026-10-25 2.59"))
        #expect(parse("2026-10-25T01:00:00Z")?.start == at("2026-10-25 2.00"))
    }

    @Test func `the order of digits follows the map`() {
        #expect(parse("10/19/2026", order: .monthFirst) == TimeSpan(day: day("2026-10-19")))
        #expect(parse("191026", order: .dayFirst) == TimeSpan(day: day("2026-10-19")))
        #expect(parse("05/04/2026")?.start.day == day("2026-04-05"))
    }

    @Test(arguments: [
        "", "31/2 2026", "2026-13-01", "okänt datum", "45950", "x", "99/99", "kl. 22",
    ])
    func `a text that names no day is no time`(text: String) {
        #expect(parse(text) == nil)
    }

    @Test func `any text is parsed without a crash`() {
        var generator = SplitMix64(seed: 7)
        let words = [
            "natten", "mot", "lördag", "22", "-", "2026", "10", "/", ".", ":", "v", "43", "kl",
            "ca",
            "helgen", "+", "i", "okt", "till", "99999999", "999999999999999999999", "–", "å",
        ]
        for _ in 0..<2000 {
            let count = Int.random(in: 1...6, using: &generator)
            let text = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
            if let span = parse(text.joined(), text.joined(separator: " ")) {
                #expect(span.start < span.end)
            }
        }
    }
}
