import Domain
import Store
import Testing

/// What staff decided and delivered, file by file.
struct DecisionTests {
    private let evening = TimeSpan(
        start: LocalTime(TestHistory.period().first, hour: 18),
        end: LocalTime(TestHistory.period().first, hour: 20),
        precision: .minute
    )

    private func decision(_ line: PlanLineID?, time: TimeSpan? = nil) -> Decision {
        Decision(
            line: line,
            verdict: .changed,
            responsible: "samordnare",
            time: time,
            place: "Torget",
            motivation: "stängt; \"ombyggnad\""
        )
    }

    private func measure(_ line: PlanLineID?, origin: ReportOrigin? = nil) -> WrittenMeasure {
        var measure = WrittenMeasure(line: line, done: .partly)
        (measure.resource, measure.place, measure.observed) = ("vandrare", "Torget", "lugnt")
        (measure.start, measure.end) = (evening.start, line == nil ? evening.end : nil)
        (measure.reason, measure.origin) = ("regn", origin)
        return measure
    }

    @Test func `decisions come back as they were, by file and row`() throws {
        try TestHistory.run { history in
            let decisions = history.transaction.decisions
            #expect(try decisions.all().isEmpty)
            let rows = [decision("b", time: evening), decision(nil), decision("a")]
            try decisions.replace(file: "b.csv", hash: "bb", with: [decision("c")])
            try decisions.replace(file: "a.csv", hash: "aa", with: rows)
            #expect(try decisions.all() == rows + [decision("c")])
        }
    }

    @Test func `delivered measures come back as they were, by file and row`() throws {
        try TestHistory.run { history in
            let decisions = history.transaction.decisions
            #expect(try decisions.measures().isEmpty)
            let rows = [measure("b", origin: .foundOnPatrol), measure(nil), measure("a")]
            try decisions.replaceMeasures(file: "b.csv", hash: "bb", with: [measure("c")])
            try decisions.replaceMeasures(file: "a.csv", hash: "aa", with: rows)
            #expect(try decisions.measures() == rows + [measure("c")])
        }
    }

    @Test
    func `a file takes the place of what it said before, and of its content under another name`()
        throws
    {
        try TestHistory.run { history in
            let decisions = history.transaction.decisions
            for (file, hash) in [("a.csv", "aa"), ("b.csv", "bb"), ("c.csv", "cc")] {
                try decisions.replace(file: file, hash: hash, with: [decision(hash)])
                try decisions.replaceMeasures(file: file, hash: hash, with: [measure(hash)])
            }
            try decisions.replace(file: "a.csv", hash: "a2", with: [decision("a2")])
            try decisions.replaceMeasures(file: "a.csv", hash: "a2", with: [measure("a2")])
            try decisions.replace(file: "z.csv", hash: "bb", with: [decision("bb")])
            try decisions.replaceMeasures(file: "z.csv", hash: "bb", with: [measure("bb")])
            try decisions.replace(file: "c.csv", hash: "c2", with: [])
            #expect(try decisions.all().map(\.line) == ["a2", "bb"])
            #expect(try decisions.measures().map(\.line) == ["a2", "cc", "bb"])
        }
    }

    @Test func `lines that rows name are known by file, known to any plan or not`() throws {
        try TestHistory.run { history in
            let decisions = history.transaction.decisions
            #expect(try decisions.namedLines().isEmpty)
            let rows = [decision("b"), decision("a"), decision("b"), decision(nil)]
            try decisions.replace(file: "x.csv", hash: "aa", with: rows)
            try decisions.replaceMeasures(file: "x.csv", hash: "bb", with: [measure("a")])
            let named = try decisions.namedLines()
            #expect(named.map(\.file) == ["beslut/x.csv", "beslut/x.csv", "insatser/x.csv"])
            #expect(named.map(\.line) == ["a", "b", "a"])
        }
    }
}
