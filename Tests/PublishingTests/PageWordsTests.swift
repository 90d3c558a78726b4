import Domain
import Foundation
import Testing

@testable import Publishing

struct PageWordsTests {
    @Test func `what was received is the sum of what became of it`() {
        let words = text(SampleEdition.make())
        #expect(words.contains("412 mottagna rader = 396 godtagna + 9 dubbletter + 7 i karantän"))
    }

    @Test func `simulated data is said first, and only then`() {
        var edition = SampleEdition.make()
        #expect(text(edition).contains("Simulerade data."))
        edition.simulated = false
        #expect(!text(edition).contains("Simulerade data."))
    }

    @Test func `silence is told apart from calm, with names`() {
        let words = text(SampleEdition.make())
        #expect(words.contains("Lugnt (1) Mariedalsskolan"))
        #expect(words.contains("Tyst (1) Fritidsgården"))
        #expect(words.contains("Tystnad är inte lugn."))
    }

    @Test func `an unreadable file stands with its name and what to do`() {
        #expect(
            text(SampleEdition.make()).contains(
                "vecka 43.xlsx Filen är något annat än en arbetsbok eller text"
            )
        )
    }

    @Test func `many faults of one kind in a file are one row`() {
        var edition = SampleEdition.make()
        edition.unreadable = (1...8).map { line in
            let file = "beslut/a.csv"
            return Finding(.unknownLine, .warning, file: file, line: line, hint: "p-\(line)")
        }
        let words = text(edition)
        #expect(
            words.contains(
                "beslut/a.csv, rad 1 8 rader, den första så här: Radens id finns inte i någon plan."
            )
        )
        #expect(words.contains("p-1."))
        #expect(!words.contains("p-2"))
    }

    @Test func `doubtful pairs are counted as what they could take away`() {
        var edition = SampleEdition.make()
        func pair(_ first: ReportID, _ second: ReportID) -> Link {
            Link(first: first, second: second, probability: 0.5, judgement: .unsure, evidence: [])
        }
        edition.unsureLinks = [
            pair("a3", "a4"), pair("a1", "a4"), pair("a1", "a3"), pair("a2", "a3"),
        ]
        #expect(text(edition).contains("4 par är osäkra."))
        #expect(text(edition).contains("hör alla par ihop är det 2 händelser färre"))
    }

    @Test func `a doubtful pair tells what, where and when`() {
        let words = text(SampleEdition.make())
        #expect(words.contains("Bohus Väktare, rad 9: skadegörelse, Badhusberget, lör"))
        #expect(words.contains("45 min isär (+2,1); olika kategorier (−1,4)"))
    }

    @Test func `the three sentences hold the figures they rest on`() {
        let words = text(SampleEdition.make())
        #expect(
            words.contains(
                "Misshandel i Centrum: 7 händelser, väntat 2,6 (slumpen ensam förklarar 0–6); 1 annan sticker också ut."
            )
        )
        #expect(words.contains("Av 2 som sticker ut har"))
        #expect(words.contains("inte samma rapportörer båda perioderna"))
        #expect(words.contains("7 förslag (1 av dem begäran) med 14 tillfällen; främst:"))
    }

    @Test func `nothing standing out is a whole answer`() {
        var edition = SampleEdition.make()
        edition.picture = picture(flags: [], cells: [], historyLength: 26)
        #expect(text(edition).contains("Värst Inget sticker ut mer än slumpen kan förklara."))
        edition.picture = picture(flags: [], cells: edition.picture.cells, historyLength: 0)
        #expect(text(edition).contains("Det finns ingen historik än"))
    }

    @Test func `the foremost are shown in full, and every line by day`() {
        let many = text(SampleEdition.make(planLines: 60))
        #expect(many.contains("Planens 60 rader"))
        #expect(many.contains("Fredag 6 november"))
        #expect(many.contains("20.00–23.00"))
        let none = text(SampleEdition.make(planLines: 0))
        #expect(none.contains("Inga insatser föreslås") && !none.contains("Dag för dag"))
    }

    @Test func `the police are asked, not sent`() {
        #expect(text(SampleEdition.make()).contains("Begäran: polis i Brastad"))
    }

    @Test func `what chance and likeness cost is told beside what the search proved`() {
        let period = Period(first: Day(number: 20_745), length: 14)
        var quality = PlanQuality(value: 96.95, bound: 100, method: .solved, binding: [])
        quality.searched = 99.48
        var plan = DeploymentPlan(period: period, lines: [], unmet: [], quality: quality)
        let share = "Planen är minst 96,9\u{A0}% av det bästa möjliga"
        let found = "; sökningen själv når 99,4\u{A0}%, resten är vad "
        #expect(
            PlanWorthWords(plan: plan).proven
                == share + found + "likheten med förra planen kostar."
        )
        plan.draw = ReserveDraw(seed: 1, share: 0.1, pairs: [])
        #expect(
            PlanWorthWords(plan: plan).proven
                == share + found + "lottningen och likheten med förra planen kostar."
        )
    }

    @Test func `what is proven of the plan is rounded down`() {
        #expect(text(SampleEdition.make()).contains("minst 98,7\u{A0}% av det bästa möjliga"))
    }

    @Test func `no percent is printed beside a count`() {
        var edition = SampleEdition.make()
        edition.plan = SampleEdition.plan(14, "")
        let words = text(edition)
        let percents = words.split(separator: "%").count - 1
        let reporters = SampleEdition.picture.coverageTable.count
        #expect(percents == 2 + reporters, "coverage, also by reporter, and the plan's quality")
    }

    @Test func `unsure pairs say how many fewer it may be`() {
        #expect(
            text(SampleEdition.make()).contains(
                "hör alla par ihop är det 1 händelse färre"
            )
        )
    }

    @Test func `an empty edition is a page all the same`() {
        var edition = SampleEdition.make(planLines: 0)
        edition.reporters = []
        edition.areas = []
        edition.effects = []
        edition.incidents = []
        edition.reports = []
        edition.unsureLinks = []
        edition.calendar = []
        edition.unreadable = []
        edition.picture = picture(flags: [], cells: [], historyLength: 0)
        let words = text(edition)
        #expect(words.contains("Det finns inget tidigare beslut att följa upp."))
        #expect(words.contains("Områdena har inga gränser att rita."))
    }

    private func picture(flags: [Flag], cells: [Cell], historyLength: Int) -> SituationPicture {
        SituationPicture(
            period: SampleEdition.period,
            cells: cells,
            flags: flags,
            totals: [],
            persistent: [],
            weekPattern: [],
            coverage: 1,
            forecast: [],
            historyLength: historyLength
        )
    }

    /// Visible text of the page, with single spaces.
    private func text(_ edition: Edition) -> String {
        let file = Publication.files(edition).first { $0.name == "lagesbild.html" }
        let page = String(decoding: file?.bytes ?? [], as: UTF8.self)
        let body = page.components(separatedBy: "</style>").last ?? ""
        let words = body.replacingOccurrences(of: "<[^>]*>", with: " ", options: .regularExpression)
        return words.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
            .replacingOccurrences(of: " .", with: ".")
    }
}
