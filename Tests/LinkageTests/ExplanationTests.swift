import Domain
import Linkage
import Testing

struct ExplanationTests {
    let linker = Linker()

    private func findings(_ link: Link) -> [LinkEvidence.Comparison: String] {
        Dictionary(uniqueKeysWithValues: link.evidence.map { ($0.comparison, $0.finding) })
    }

    @Test func `each comparison is told in plain Swedish`() {
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
                .time: "12 min isär", .place: "80 m isär", .category: "samma kategori",
                .words: "3 ord gemensamma", .reporter: "olika rapportörer",
            ]
        )
    }

    @Test func `what weighs most comes first`() {
        let link = linker.explain(Samples.report("r1"), Samples.report("r2", from: "vakt"))
        let weights = link.evidence.map { abs($0.weight) }
        #expect(weights == weights.sorted(by: >))
        #expect(link.evidence.first?.comparison == .time)
    }

    @Test func `long times and distances are told in hours and kilometres`() {
        let far = Samples.report(
            "r2",
            from: "vakt",
            category: nil,
            time: Samples.at(23, 27),
            text: "",
            placement: Samples.measured(north: 1240)
        )
        let found = findings(linker.explain(Samples.report("r1"), far))
        #expect(found[.time] == "2 tim 10 min isär")
        #expect(found[.place] == "1,2 km isär")
        #expect(found[.category] == "kategori saknas")
        #expect(found[.words] == "beskrivning saknas")
    }

    @Test(arguments: [
        (Samples.at(8, 0, daysLater: 1), "upptäckt nästa morgon"),
        (TimeSpan(day: Samples.friday), "samma dygn"),
        (TimeSpan(day: Samples.friday.adding(1)), "olika dygn"),
        (Samples.at(23, 17), "2 tim isär"),
    ])
    func `imprecise times are told as what they are`(time: TimeSpan, finding: String) {
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
        func finding(_ time: TimeSpan) -> String? {
            findings(linker.explain(during, Samples.report("r2", from: "vakt", time: time)))[.time]
        }
        #expect(finding(Samples.at(18, 50)) == "1 tim 21 min isär")
        #expect(finding(Samples.at(17, 0)) == "0 min isär")
    }

    @Test func `places without a point are told by area`() {
        func finding(_ placement: Placement) -> String? {
            let other = Samples.report("r2", from: "vakt", placement: placement)
            return findings(linker.explain(Samples.report("r1"), other))[.place]
        }
        #expect(finding(Samples.inArea("centrum")) == "samma område")
        #expect(finding(Samples.inArea("norr")) == "olika områden")
        #expect(finding(.unplaced()) == "plats saknas")
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

    @Test func `two incidents are told to lie further apart than one incident takes`() throws {
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
        #expect(findings(linker.explain(one, other))[.words] == "inga gemensamma ord")
    }

    @Test func `words meet in capitals and in other forms`() {
        let one = Samples.report("r1", text: "ÖVERGIVEN krossad RUTA")
        let other = Samples.report("r2", from: "vakt", text: "övergivet, rutorna krossades")
        #expect(findings(linker.explain(one, other))[.words] == "3 ord gemensamma")
    }
}
