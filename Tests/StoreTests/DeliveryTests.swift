import Domain
import Store
import Testing

struct DeliveryTests {
    @Test func `a file is known by its content and name, and is a copy under another name`()
        throws
    {
        try TestHistory.run { history in
            let deliveries = history.transaction.deliveries
            let delivery = Delivery(hash: "aa", reporter: "skolan", file: "v43.csv")
            #expect(try deliveries.standing(of: delivery) == .new(replacing: []))
            let run = try history.begin()
            let id = try history.deliver("aa", as: "v43.csv", run: run)
            try history.row(id, 2)
            try history.row(id, 3, .quarantined)
            #expect(try deliveries.standing(of: delivery) == .known)

            let copy = Delivery(hash: "aa", reporter: "skolan", file: "v43 (1).csv")
            #expect(try deliveries.standing(of: copy) == .again(original: id))
            try deliveries.addCopy(copy, of: id, run: run)
            #expect(try deliveries.standing(of: copy) == .known)
            let account = try history.transaction.rows.accounts(of: TestHistory.period())["skolan"]
            #expect(account == RowAccount(accepted: 1, duplicates: 2, quarantined: 1))

            let other = Delivery(hash: "aa", reporter: "polisen", file: "v43.csv")
            #expect(try deliveries.standing(of: other) == .new(replacing: []))
        }
    }

    @Test func `a correction that is taken back is new once more`() throws {
        try TestHistory.run { history in
            let deliveries = history.transaction.deliveries
            let run = try history.begin()
            let old = try history.deliver("aa", as: "v43.csv", run: run)
            let new = try history.deliver("bb", as: "v43.csv", run: run)
            try deliveries.setStatus(.replaced, of: old)
            let former = Delivery(hash: "aa", reporter: "skolan", file: "v43.csv")
            #expect(try deliveries.standing(of: former) == .new(replacing: [new]))
            let moved = Delivery(hash: "aa", reporter: "skolan", file: "v44.csv")
            #expect(try deliveries.standing(of: moved) == .new(replacing: []))
        }
    }

    @Test func `a file replaces one of its own kind, and any that could not be read`() throws {
        try TestHistory.run { history in
            let deliveries = history.transaction.deliveries
            let run = try history.begin()
            let plain = try history.deliver("aa", run: run)
            let mending = try history.deliver("bb", run: run)
            try deliveries.markMending(mending)
            let unreadable = try history.deliver("cc", status: .unreadable, run: run)
            #expect(try deliveries.isReplaceable(plain, byMending: false))
            #expect(try !deliveries.isReplaceable(plain, byMending: true))
            #expect(try !deliveries.isReplaceable(mending, byMending: false))
            #expect(try deliveries.isReplaceable(mending, byMending: true))
            #expect(try deliveries.isReplaceable(unreadable, byMending: true))
            #expect(try deliveries.isReplaceable(unreadable, byMending: false))
            #expect(try !deliveries.isReplaceable(99, byMending: false))
        }
    }

    @Test func `content is known of the reporter that sent it, where it could be read`() throws {
        try TestHistory.run { history in
            let deliveries = history.transaction.deliveries
            let run = try history.begin()
            let read = try history.deliver("aa", run: run)
            _ = try history.deliver("bb", status: .unreadable, run: run)
            #expect(try deliveries.isKnown(hash: "aa", from: "skolan"))
            #expect(try !deliveries.isKnown(hash: "aa", from: "polisen"))
            #expect(try !deliveries.isKnown(hash: "bb", from: "skolan"))
            #expect(try !deliveries.isKnown(hash: "cc", from: "skolan"))
            try deliveries.setStatus(.replaced, of: read)
            #expect(try deliveries.isKnown(hash: "aa", from: "skolan"))
        }
    }

    @Test func `hashes by a day are of files that came on it or before, and never after`() throws {
        try TestHistory.run { history in
            let deliveries = history.transaction.deliveries
            let early = try history.begin(20_010)
            let late = try history.begin(20_011)
            _ = try history.deliver("aa", run: early)
            let again = try history.deliver("bb", run: early)
            try deliveries.addCopy(
                Delivery(hash: "bb", reporter: "skolan", file: "copy.csv"),
                of: again,
                run: late
            )
            _ = try history.deliver("cc", status: .unreadable, run: early)
            #expect(try deliveries.hashes(receivedBy: Day(number: 20_009)).isEmpty)
            #expect(try deliveries.hashes(receivedBy: Day(number: 20_010)) == ["aa"])
            #expect(try deliveries.hashes(receivedBy: Day(number: 20_011)) == ["aa", "bb"])
        }
    }

    @Test func `a replaced file's reports stay where the new one or another has them`() throws {
        try TestHistory.run { history in
            let (deliveries, reports) = (
                history.transaction.deliveries, history.transaction.reports
            )
            let run = try history.begin()
            let old = try history.deliver("aa", as: "v43.csv", run: run)
            let other = try history.deliver("bb", run: run)
            for id in ["kept", "shared", "gone"] {
                try history.report(.test(id), delivery: old, run: run)
            }
            try history.report(.test("shared"), delivery: other, run: run)
            let new = try history.deliver("cc", as: "v43.csv", run: run)
            let withdrawn = try deliveries.replace(old, with: new, keeping: ["kept"], run: run)
            #expect(withdrawn == ["gone"])
            #expect(
                try reports.all(of: TestHistory.period()).map(\.report.id) == ["kept", "shared"]
            )
            #expect(try reports.ids(of: RowPlace(delivery: new, line: 2)) == ["kept"])
            #expect(try reports.ids(of: RowPlace(delivery: other, line: 2)) == ["shared"])
        }
    }

    @Test func `a copy takes over all that a replaced file held, and nothing is withdrawn`() throws
    {
        try TestHistory.run { history in
            let (transaction, period) = (history.transaction, TestHistory.period())
            let run = try history.begin()
            let old = try history.deliver("aa", as: "v43.csv", run: run)
            try history.row(old, 2)
            try history.report(.test("r"), delivery: old, run: run)
            try transaction.quarantine.addHeading(["Datum"], of: old)
            try history.waiting("q", old, 3)
            let copy = Delivery(hash: "aa", reporter: "skolan", file: "copy.csv")
            try transaction.deliveries.addCopy(copy, of: old, run: run)
            let new = try history.deliver("bb", as: "v43.csv", run: run)
            let withdrawn = try transaction.deliveries.replace(
                old,
                with: new,
                keeping: [],
                run: run
            )
            #expect(withdrawn.isEmpty)
            #expect(try transaction.reports.all(of: period).map(\.report.id) == ["r"])
            #expect(try transaction.quarantine.all().map(\.file) == ["copy.csv"])
            #expect(try transaction.findings.all(of: period)["skolan"]?.map(\.file) == ["copy.csv"])
            let accounts = try transaction.rows.deliveryAccounts(of: period)["skolan"] ?? []
            #expect(accounts.map(\.file) == ["v43.csv", "copy.csv"])
            #expect(accounts.map(\.isReplaced) == [true, false])
            #expect(
                accounts.map(\.account) == [
                    RowAccount(duplicates: 2), RowAccount(accepted: 1, quarantined: 1),
                ]
            )
        }
    }
}
