import Domain
import Intake
import Testing

@testable import Pipeline
@testable import Publishing

/// Words that Publishing prints for people to write back, and that Intake reads.
struct VocabularyTests {
    private func bytes(_ heading: String, _ row: String) -> [UInt8] {
        Array("\(heading)\n\(row)\n".utf8)
    }

    @Test(arguments: Decision.Verdict.allCases)
    func `a decision in the words of the plan is read as the same decision`(
        verdict: Decision.Verdict
    ) {
        let line = verdict == .own ? "" : "2026-11-06-polis-centrum"
        let read = StaffFile.decisions(
            bytes("rad;beslut", "\(line);\(verdict.words)"),
            file: "plan.csv"
        )
        #expect(read.rows.map(\.verdict) == [verdict])
        #expect(read.findings.isEmpty)
    }

    @Test(arguments: PlanColumn.verdicts)
    func `a decision that the workbook offers is read`(word: String) {
        let read = StaffFile.decisions(bytes("rad;beslut", "a;\(word)"), file: "plan.csv")
        #expect(read.rows.map(\.verdict.words) == [word])
    }

    @Test(arguments: DeliveredMeasure.Completion.allCases)
    func `what was done, in the words of the page, is read as the same`(
        done: DeliveredMeasure.Completion
    ) {
        let read = StaffFile.delivered(
            bytes("funktion;från;till;utfört", "polis;2026-10-23 20.00;22.00;\(done.words)"),
            file: "a.csv"
        )
        #expect(read.rows.map(\.done) == [done])
    }

    @Test(arguments: RosterEntry.Kind.allCases)
    func `a kind of shift in the words of lagesbild.json is read as the same kind`(
        kind: RosterEntry.Kind
    ) {
        let read = StaffFile.roster(
            bytes(
                "funktion;lag;datum;från;till;antal;art",
                "polis;1;2026-10-23;20.00;22.00;2;\(kind.words)"
            ),
            file: "a.csv"
        )
        #expect(read.rows.map(\.kind) == [kind])
        #expect(RosterEntry.Kind(word: kind.words) == kind)
    }

    @Test(arguments: ReportKind.allCases)
    func `a kind of report in the words of the page is read as the same kind`(kind: ReportKind) {
        #expect(ReportKind(word: kind.words) == kind)
    }

    @Test func `a word that a finding gives as an example is read`() {
        func example(_ code: FindingCode) -> String {
            FindingText.example(Finding(code, file: "a.csv"))
        }
        #expect(ReportKind(word: example(.unknownValue)) == .event)
        #expect(LinkAnswer.Verdict(word: example(.contradictoryAnswer)) == .unsure)
        for code in [FindingCode.dailyRest, .rareWalks] {
            let cells = example(code).split(separator: ";", omittingEmptySubsequences: false)
            #expect(RosterEntry.Kind(word: String(cells[6])) != nil)
        }
    }

    @Test(arguments: zip(ReportKind.allCases, ReportKind.allCases.indices))
    func `a report keeps the hash by which earlier versions stored it`(kind: ReportKind, index: Int)
    {
        let start = LocalTime(Day(number: 20_000))
        let time = TimeSpan(start: start, end: start.adding(minutes: 60), precision: .hour)
        var report = Report(id: "", reporter: "vakt", kind: kind, time: time, text: "Klotter")
        report.origin = index.isMultiple(of: 2) ? .calledIn : .foundOnPatrol
        #expect(Fingerprint.content(of: report).prefix(16) == Self.hashes[index])
    }

    @Test
    func `a coordinate in the words of a report does not change its hash, one beside them does`() {
        let start = LocalTime(Day(number: 20_000))
        let time = TimeSpan(start: start, end: start.adding(minutes: 60), precision: .hour)
        var report = Report(id: "", reporter: "vakt", kind: .event, time: time, text: "Klotter")
        let before = Fingerprint.content(of: report)
        report.place.coordinate = WrittenCoordinate(north: 58.27, east: 11.42, metres: 1114)
        #expect(Fingerprint.content(of: report) != before)
        report.place.isCoordinateInWords = true
        #expect(Fingerprint.content(of: report) == before)
    }

    /// Beginnings of the hashes that the version with Swedish raw values made of the same reports.
    private static let hashes = [
        "34884603c5810acc", "9aa4fb2fb404dcaa", "85cff3cbec1dfb9b", "4225e5bcd1f3fa95",
        "419cbd727fc47549", "b83ac123a2fa2cae", "9c4d17b17512de4e", "0f5a4016f9d4bdae",
    ]
}
