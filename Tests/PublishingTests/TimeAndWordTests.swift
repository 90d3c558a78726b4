import Domain
import Foundation
import Testing

@testable import Publishing

/// When it happens, in which words, how safe it feels, and what is other than it was printed.
struct TimeAndWordTests {
    private func page(_ change: (inout Edition) -> Void = { _ in }) -> String {
        var edition = SampleEdition.make()
        change(&edition)
        return Page(edition: edition, names: Names(edition)).text
    }

    private func peak(_ weekdays: [Int], _ parts: [PartOfDay]) -> WeekPeak {
        WeekPeak(weekdays: weekdays, parts: parts, incidents: 9, expected: 1.6, low: 0, high: 5)
    }

    @Test func `a period is said by its weeks and dates, or by its dates alone`() {
        func label(_ first: String, _ length: Int) -> String? {
            Day(iso: first).map { Period(first: $0, length: length).label }
        }
        #expect(label("2026-10-19", 14) == "v. 43–44 (19 oktober–1 november 2026)")
        #expect(label("2026-12-28", 14) == "v. 53–1 (28 december 2026–10 januari 2027)")
        #expect(label("2026-10-01", 31) == "1–31 oktober 2026")
    }

    @Test func `how a file was read is said in words`() {
        let hints: [FindingHint] = [
            .serialDays, .dayFirst, .monthFirst, .tab, "rad",
            .rows([.init(file: nil, line: 3), .init(file: "a.csv", line: 4)]),
        ]
        #expect(
            hints.map(FindingText.hint) == [
                "antal dagar sedan 1899-12-30", "dag/månad/år", "månad/dag/år", "tabb", "rad",
                "rad 3, a.csv rad 4",
            ]
        )
    }

    @Test func `a function that only watches says so after its measure`() {
        var kind = ResourceKind(id: "a", name: "a", responsible: "b", measure: "går rundor")
        #expect(kind.measureWords == "går rundor")
        kind.observesOnly = true
        #expect(kind.measureWords == "går rundor (iakttar och ringer, ingriper inte)")
    }

    @Test func `a time of the week is said as people say it`() {
        #expect(
            WeekWords.window(peak([5, 6], [.evening])) == "fredag–lördag kväll, kl.\u{A0}17–21"
        )
        #expect(
            WeekWords.window(peak([7, 1], [.evening, .night]))
                == "söndag–måndag kväll och natt, kl.\u{A0}17–06"
        )
        #expect(WeekWords.window(peak([3], PartOfDay.allCases)) == "onsdag hela dygnet")
        #expect(
            WeekWords.window(peak(Array(1...7), [.morning]))
                == "alla förmiddagar, kl.\u{A0}06–12"
        )
    }

    @Test func `a page without patterns, words, answers or late changes says nothing of them`() {
        let page = page {
            $0.picture.weekPatterns = []
            $0.picture.newWords = []
            $0.picture.felt = []
            $0.figureRevisions = []
        }
        #expect(!page.contains("Upplevd trygghet"))
        #expect(!page.contains("Äldre lägesbilder"))
        #expect(!page.contains("egen tid på veckan"))
        #expect(page.contains("Inga ord är säkert vanligare i rapporterna än förr."))
    }

    @Test func `a printed figure stands beside what it would be now, with its causes`() {
        let page = page()
        #expect(
            page.contains("v. 37–38 (2 siffror genom 2 sena rapporter och svar om 1 rapportpar)")
        )
        #expect(
            page.contains(
                "<td>Brastad</td><td>Skadegörelse</td><td class=\"n\">6</td><td class=\"n\">4</td>"
            )
        )
        #expect(page.contains("Vad som ändrats i v. 35–36 (1 sen rapport) kan inte visas"))
    }

    @Test func `what a new map moved is told once, with all else that changed`() {
        let period = Period(first: SampleEdition.day(2026, 9, 7), length: 14)
        let page = page {
            $0.mapChanges = [
                MapChange(
                    period: period,
                    reports: 90,
                    moved: 2,
                    figures: [FigureChange(area: "Hamnen", before: 4, after: 6)]
                )
            ]
        }
        #expect(page.contains("2 av 90"))
        #expect(!page.contains("Hamnen 4 → 6"))
    }

    @Test func `answers are counted, never a percentage, and few are called few`() throws {
        let section = try #require(page().section("upplevd"))
        #expect(section.contains("26 av 32"))
        #expect(!section.contains("%"))
        #expect(section.contains("färre än 10 svar"))
        #expect(section.contains("Tryggare än kommunen i stort fast mycket rapporteras: Centrum."))
    }
}

extension String {
    /// A section of a page by its anchor.
    fileprivate func section(_ anchor: String) -> String? {
        guard let start = range(of: "<section id=\"\(anchor)\"") else { return nil }
        let rest = self[start.lowerBound...]
        return rest.range(of: "</section>").map { String(rest[..<$0.upperBound]) }
    }
}
