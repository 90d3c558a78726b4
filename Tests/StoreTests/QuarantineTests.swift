import Domain
import Store
import Testing

/// Rows that wait to be mended, and those that others stand for.
struct QuarantineTests {
    private let period = TestHistory.period()

    @Test func `rows that wait come back with headings, cells and errors, in the order of files`()
        throws
    {
        try TestHistory.run { history in
            let quarantine = history.transaction.quarantine
            let run = try history.begin()
            let two = try history.deliver("bb", run: run)
            let one = try history.deliver("aa", run: run)
            for id in [one, two] { try quarantine.addHeading(["Datum", "Vad; hur"], of: id) }
            try history.waiting("q1", two, 2)
            try history.waiting("q2", one, 9, in: 1)
            try history.waiting("q3", one, 4, cells: ["\"x\"", "", "ö\n"])
            try history.find(.unknownPlace, .warning, one, 4)
            let mended = try history.row(one, 5, .replaced)
            try quarantine.add(["y"], as: "q4", at: mended)

            #expect(try quarantine.all().map(\.id) == ["q3", "q2", "q1"])
            #expect(try quarantine.all(of: TestHistory.period(1)).map(\.id) == ["q2"])
            #expect(try quarantine.all(of: TestHistory.period(2)).isEmpty)
            let error = Finding(
                .badTime,
                .error,
                file: "aa.csv",
                line: 4,
                column: "Datum",
                hint: "2026-10-24"
            )
            #expect(
                try quarantine.all(of: period).first
                    == QuarantinedRow(
                        id: "q3",
                        reporter: "skolan",
                        file: "aa.csv",
                        line: 4,
                        period: period.first,
                        heading: ["Datum", "Vad; hur"],
                        cells: ["\"x\"", "", "ö\n"],
                        findings: [error]
                    )
            )
        }
    }

    @Test func `rows that wait are counted, also those whose cells have been purged`() throws {
        try TestHistory.run { history in
            let quarantine = history.transaction.quarantine
            let id = try history.deliver("aa", run: try history.begin())
            #expect(try quarantine.waitingCount() == 0)
            try history.waiting("q", id, 2)
            try history.row(id, 3, .quarantined)
            try history.row(id, 4)
            #expect(try quarantine.waitingCount() == 2)
        }
    }

    @Test func `the cells that wait are given with their age, counted from the last period`() throws
    {
        try TestHistory.run { history in
            let id = try history.deliver("aa", run: try history.begin())
            for number in 0...3 {
                try history.waiting("q\(number)", id, number, cells: ["\(number)"], in: number)
            }
            let cells = try history.transaction.quarantine.waitingCells(
                from: TestHistory.period(1),
                through: TestHistory.period(2)
            )
            let ages = Dictionary(uniqueKeysWithValues: cells.map { ($0.cells, $0.period) })
            #expect(ages == [["1"]: 1, ["2"]: 0])
            #expect(cells.map(\.reporter) == ["skolan", "skolan"])
        }
    }

    @Test func `the origin of a row is the file it first came in`() throws {
        try TestHistory.run { history in
            let (early, late) = (try history.begin(20_014), try history.begin(20_028))
            let first = try history.deliver("aa", run: early)
            let again = try history.deliver("bb", run: late)
            try history.waiting("q", first, 2)
            let copy = try history.row(again, 2, .duplicate)
            try history.transaction.quarantine.add(["x"], as: "q", at: copy)
            let origins = try history.transaction.quarantine.origins(of: "skolan")
            #expect(origins.keys.sorted() == ["q"])
            #expect(origins["q"]?.file == "aa.csv")
            #expect(origins["q"]?.receivedOn == Day(number: 20_014))
            #expect(try history.transaction.quarantine.origins(of: "polisen").isEmpty)
        }
    }

    @Test func `a row waits, is mended, and is settled when its file has other content`() throws {
        try TestHistory.run { history in
            let (deliveries, quarantine) = (
                history.transaction.deliveries, history.transaction.quarantine
            )
            let run = try history.begin()
            let old = try history.deliver("aa", as: "v43.csv", run: run)
            try quarantine.addHeading(["Datum"], of: old)
            let place = try history.waiting("q", old, 3)
            #expect(try quarantine.standing(of: "q0", from: "skolan") == nil)
            #expect(try quarantine.standing(of: "q", from: "polisen") == nil)
            guard case .waiting(let row)? = try quarantine.standing(of: "q", from: "skolan") else {
                Issue.record("the row does not wait")
                return
            }
            #expect(row.place == place && row.period == period.first)
            #expect(row.heading == ["Datum"] && row.cells == ["x"] && row.errors == [.badTime])

            let mending = try history.deliver("bb", as: "lagad.csv", in: 1, run: run)
            let mended = try history.row(mending, 2, in: 1)
            try quarantine.replace("q", replacing: place, with: mended, reports: [], keeping: [])
            #expect(
                try quarantine.standing(of: "q", from: "skolan")
                    == .mended(mended, period: TestHistory.period(1).first)
            )

            let none = try history.deliver("cc", as: "lagad.csv", run: run)
            _ = try deliveries.replace(mending, with: none, keeping: [], run: run)
            guard case .waiting? = try quarantine.standing(of: "q", from: "skolan") else {
                Issue.record("the row does not wait again")
                return
            }
            let new = try history.deliver("dd", as: "v43.csv", run: run)
            _ = try deliveries.replace(old, with: new, keeping: [], run: run)
            #expect(
                try quarantine.standing(of: "q", from: "skolan") == .settled(period: period.first)
            )
        }
    }

    @Test func `a row that waited in a replaced file waits in the next file that has it`() throws {
        try TestHistory.run { history in
            let transaction = history.transaction
            let run = try history.begin()
            let old = try history.deliver("aa", as: "v43.csv", run: run)
            let other = try history.deliver("bb", run: run)
            for id in [old, other] { try transaction.quarantine.addHeading(["Datum"], of: id) }
            try history.waiting("q", old, 3)
            let copy = try history.row(other, 5, .duplicate)
            try transaction.quarantine.add(["x"], as: "q", at: copy)
            let new = try history.deliver("cc", as: "v43.csv", run: run)
            _ = try transaction.deliveries.replace(old, with: new, keeping: [], run: run)
            let waiting = try transaction.quarantine.all()
            #expect(waiting.map(\.file) == ["bb.csv"])
            #expect(waiting.map(\.line) == [5])
        }
    }

    @Test func `the reports of a mended row become its own where it has them too`() throws {
        try TestHistory.run { history in
            let transaction = history.transaction
            let run = try history.begin()
            let old = try history.deliver("aa", run: run)
            let earlier = try history.row(old, 2)
            for id in ["kept", "left"] {
                try history.report(.test(id), delivery: old, run: run)
                try history.report(.test(id), delivery: old, run: run)
            }
            let new = try history.deliver("bb", run: run)
            let place = try history.row(new, 9)
            try transaction.quarantine.replace(
                "q",
                replacing: earlier,
                with: place,
                reports: ["kept", "left"],
                keeping: ["kept"]
            )
            #expect(try transaction.rows.outcome(of: earlier) == .replaced)
            #expect(try transaction.reports.ids(of: place) == ["kept"])
            #expect(try transaction.reports.ids(of: earlier) == ["left"])
            let withdrawn = try transaction.reports.release(
                ["left"],
                to: new,
                keeping: [],
                run: run
            )
            #expect(withdrawn == ["left"])
        }
    }

    @Test func `a row that staff could not mend has their cells, and new findings`() throws {
        try TestHistory.run { history in
            let quarantine = history.transaction.quarantine
            let id = try history.deliver("aa", run: try history.begin())
            try quarantine.addHeading(["Datum"], of: id)
            try history.waiting("q1", id, 2)
            try history.waiting("q2", id, 3)
            guard case .waiting(let row)? = try quarantine.standing(of: "q1", from: "skolan") else {
                Issue.record("the row does not wait")
                return
            }
            try quarantine.rewrite(row, cells: ["y"])
            let rows = try quarantine.all()
            #expect(rows.map(\.cells) == [["y"], ["x"]])
            #expect(rows.map(\.findings.count) == [0, 1])
        }
    }
}
