import Domain
import Store
import Testing

/// What the database remembers of what chance chose between.
struct PlanDrawTests {
    private let period = Period(first: Day(number: 20_000), length: 14)

    private func picture(_ run: Int64, version: Int = 1) -> PublishedPicture {
        PublishedPicture(period: period, version: version, run: run, manifest: "m")
    }

    private func line(_ id: PlanLineID) -> PlanLine {
        let start = LocalTime(period.first, hour: 18)
        return PlanLine(
            id: id,
            area: "hamnen",
            place: nil,
            time: TimeSpan(start: start, end: start.adding(minutes: 60), precision: .minute),
            resource: "vandrare",
            team: "A",
            roster: .schedule,
            visits: 2,
            category: nil,
            need: 1,
            benefit: 0.5,
            evidence: [],
            alternative: nil,
            followUp: period.last
        )
    }

    private func draw(_ lines: [PlanLineID]) -> ReserveDraw {
        ReserveDraw(
            seed: .max - 3,
            share: 0.125,
            pairs: lines.map {
                .init(
                    line: $0,
                    drawn: "hamnen",
                    control: "parken",
                    day: period.first,
                    part: .evening
                )
            }
        )
    }

    @Test func `a draw is read as it was written, of the newest version`() throws {
        try Store().write { transaction in
            let run = try transaction.runs.begin(asOf: period.last)
            try transaction.pictures.add(picture(run))
            try transaction.plans.add([line("a"), line("b")], of: picture(run))
            try transaction.plans.add(draw(["a", "b"]), of: picture(run))
            #expect(try transaction.plans.draw(of: period) == draw(["a", "b"]))
            try transaction.pictures.add(picture(run, version: 2))
            try transaction.plans.add([line("a")], of: picture(run, version: 2))
            #expect(try transaction.plans.draw(of: period) == nil)
            try transaction.plans.add(draw(["a"]), of: picture(run, version: 2))
            #expect(try transaction.plans.draw(of: period) == draw(["a"]))
        }
    }

    @Test func `a period without a plan has no draw`() throws {
        #expect(try Store().read { try $0.plans.draw(of: period) } == nil)
    }

    @Test func `what was drawn is purged with its line`() throws {
        try Store().write { transaction in
            let run = try transaction.runs.begin(asOf: period.last)
            try transaction.pictures.add(picture(run))
            try transaction.plans.add([line("a"), line("b")], of: picture(run))
            try transaction.plans.add(draw(["a", "b"]), of: picture(run))
            let decision = Decision(
                line: "b",
                verdict: .accepted,
                responsible: "samordnare",
                time: TimeSpan(day: period.last.adding(60)),
                place: "",
                motivation: ""
            )
            try transaction.decisions.replace(file: "beslut.csv", hash: "h", with: [decision])
            #expect(try transaction.retention.deleteDecisions(through: period.last.adding(30)) == 1)
            #expect(try transaction.plans.draw(of: period) == draw(["b"]))
        }
    }
}
