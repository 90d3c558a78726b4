import Domain
import Testing
import Toolkit

@testable import Publishing

struct SwedishTests {
    @Test(
        arguments: [
            (0.0, 1, "0,0"), (2.65, 1, "2,7"), (-0.04, 1, "0,0"), (-1.5, 0, "-2"),
            (0.05, 2, "0,05"),
            (1234.5, 1, "1234,5"), (9.999, 2, "10,00"),
        ]
    )
    func `a number has its decimals`(number: Double, decimals: Int, expected: String) {
        #expect(number.fixed(decimals, separator: ",") == expected)
    }

    @Test func `a number that is none is a dash`() {
        #expect(Swedish.decimal(nil) == "–")
        #expect(Swedish.decimal(.nan) == "–")
        #expect(Swedish.decimal(.infinity) == "–")
    }

    @Test func `thousands stand apart`() {
        #expect(Swedish.count(999) == "999")
        #expect(Swedish.count(1_234_567) == "1\u{A0}234\u{A0}567")
        #expect(Swedish.count(1, "rad", "rader") == "1 rad")
        #expect(Swedish.count(0, "rad", "rader") == "0 rader")
    }

    @Test func `a proven share never promises too much`() {
        #expect(Swedish.percentAtLeast(0.98799) == "98,7\u{A0}%")
        #expect(Swedish.percentAtLeast(1) == "100,0\u{A0}%")
    }

    @Test func `words are listed with och before the last`() {
        #expect(Swedish.list([]) == "")
        #expect(Swedish.list(["a"]) == "a")
        #expect(Swedish.list(["a", "b", "c"]) == "a, b och c")
    }

    @Test func `names are sorted as in a Swedish list`() {
        let names = ["Öna", "Ängen", "Åsen", "Zonen", "alby", "Brastad"]
        let sorted = names.sorted { Swedish.alphabetical($0) < Swedish.alphabetical($1) }
        #expect(sorted == ["alby", "Brastad", "Zonen", "Åsen", "Ängen", "Öna"])
    }

    @Test func `an evening that ends at midnight ends at 24.00`() {
        let start = LocalTime(SampleEdition.day(2026, 10, 23), hour: 20)
        let evening = TimeSpan(start: start, end: start.adding(minutes: 240), precision: .hour)
        #expect(Swedish.appointment(evening) == "fre 23 okt kl.\u{A0}20.00–24.00")
    }

    @Test func `a moment is told as exactly as it is known`() {
        let day = SampleEdition.day(2026, 10, 23)
        let minute = TimeSpan(minute: LocalTime(day, hour: 21, minute: 30))
        #expect(Swedish.moment(minute) == "fre 23 okt kl.\u{A0}21.30")
        #expect(Swedish.moment(TimeSpan(day: day)) == "fre 23 okt")
        #expect(Swedish.moment(SampleEdition.period.span) == "mån 19 okt–sön 1 nov")
    }

    @Test func `a slot of the week has its hours`() {
        let slot = WeekSlot(weekday: 5, part: .night)
        #expect(Swedish.slot(slot) == "fredag natt, kl.\u{A0}21–06")
    }
}
