import Domain
import Store
import TestSupport
import Testing

@testable import Pipeline

/// Measures for the physical environment, from page to page.
struct LongTermTests {
    private let calendar = PeriodCalendar(anchor: Day(number: 20_745), length: 14)
    private let settings: Settings

    init() throws {
        let duties = """
            physical:
              belysning: {owner: Driftchef gata, days: 60}
              orsaksanalys: {days: 28}
            plan:
            """
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration.replacing("plan:", with: duties)
        let town = try TemporaryWorkspace(files)
        settings = try withExtendedLifetime(town) { try Settings(town.workspace) }
    }

    private func period(_ number: Int) -> Period {
        calendar.period(number, after: calendar.period(containing: calendar.anchor))
    }

    private func lasting(_ hints: [PhysicalMeasure], area: AreaID = "vaster") -> Escalation {
        Escalation(
            lasting: Persistence(area: area, category: "skadegorelse", periods: 3, incidents: 9),
            unsafePlaces: 0,
            faultReports: 0,
            hints: hints.map { .init(measure: $0, reports: 2) },
            presence: [],
            ownMeasures: []
        )
    }

    private func measures(
        _ period: Period,
        _ escalations: [Escalation],
        _ transaction: Transaction
    ) throws -> [LongTermMeasure] {
        try LongTermStage(settings: settings, transaction: transaction)
            .measures(of: period, escalations)
    }

    /// Lists what has lasted in a period and publishes it.
    private func publish(
        _ period: Period,
        _ escalations: [Escalation],
        in transaction: Transaction
    ) throws {
        let run = try transaction.runs.begin(asOf: period.last.adding(1))
        let picture = PublishedPicture(period: period, version: 1, run: run, manifest: "m")
        try transaction.pictures.add(picture)
        try transaction.plans.add(longTerm: measures(period, escalations, transaction), of: picture)
    }

    @Test func `what the words speak of has an owner and a date by the configuration`() throws {
        try Store().write { transaction in
            let listed = try measures(period(0), [lasting([.lighting])], transaction)
            #expect(listed.map(\.id) == ["langsikt-vaster-belysning"])
            #expect(listed.map(\.owner) == ["Driftchef gata"])
            #expect(listed.map(\.due) == [period(0).last.adding(60)])
        }
    }

    @Test func `where no words say what is wrong, the causes are found out first`() throws {
        try Store().write { transaction in
            let listed = try measures(period(0), [lasting([])], transaction)
            #expect(listed.map(\.measure) == [.causeAnalysis])
            #expect(listed.map(\.owner) == ["Säkerhetssamordnare"])
        }
    }

    @Test func `a date does not slide from page to page`() throws {
        try Store().write { transaction in
            try publish(period(0), [lasting([.lighting])], in: transaction)
            let next = try measures(period(1), [lasting([.locks, .lighting])], transaction)
            #expect(next.map(\.measure) == [.lighting, .locks])
            #expect(next.first?.due == period(0).last.adding(60))
            #expect(next.last?.due == period(1).last.adding(PhysicalDuty.usual.days))
            let remade = try measures(period(0), [lasting([.lighting])], transaction)
            #expect(remade.first?.due == period(0).last.adding(60))
        }
    }

    @Test func `what is decided is remembered, and no unknown line`() throws {
        try Store().write { transaction in
            try publish(period(0), [lasting([.lighting])], in: transaction)
            let decided = Decision(
                line: "langsikt-vaster-belysning",
                verdict: .accepted,
                responsible: "Driftchef gata",
                motivation: "Beställt"
            )
            let other = Decision(line: "langsikt-vaster-belysnin", verdict: .accepted)
            try transaction.decisions.replace(file: "a.csv", hash: "a", with: [decided, other])
            let next = try measures(period(1), [lasting([.lighting, .locks])], transaction)
            #expect(next.map(\.decision) == [nil, decided])
            #expect(try transaction.decisions.namedLines().map(\.line).contains(other.line))
            let known = try KnownPlans(transaction)
            let hint = try UnknownLines(transaction: transaction, known: known).findings()
                .map(\.hint)
            #expect(hint == ["langsikt-vaster-belysning"])
        }
    }

    @Test
    func `what was decided stays on the list until it is done, also where nothing lasts any more`()
        throws
    {
        try Store().write { transaction in
            try publish(
                period(0),
                [lasting([.lighting]), lasting([.locks], area: "oster")],
                in: transaction
            )
            let id = "langsikt-vaster-belysning"
            let decided = Decision(line: id, verdict: .accepted)
            try transaction.decisions.replace(file: "a.csv", hash: "a", with: [decided])
            #expect(try measures(period(1), [], transaction).map(\.id) == [id])
            let done = WrittenMeasure(line: id, done: .yes)
            try transaction.decisions.replaceMeasures(file: "b.csv", hash: "b", with: [done])
            #expect(try measures(period(1), [], transaction) == [])
        }
    }

    @Test func `a measure that nobody knows is told with the nearest`() throws {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration
            .replacing("plan:", with: "physical: {belysnig: {days: 5}}\nplan:")
        let town = try TemporaryWorkspace(files)
        #expect(
            throws: ConfigurationError.fault(
                .unknown("physical.belysnig", nearest: "belysning", elsewhere: nil),
                line: 31
            )
        ) { try Settings(town.workspace) }
    }
}
