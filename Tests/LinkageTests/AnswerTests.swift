import Domain
import Linkage
import Testing
import Toolkit

/// People's answers about pairs are constraints.
struct AnswerTests {
    private let alike = ["a", "b", "c"].map { Samples.report($0, from: $0) }
    private let apart = (0..<3).map { day in
        Samples.report("r\(day)", from: "vakt\(day)", time: Samples.at(21, 17, daysLater: 9 * day))
    }

    private func answers(
        _ rows: [(ReportID, ReportID, LinkAnswer.Verdict)]
    ) -> LinkAnswers {
        LinkAnswers(
            rows.enumerated().map { line, row in
                let source = LinkAnswer.Source(file: "svar.csv", line: line + 2)
                return LinkAnswer(row.0, row.1, row.2, from: source)
            }
        )
    }

    private func groups(
        _ reports: [PlacedReport],
        _ rows: [(ReportID, ReportID, LinkAnswer.Verdict)]
    ) -> [[ReportID]] {
        Linker().link(reports, answers: answers(rows)).incidents.map { $0.members.map(\.report) }
    }

    @Test func `reports that are said to be one are one, however far apart, also by way of others`()
    {
        #expect(groups(apart, []) == [["r0"], ["r1"], ["r2"]])
        #expect(
            groups(apart, [("r1", "r0", .same), ("r1", "r2", .same)]) == [["r0", "r1", "r2"]]
        )
    }

    @Test func `reports that are said to be two are two, also with what is the same as they`() {
        #expect(groups(alike, []) == [["a", "b", "c"]])
        let parted = groups(alike, [("a", "b", .different)])
        #expect(parted.count == 2)
        #expect(
            groups(alike, [("a", "b", .same), ("b", "c", .different)]) == [["a", "b"], ["c"]]
        )
    }

    @Test func `a later answer about the same pair stands, and osäker undoes it`() {
        #expect(
            groups(alike, [("a", "b", .different), ("b", "a", .same)]) == [["a", "b", "c"]]
        )
        #expect(
            groups(alike, [("a", "b", .different), ("b", "a", .unsure)]) == [["a", "b", "c"]]
        )
    }

    @Test func `answers that contradict each other are named, and the newest stands`() throws {
        let answers = answers([("a", "b", .same), ("b", "c", .same), ("a", "c", .different)])
        let found = try #require(answers.contradictions.first)
        #expect(answers.contradictions.count == 1)
        #expect((found.answer.first, found.answer.second) == ("a", "b"))
        #expect(found.against.map(\.source.line) == [3, 4])
        #expect(answers.verdict("a", "c") == .different)
        #expect(answers.verdict("a", "b") == .different)
        #expect(answers.verdict("b", "c") == .same)
    }

    @Test func `an answer that newer ones of one incident contradict is named with all of them`() {
        let answers = answers([
            ("a", "d", .different), ("a", "b", .same), ("b", "c", .same), ("c", "d", .same),
        ])
        #expect(answers.contradictions.map(\.answer.source.line) == [2])
        #expect(answers.contradictions.first?.against.map(\.source.line) == [3, 4, 5])
    }

    @Test func `groups that are joined are parted from what either was parted from`() {
        let answers = answers([
            ("b", "c", .same), ("a", "b", .same), ("c", "d", .different), ("a", "e", .different),
        ])
        for (one, other) in [("a", "d"), ("b", "d"), ("b", "e"), ("c", "e")] {
            #expect(answers.verdict(one, other) == .different)
            #expect(answers.verdict(other, one) == .different)
        }
        #expect(answers.verdict("d", "e") == .unsure)
        #expect(answers.contradictions.isEmpty)
    }

    @Test func `thousands of answers are looked up at once`() {
        let count = 4000
        let answers = answers(
            (0..<count).map { ("r\($0)", "s\($0)", $0 % 2 == 0 ? .same : .different) }
        )
        let clock = ContinuousClock()
        let took = clock.measure {
            let different = (0..<count).count { answers.verdict("s\($0)", "r\($0)") == .different }
            #expect(different == count / 2)
        }
        #expect(took < .seconds(1))
    }

    @Test func `an answer about reports that are gone waits, and changes nothing`() {
        #expect(groups(alike, [("a", "x", .same), ("y", "z", .different)]) == [["a", "b", "c"]])
    }

    @Test func `what was answered, or follows from answers, is never asked again`() {
        var parameters = LinkParameters.shipped
        parameters.same = 0.9999
        let linker = Linker(parameters)
        let reports = ["a", "b", "c"].map { Samples.report($0, from: $0, text: "") }
        let pairs = { (rows: [(ReportID, ReportID, LinkAnswer.Verdict)]) in
            linker.link(reports, answers: answers(rows)).links.filter { $0.judgement == .unsure }
                .map { $0.first + $0.second }
        }
        #expect(pairs([]) == ["ab", "ac", "bc"])
        #expect(pairs([("a", "b", .different)]) == ["ac", "bc"])
        #expect(pairs([("a", "b", .different), ("b", "c", .same)]) == [])
        #expect(pairs([("a", "b", .unsure)]) == ["ab", "ac", "bc"])
    }

    @Test func `of very many doubts the group is asked about some for each report`() {
        var parameters = LinkParameters.shipped
        parameters.same = 0.9999
        let reports = (0..<40).map { Samples.report("r\(100 + $0)", from: "vakt\($0)", text: "") }
        let links = Linker(parameters).link(reports).links
        #expect((1...4 * reports.count).contains(links.count))
        let asked = Set(links.flatMap { [$0.first, $0.second] })
        #expect(asked.count == reports.count)
    }

    @Test(arguments: [21, 22, 23] as [UInt64])
    func `answers bind in a dense component and among any reports, in any order`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var reports = GeneratedReports.make(count: 200, seed: seed)
        reports += (0..<300).map { number in
            let time = Samples.at(21, number % 60)
            return Samples.report("s\(1000 + number)", from: "vakt\(number % 7)", time: time)
        }
        let ids = reports.map(\.report.id)
        let rows = (0..<60).map { _ in
            let pair = ids.shuffled(using: &generator).prefix(2)
            return (pair[0], pair[1], Bool.random(using: &generator) ? .same : .different)
                as (ReportID, ReportID, LinkAnswer.Verdict)
        }
        let said = answers(rows)
        let linking = Linker().link(reports, answers: said)
        var incident: [ReportID: IncidentID] = [:]
        for found in linking.incidents {
            for member in found.members { incident[member.report] = found.id }
        }
        #expect(!said.answers.isEmpty)
        for answer in said.answers {
            let areOne = incident[answer.first] == incident[answer.second]
            #expect(areOne == (answer.verdict == .same))
        }
        #expect(Linker().link(reports.shuffled(using: &generator), answers: said) == linking)
    }
}
