import Domain
import Store
import Testing

struct RunTests {
    @Test func `runs are numbered upwards, and before the first the latest is 0`() throws {
        try TestHistory.run { history in
            let runs = history.transaction.runs
            #expect(try runs.latest() == 0)
            #expect(try runs.latestDay() == nil)
            let first = try history.begin(20_020)
            let second = try history.begin(20_010)
            #expect(first < second)
            #expect(try runs.latest() == second)
            #expect(try runs.latestDay() == Day(number: 20_020))
        }
    }

    @Test func `a period that was published had ended on the latest day`() throws {
        try TestHistory.run { history in
            let run = try history.begin(20_005)
            try history.publish(of: 1, run: run)
            #expect(
                try history.transaction.runs.latestDay() == TestHistory.period(1).last.adding(1)
            )
        }
    }

    @Test func `a run that brought nothing is deleted, but for the first`() throws {
        try TestHistory.run { history in
            let runs = history.transaction.runs
            let first = try history.begin()
            try runs.deleteIfEmpty(first)
            #expect(try runs.latest() == first)
            try runs.deleteIfEmpty(try history.begin())
            #expect(try runs.latest() == first)
        }
    }

    @Test(arguments: ["delivery", "answer", "change of an incident", "change of the map"])
    func `a run that brought something stays`(what: String) throws {
        try TestHistory.run { history in
            let transaction = history.transaction
            _ = try history.begin()
            let run = try history.begin()
            switch what {
            case "delivery": _ = try history.deliver("aa", run: run)
            case "answer":
                let answer = LinkAnswer("a", "b", .same, from: .init(file: "a.csv", line: 2))
                _ = try transaction.answers.add([answer], hash: "aa", run: run)
            case "change of an incident":
                let change = IncidentChange(
                    .merged,
                    from: "a",
                    to: "b",
                    period: TestHistory.period().first,
                    cause: .map
                )
                try transaction.incidentChanges.add(change, run: run)
            default:
                let change = MapChange(
                    period: TestHistory.period(),
                    reports: 1,
                    moved: 0,
                    figures: []
                )
                try transaction.mapChanges.add(change, run: run)
            }
            try transaction.runs.deleteIfEmpty(run)
            #expect(try transaction.runs.latest() == run)
        }
    }

    @Test func `a value is kept under its name until another takes its place`() throws {
        try TestHistory.run { history in
            let runs = history.transaction.runs
            #expect(try runs.value(named: "map") == nil)
            try runs.setValue("one", named: "map")
            try runs.setValue("other", named: "aliases")
            try runs.setValue("two", named: "map")
            #expect(try runs.value(named: "map") == "two")
            #expect(try runs.value(named: "aliases") == "other")
            #expect(try runs.value(named: "MAP") == nil)
        }
    }
}
