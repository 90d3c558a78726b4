import Domain
import Store
import Testing

/// Reports under one case number, and the rows that an account must explain.
struct RevisionTests {
    private func report(_ text: String, line: Int = 2) -> Report {
        var report = Report.test("r", text: text)
        report.caseNumber = "7"
        report.line = line
        return report
    }

    @Test func `the latest revision is known with its content, current or not`() throws {
        try TestHistory.run { history in
            let reports = history.transaction.reports
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            #expect(try reports.latest("r") == nil && reports.currentFingerprint(of: "r") == nil)
            try history.report(report("ett"), content: "one", delivery: id, run: run)
            try history.report(report("två"), content: "two", delivery: id, run: run)
            let latest = try #require(try reports.latest("r"))
            #expect(latest.placed.report.text == "två" && latest.fingerprint == "two")
            #expect(latest.delivery == id && latest.isCurrent)
            #expect(try reports.currentFingerprint(of: "r") == "two")
            try reports.supersede(["r"], run: run)
            #expect(try reports.latest("r")?.isCurrent == false)
            #expect(try reports.currentFingerprint(of: "r") == nil)
        }
    }

    @Test func `other cases under a number are kept with it, each once`() throws {
        try TestHistory.run { history in
            let reports = history.transaction.reports
            for variant in ["b", "a", "b"] { try reports.addCaseVariant(variant, of: "r") }
            #expect(try reports.caseVariants(of: "r") == ["a", "b"])
            #expect(try reports.caseVariants(of: "a").isEmpty)
        }
    }

    @Test func `a run's revisions are before and after, with the file of the row before`() throws {
        try TestHistory.run { history in
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            try history.row(id, 2, .accepted)
            try history.report(report("ett"), content: "one", delivery: id, run: run)
            try history.report(report("två", line: 3), content: "two", delivery: id, run: run)
            let revisions = try history.transaction.reports.revisions(byRun: run)
            #expect(revisions.map(\.earlier.report.text) == ["ett"])
            #expect(revisions.map(\.later.report.text) == ["två"])
            #expect(revisions.first?.isReplacedRow == false)
            #expect(revisions.first?.file.hasSuffix("aa.csv") == true)
            #expect(try history.transaction.reports.revisions(byRun: run + 1).isEmpty)
        }
    }

    @Test func `an accepted row without a report is unexplained; one that was revised is not`()
        throws
    {
        try TestHistory.run { history in
            let rows = history.transaction.rows
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            for line in 2...4 { try history.row(id, line, .accepted) }
            try history.row(id, 5, .duplicate)
            try history.report(report("ett"), content: "one", delivery: id, run: run)
            try history.report(report("två", line: 3), content: "two", delivery: id, run: run)
            #expect(try rows.unexplained(ofRun: run).map(\.line) == [4])
            #expect(try rows.unexplained(ofRun: run + 1).isEmpty)
        }
    }
}
