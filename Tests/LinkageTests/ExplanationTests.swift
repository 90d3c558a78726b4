import Domain
import Linkage
import Testing

struct ExplanationTests {
    let linker = Linker()

    private func findings(_ link: Link) -> [LinkField: LinkFinding] {
        Dictionary(uniqueKeysWithValues: link.evidence.map { ($0.field, $0.finding) })
    }

    @Test func `each field is compared once, and the finding has its number`() {
        let other = Samples.report(
            "r2",
            from: "vakt",
            time: Samples.at(21, 29),
            text: "Ruta krossades i en busskur",
            placement: Samples.measured(north: 80)
        )
        let link = linker.explain(other, Samples.report("r1"))
        #expect(link.first == "r1")
        #expect(link.judgement == .same)
        #expect(
            findings(link) == [
                .time: .minutesApart(12), .place: .metresApart(80), .category: .sameCategory,
                .words: .commonWords(3), .reporter: .differentReporters,
            ]
        )
    }

    @Test func `what weighs most comes first`() {
        let link = linker.explain(Samples.report("r1"), Samples.report("r2", from: "vakt"))
        let weights = link.evidence.map { abs($0.weight) }
        #expect(weights == weights.sorted(by: >))
        #expect(link.evidence.first?.field == .time)
    }

    @Test func `a missing category or description is a finding of its own`() {
        let far = Samples.report(
            "r2",
            from: "vakt",
            category: nil,
            time: Samples.at(23, 27),
            text: "",
            placement: Samples.measured(north: 1240)
        )
        let found = findings(linker.explain(Samples.report("r1"), far))
        #expect(found[.time] == .minutesApart(130))
        #expect(found[.place] == .metresApart(1240))
        #expect(found[.category] == .categoryMissing)
        #expect(found[.words] == .descriptionMissing)
    }

    @Test(arguments: [
        (Samples.at(8, 0, daysLater: 1), LinkFinding.nextMorning),
        (TimeSpan(day: Samples.friday), .sameDay),
        (TimeSpan(day: Samples.friday.adding(1)), .differentDays),
        (Samples.at(23, 17), .minutesApart(120)),
    ])
    func `imprecise times are compared as days or parts of a day`(
        time: TimeSpan,
        finding: LinkFinding
    ) {
        let other = Samples.report("r2", from: "vakt", time: time)
        #expect(findings(linker.explain(Samples.report("r1"), other))[.time] == finding)
    }

    @Test func `times between hours are apart from the end of the one to the start of the other`() {
        let hours = TimeSpan(
            start: Samples.at(16, 30).start,
            end: Samples.at(17, 30).start,
            precision: .hour
        )
        let during = Samples.report("r1", time: hours)
        func finding(_ time: TimeSpan) -> LinkFinding? {
            findings(linker.explain(during, Samples.report("r2", from: "vakt", time: time)))[.time]
        }
        #expect(finding(Samples.at(18, 50)) == .minutesApart(81))
        #expect(finding(Samples.at(17, 0)) == .minutesApart(0))
    }

    @Test func `places without a point are compared by area`() {
        func finding(_ placement: Placement) -> LinkFinding? {
            let other = Samples.report("r2", from: "vakt", placement: placement)
            return findings(linker.explain(Samples.report("r1"), other))[.place]
        }
        #expect(finding(Samples.inArea("centrum")) == .sameArea)
        #expect(finding(Samples.inArea("norr")) == .differentAreas)
        #expect(finding(.unplaced()) == .placeMissing)
    }

    @Test func `a link is explained as it was judged, whatever else was linked`() throws {
        let reports = GeneratedReports.make(count: 300, seed: 5)
        let byID = Dictionary(uniqueKeysWithValues: reports.map { ($0.report.id, $0) })
        let links = Linker().link(reports).links
        #expect(links.count > 50)
        for link in links {
            let (one, other) = (try #require(byID[link.first]), try #require(byID[link.second]))
            let explained = linker.explain(other, one)
            #expect(explained.probability == link.probability)
            #expect(explained.evidence == link.evidence)
        }
    }

    @Test func `the mean between two incidents is below the threshold of one`() throws {
        let reports = GeneratedReports.make(count: 300, seed: 5)
        let linking = linker.link(reports)
        let doubtful = linking.links.filter { $0.judgement == .unsure }
        #expect(doubtful.count > 20)
        for link in doubtful {
            let found = try #require(linker.explain(link.first, link.second, among: reports))
            let mean = try #require(found.mean)
            #expect(mean < linker.same)
        }
    }

    @Test func `a pair that was answered is in doubt no longer`() throws {
        let reports = GeneratedReports.make(count: 300, seed: 5)
        let links = linker.link(reports).links
        let doubtful = try #require(links.first { $0.judgement == .unsure })
        let (one, other) = (doubtful.first, doubtful.second)
        let source = LinkAnswer.Source(file: "a.csv", line: 2)
        let answers = LinkAnswers([LinkAnswer(one, other, .different, from: source)])
        let found = try #require(linker.explain(one, other, among: reports, answers: answers))
        #expect(found.link.judgement == .different)
    }

    @Test func `weights and prior add up to the probability`() {
        let (one, other) = (Samples.report("r1"), Samples.report("r2", from: "vakt"))
        let alike = linker.explain(one, other)
        let unlike = linker.explain(one, Samples.report("r2", from: "polis"))
        func bits(_ link: Link) -> Double { link.evidence.reduce(0) { $0 + $1.weight } }
        #expect(bits(alike) - bits(unlike) > 4)
        #expect(alike.probability > unlike.probability)
    }

    @Test func `masked words are not words in common`() {
        let one = Samples.report("r1", text: "[namn] sågs [telefon]")
        let other = Samples.report("r2", from: "vakt", text: "Ringde [namn] på [telefon]")
        #expect(findings(linker.explain(one, other))[.words] == .noCommonWords)
    }

    @Test func `words meet in capitals and in other forms`() {
        let one = Samples.report("r1", text: "ÖVERGIVEN krossad RUTA")
        let other = Samples.report("r2", from: "vakt", text: "övergivet, rutorna krossades")
        #expect(findings(linker.explain(one, other))[.words] == .commonWords(3))
    }
}
