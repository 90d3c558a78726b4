import Domain
import Store
import Testing

/// Purging by a gallringsbeslut: what is deleted, what stays, and the log.
struct RetentionTests {
    private let period = TestHistory.period()

    private func entry(_ documents: DocumentKind, through day: Int) -> PurgeEntry {
        PurgeEntry(
            day: Day(number: 20_500),
            documents: documents,
            through: Day(number: day),
            number: 3,
            decision: PurgeDecision(reference: "KS 2026/123", day: Day(number: 20_400))
        )
    }

    @Test func `the log holds every entry in its order, and the last day of each kind of document`()
        throws
    {
        try TestHistory.run { history in
            let retention = history.transaction.retention
            #expect(try retention.log().isEmpty)
            #expect(try retention.purgedThrough(.reports) == nil)
            let entries = [
                entry(.reports, through: 20_050), entry(.quarantine, through: 20_090),
                entry(.reports, through: 20_020),
            ]
            for each in entries { try retention.add(each) }
            #expect(try retention.log() == entries)
            #expect(try retention.purgedThrough(.reports) == Day(number: 20_050))
            #expect(try retention.purgedThrough(.pages) == nil)
        }
    }

    /// An incident of two reports in each of three periods, with their rows, findings, links and cells.
    private func fill(_ history: TestHistory) throws {
        let transaction = history.transaction
        let run = try history.begin()
        for number in 0...2 {
            let id = try history.deliver("aa\(number)", in: number, run: run)
            try transaction.quarantine.addHeading(["Datum"], of: id)
            for report in ["a\(number)", "b\(number)"] {
                try history.report(.test(report), delivery: id, in: number, run: run)
            }
            try history.report(
                .test("v\(number)", from: "enkät", kind: .feltSafe),
                delivery: id,
                in: number,
                run: run
            )
            try history.row(id, 2, in: number)
            try history.waiting("q\(number)", id, 3, in: number)
            try history.incident(
                "i\(number)",
                ["a\(number)", "b\(number)"],
                foundOnPatrol: number == 0,
                in: number
            )
            try transaction.incidents.add(
                Link(
                    first: "a\(number)",
                    second: "b\(number)",
                    probability: 0.5,
                    judgement: .unsure,
                    evidence: []
                )
            )
        }
    }

    @Test func `purged periods keep their counts and who was heard, and lose all else`() throws {
        try TestHistory.run { history in
            try fill(history)
            let (transaction, last) = (history.transaction, TestHistory.period(2))
            let counts = try transaction.incidents.counts(from: period, through: last)
            let standings = try transaction.reports.standings(from: period, through: last)
            let purged = TestHistory.period(1)
            #expect(try transaction.retention.deleteReports(through: purged) == 6)
            try transaction.retention.add(entry(.reports, through: purged.last.number))

            #expect(try transaction.incidents.counts(from: period, through: last) == counts)
            let now = try transaction.reports.standings(from: period, through: last)
            #expect(
                now == standings.filter { $0.value == .reported || $0.key.period == last.first }
            )
            for number in 0...1 {
                let period = TestHistory.period(number)
                #expect(try transaction.reports.all(of: period).isEmpty)
                #expect(try transaction.incidents.all(of: period).isEmpty)
                #expect(try transaction.findings.all(of: period).isEmpty)
                #expect(try transaction.rows.accounts(of: period).isEmpty)
            }
            #expect(try transaction.reports.all(of: last).count == 3)
            #expect(try transaction.incidents.all(of: last).map(\.members.count) == [2])
            #expect(try transaction.incidents.unsureLinks(of: last).count == 1)
            #expect(try transaction.quarantine.all().map(\.id) == ["q2"])
            let delivery = Delivery(hash: "aa0", reporter: "skolan", file: "aa0.csv")
            #expect(try transaction.deliveries.standing(of: delivery) == .known)
        }
    }

    @Test func `what is purged twice is counted once`() throws {
        try TestHistory.run { history in
            try fill(history)
            let (retention, incidents) = (
                history.transaction.retention, history.transaction.incidents
            )
            let last = TestHistory.period(2)
            let counts = try incidents.counts(from: period, through: last)
            for number in 0...1 {
                let purged = TestHistory.period(number)
                #expect(try retention.deleteReports(through: purged) == 3)
                try retention.add(entry(.reports, through: purged.last.number))
                #expect(try retention.deleteReports(through: purged) == 0)
            }
            #expect(try incidents.counts(from: period, through: last) == counts)
        }
    }

    @Test
    func `the cells of rows that were received by a day are deleted, and the rows still wait`()
        throws
    {
        try TestHistory.run { history in
            let transaction = history.transaction
            for (number, day) in [20_010, 20_011].enumerated() {
                let id = try history.deliver("aa\(number)", run: try history.begin(day))
                try transaction.quarantine.addHeading(["Datum"], of: id)
                try history.waiting("q\(number)", id, 2)
            }
            let retention = transaction.retention
            #expect(try retention.deleteQuarantine(receivedBy: Day(number: 20_009)) == 0)
            #expect(try retention.deleteQuarantine(receivedBy: Day(number: 20_010)) == 1)
            #expect(try transaction.quarantine.all().map(\.id) == ["q1"])
            #expect(try transaction.quarantine.waitingCount() == 2)
        }
    }

    private func decision(_ line: PlanLineID?, ends day: Day?) -> Decision {
        Decision(line: line, verdict: .accepted, time: day.map { TimeSpan(day: $0) })
    }

    @Test func `decisions go with their day, else with the date of what they are about`() throws {
        try TestHistory.run { history in
            let (decisions, retention) = (
                history.transaction.decisions, history.transaction.retention
            )
            let picture = try history.publish(run: try history.begin())
            try history.transaction.plans.add([.test("line")], of: picture)
            try history.transaction.plans.add(longTerm: [.test("long", due: 30)], of: picture)
            let day = period.last
            let rows = [
                decision("day", ends: day), decision("later", ends: day.adding(1)),
                decision("line", ends: nil), decision("long", ends: nil),
                decision("unknown", ends: nil), decision(nil, ends: nil),
            ]
            try decisions.replace(file: "a.csv", hash: "aa", with: rows)
            func lines() throws -> [PlanLineID?] { try decisions.all().map(\.line) }
            #expect(try retention.deleteDecisions(through: day.adding(-1)) == 0)
            // The decisions of the day and of the line, and the line.
            #expect(try retention.deleteDecisions(through: day) == 3)
            #expect(try lines() == ["later", "long", "unknown", nil])
            #expect(try history.transaction.plans.lines(of: period).isEmpty)
            #expect(try retention.deleteDecisions(through: period.first.adding(30)) == 2)
            #expect(try lines() == ["unknown", nil])
        }
    }

    @Test func `a plan line stays while a delivered measure that stays is about it`() throws {
        try TestHistory.run { history in
            let transaction = history.transaction
            let picture = try history.publish(run: try history.begin())
            try transaction.plans.add([.test("a"), .test("b")], of: picture)
            var late = WrittenMeasure(line: "b", done: .yes)
            let day = TimeSpan(day: period.last.adding(9))
            (late.start, late.end) = (day.start, day.end)
            try transaction.decisions.replaceMeasures(file: "a.csv", hash: "aa", with: [late])
            #expect(try transaction.retention.deleteDecisions(through: period.last) == 1)
            #expect(try transaction.plans.lines(of: period).map(\.id) == ["b"])
            #expect(try transaction.retention.deleteDecisions(through: period.last.adding(9)) == 2)
            #expect(try transaction.plans.lines(of: period).isEmpty)
        }
    }

    @Test func `a file of decisions is old where its last row is`() throws {
        try TestHistory.run { history in
            let (decisions, retention) = (
                history.transaction.decisions, history.transaction.retention
            )
            let day = period.first
            try decisions.replace(file: "a.csv", hash: "aa", with: [decision(nil, ends: day)])
            try decisions.replace(
                file: "b.csv",
                hash: "bb",
                with: [decision(nil, ends: day), decision(nil, ends: day.adding(1))]
            )
            let undated = [decision(nil, ends: nil)]
            try decisions.replace(file: "c.csv", hash: "cc", with: undated)
            #expect(try retention.decisionHashes(through: day.adding(-1)).isEmpty)
            #expect(try retention.decisionHashes(through: day) == ["aa"])
            #expect(try retention.decisionHashes(through: day.adding(1)) == ["aa", "bb"])
        }
    }

    @Test func `an archived file is listed once, until it is purged`() throws {
        try TestHistory.run { history in
            let archive = history.transaction.archive
            #expect(try archive.hashes().isEmpty)
            for hash in ["bb", "aa", "bb", "cc"] { try archive.add(hash: hash) }
            #expect(try archive.hashes() == ["aa", "bb", "cc"])
            try archive.remove(hashes: ["bb", "unknown"])
            #expect(try archive.hashes() == ["aa", "cc"])
            try archive.remove(hashes: [])
            #expect(try archive.hashes() == ["aa", "cc"])
        }
    }
}
