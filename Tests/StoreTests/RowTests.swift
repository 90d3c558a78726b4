import Domain
import GRDB
import Testing

@testable import Store

/// Rows of deliveries: what became of them, and their accounts.
struct RowTests {
    @Test func `the outcome of a row is known by delivery and line`() throws {
        try TestHistory.run { history in
            let id = try history.deliver("aa", run: try history.begin())
            let place = try history.row(id, 2, .duplicate)
            let rows = history.transaction.rows
            #expect(try rows.outcome(of: place) == .duplicate)
            #expect(try rows.outcome(of: RowPlace(delivery: id, line: 3)) == nil)
            #expect(try rows.outcome(of: RowPlace(delivery: id + 1, line: 2)) == nil)
        }
    }

    @Test func `an account counts the rows of its period or run, each outcome but replaced`() throws
    {
        try TestHistory.run { history in
            let first = try history.begin()
            let one = try history.deliver("aa", run: first)
            for (line, outcome) in RowOutcome.allCases.enumerated() {
                try history.row(one, line + 2, outcome)
            }
            try history.row(one, 9, in: 1)
            let second = try history.begin()
            try history.row(try history.deliver("bb", from: "polisen", run: second), 2)
            let rows = history.transaction.rows
            #expect(
                try rows.accounts(of: TestHistory.period()) == [
                    "skolan": RowAccount(accepted: 1, duplicates: 1, quarantined: 1, struck: 1),
                    "polisen": RowAccount(accepted: 1),
                ]
            )
            #expect(
                try rows.accounts(of: TestHistory.period(1)) == ["skolan": RowAccount(accepted: 1)]
            )
            #expect(try rows.accounts(of: TestHistory.period(2)).isEmpty)
            #expect(
                try rows.accounts(ofRun: first)
                    == ["skolan": RowAccount(accepted: 2, duplicates: 1, quarantined: 1, struck: 1)]
            )
            #expect(try rows.accounts(ofRun: second) == ["polisen": RowAccount(accepted: 1)])
        }
    }

    @Test func `the account of a file says what it is a copy of, and whether it mends rows`() throws
    {
        try TestHistory.run { history in
            let deliveries = history.transaction.deliveries
            let run = try history.begin()
            let one = try history.deliver("aa", run: run)
            try history.row(one, 2)
            let mending = try history.deliver("bb", as: "lagad.csv", run: run)
            try deliveries.markMending(mending)
            try history.row(mending, 2)
            let copy = Delivery(hash: "aa", reporter: "skolan", file: "kopia.csv")
            try deliveries.addCopy(copy, of: one, run: run)
            let accounts = try history.transaction.rows.deliveryAccounts(of: TestHistory.period())
            #expect(
                accounts == [
                    "skolan": [
                        DeliveryAccount(file: "aa.csv", account: RowAccount(accepted: 1)),
                        DeliveryAccount(
                            file: "lagad.csv",
                            account: RowAccount(accepted: 1),
                            mends: true
                        ),
                        DeliveryAccount(
                            file: "kopia.csv",
                            account: RowAccount(duplicates: 1),
                            copyOf: "aa.csv"
                        ),
                    ]
                ]
            )
        }
    }

    @Test func `a row is unaccounted for without a known outcome, or waiting without an error`()
        throws
    {
        try TestHistory.run { history in
            let rows = history.transaction.rows
            let id = try history.deliver("aa", run: try history.begin())
            try history.row(id, 2)
            try history.waiting("q", id, 3)
            #expect(try rows.unaccounted().isEmpty)
            try history.row(id, 4, .quarantined)
            try history.find(.badTime, .warning, id, 4)
            try history.row(id, 5)
            try history.transaction.database.execute(
                sql: "UPDATE row SET outcome = 'lost' WHERE line = 5"
            )
            let unaccounted = try rows.unaccounted()
            #expect(unaccounted.map(\.file) == ["skolan/aa.csv"])
            #expect(unaccounted.map(\.rows) == [2])
        }
    }
}
