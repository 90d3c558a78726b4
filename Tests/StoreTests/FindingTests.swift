import Domain
import GRDB
import Testing

@testable import Store

/// Findings as the database gives them back.
struct FindingTests {
    private let period = TestHistory.period()

    @Test func `findings come back as they were, by reporter, file, line and code`() throws {
        try TestHistory.run { history in
            let run = try history.begin()
            let two = try history.deliver("bb", run: run)
            let one = try history.deliver("aa", run: run)
            try history.find(.unknownPlace, .warning, one, 3)
            try history.find(.badTime, .error, one, 3)
            try history.find(.shortRow, .note, two, nil)
            try history.find(.shortRow, .note, one, 2, in: 1)
            let found = try history.transaction.findings.all(of: period)
            #expect(Set(found.keys) == ["skolan"])
            let findings = found["skolan"] ?? []
            #expect(findings.map(\.file) == ["aa.csv", "aa.csv", "bb.csv"])
            #expect(findings.map(\.code) == [.badTime, .unknownPlace, .shortRow])
            #expect(
                findings.first
                    == Finding(
                        .badTime,
                        .error,
                        file: "aa.csv",
                        line: 3,
                        column: "Datum",
                        hint: "2026-10-24"
                    )
            )
        }
    }

    @Test func `a finding about a mended row names the file and line that it first came in`() throws
    {
        try TestHistory.run { history in
            let run = try history.begin()
            let first = try history.deliver("aa", run: run)
            let earlier = try history.waiting("q", first, 7)
            let mending = try history.deliver("bb", as: "lagad.csv", run: run)
            let place = try history.row(mending, 2)
            try history.find(.unknownPlace, .note, mending, 2)
            try history.transaction.quarantine.replace(
                "q",
                replacing: earlier,
                with: place,
                reports: [],
                keeping: []
            )
            let findings = try history.transaction.findings.all(of: period)["skolan"] ?? []
            #expect(findings.map(\.code) == [.unknownPlace])
            #expect(findings.map(\.file) == ["aa.csv"])
            #expect(findings.map(\.line) == [7])
        }
    }

    @Test func `what nobody can mend is left out: replaced files, and rows that wait elsewhere`()
        throws
    {
        try TestHistory.run { history in
            let run = try history.begin()
            let replaced = try history.deliver("aa", status: .replaced, run: run)
            try history.find(.badTime, .error, replaced, 2)
            let one = try history.deliver("bb", run: run)
            let elsewhere = try history.row(one, 2, .duplicate)
            try history.transaction.quarantine.add(["x"], as: "q", at: elsewhere)
            try history.find(.badTime, .error, one, 2)
            try history.row(one, 3, .duplicate)
            try history.find(.shortRow, .note, one, 3)
            let findings = history.transaction.findings
            #expect(try findings.all(of: period)["skolan"]?.map(\.line) == [3])
            #expect(try findings.groups().map(\.first.code) == [.badTime, .shortRow])
        }
    }

    @Test func `a file that could not be read is told of by the errors about all of it`() throws {
        try TestHistory.run { history in
            let (first, second) = (try history.begin(), try history.begin())
            let one = try history.deliver("aa", status: .unreadable, run: first)
            try history.find(.notText, .error, one, nil)
            try history.find(.badTime, .error, one, 2)
            try history.find(.shortRow, .note, one, nil)
            let other = try history.deliver("bb", status: .unreadable, in: 1, run: second)
            try history.find(.emptyFile, .error, other, nil, in: 1)
            let read = try history.deliver("cc", run: first)
            try history.find(.badEncoding, .error, read, nil)
            let findings = history.transaction.findings
            #expect(try findings.unreadable(of: period).map(\.code) == [.notText])
            #expect(try findings.unreadable(of: TestHistory.period(1)).map(\.code) == [.emptyFile])
            #expect(try findings.unreadable(ofRun: first).map(\.file) == ["skolan/aa.csv"])
            #expect(try findings.unreadable(ofRun: second).map(\.file) == ["skolan/bb.csv"])
            #expect(try findings.unreadable(ofRun: second + 1).isEmpty)
        }
    }

    @Test func `a stored finding whose code another version had is neither listed nor counted`()
        throws
    {
        try TestHistory.run { history in
            let id = try history.deliver("aa", run: try history.begin())
            try history.find(.badTime, .error, id, 2)
            try history.transaction.database.execute(
                sql: """
                    INSERT INTO finding (delivery, line, period, code, severity)
                    SELECT delivery, 3, period, 'of-another-version', 'error' FROM finding
                    """
            )
            let findings = history.transaction.findings
            #expect(try findings.all(of: period)["skolan"]?.map(\.line) == [2])
            #expect(try findings.groups().map(\.first.code) == [.badTime])
        }
    }

    @Test func `how a file was read is stored as a code; words of an earlier version are read too`()
        throws
    {
        try TestHistory.run { history in
            let id = try history.deliver("aa", run: try history.begin())
            let hints: [(FindingCode, FindingHint)] = [
                (.serialDate, .serialDays), (.ambiguousDateOrder, .dayFirst),
                (.ambiguousDateOrder, .monthFirst), (.ambiguousDelimiter, .tab),
                (.ambiguousDelimiter, ";"), (.unknownPlace, "tab"),
                (.serialDate, "antal dagar sedan 1899-12-30"),
            ]
            for (line, (code, hint)) in hints.enumerated() {
                let finding = Finding(code, file: "", line: line, hint: hint)
                try history.transaction.findings.add(finding, delivery: id, period: period)
            }
            let stored = try String.fetchAll(
                history.transaction.database,
                sql: "SELECT hint FROM finding ORDER BY line"
            )
            #expect(stored.prefix(4) == ["serial-days", "day-first", "month-first", "tab"])
            let read = try history.transaction.findings.all(of: period)["skolan"] ?? []
            #expect(read.map(\.hint) == hints.map(\.1))
        }
    }

    @Test func `findings are grouped by file, code, severity and column, with their lines`() throws
    {
        try TestHistory.run { history in
            let id = try history.deliver("aa", run: try history.begin())
            for line in [5, 3, 4] { try history.find(.badTime, .error, id, line) }
            try history.find(.badTime, .warning, id, nil)
            let groups = try history.transaction.findings.groups()
            #expect(groups.map(\.first.file) == ["skolan/aa.csv", "skolan/aa.csv"])
            #expect(groups.map(\.first.severity) == [.error, .warning])
            #expect(groups.map(\.first.column) == ["Datum", "Datum"])
            #expect(groups.map(\.count) == [3, 1])
            #expect(groups.map(\.lines) == [[3, 4, 5], []])
        }
    }
}
