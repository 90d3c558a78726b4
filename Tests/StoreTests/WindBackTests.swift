import Domain
import Store
import Testing

/// The database as it was known after an earlier run.
struct WindBackTests {
    private let period = Period(first: Day(number: 20_000), length: 14)

    @Test func `a report that came later is gone, with its incident and its delivery`() throws {
        let store = try Store()
        try store.rehearse { transaction in
            let first = try take(["a"], category: "klotter", in: transaction)
            try add("A", ["a"], to: transaction)
            _ = try take(["b"], category: "klotter", in: transaction)
            try add("B", ["b"], to: transaction)
            #expect(try count(transaction) == 2)
            try transaction.runs.rollBack(to: first)
            #expect(try count(transaction) == 1)
            #expect(try transaction.reports.all(of: period).map(\.report.id) == ["a"])
            #expect(try transaction.incidents.all(of: period).map(\.id) == ["A"])
            #expect(try transaction.rows.deliveryAccounts(of: period)["skolan"]?.count == 1)
        }
    }

    @Test func `a report that was corrected later says what it said then`() throws {
        try Store().rehearse { transaction in
            let first = try take(["a"], category: "klotter", in: transaction)
            _ = try take(["a"], category: "brand", in: transaction)
            try add("A", ["a"], category: "brand", to: transaction)
            try transaction.runs.rollBack(to: first)
            #expect(try transaction.reports.all(of: period).map(\.report.category) == ["klotter"])
            let incidents = try transaction.incidents.all(of: period)
            #expect(incidents.map(\.category) == ["klotter"])
            #expect(incidents.map(\.placement.area) == ["centrum"])
        }
    }

    @Test func `a report that was withdrawn later is an incident of its own`() throws {
        try Store().rehearse { transaction in
            let first = try take(["a", "b"], category: "klotter", in: transaction)
            let second = try transaction.runs.begin(asOf: period.last)
            try transaction.reports.supersede(["b"], run: second)
            try add("A", ["a"], to: transaction)
            try transaction.runs.rollBack(to: first)
            #expect(try count(transaction) == 2)
            #expect(
                try transaction.reports.counts(from: period, through: period).map(\.reports) == [2]
            )
            try transaction.runs.rollBack(to: first - 1)
            #expect(try count(transaction) == 0)
        }
    }

    @Test func `an incident that several told of is there once one of them was known`() throws {
        try Store().rehearse { transaction in
            let first = try take(["b"], category: "brand", in: transaction)
            _ = try take(["a"], category: "klotter", origin: .foundOnPatrol, in: transaction)
            try add("AB", ["a", "b"], category: "klotter", to: transaction)
            try transaction.runs.rollBack(to: first)
            let incident = try #require(try transaction.incidents.all(of: period).first)
            #expect(incident.members.map(\.report) == ["b"])
            #expect(incident.category == "brand" && !incident.foundOnPatrol)
        }
    }

    @Test func `a row that was mended later waits again`() throws {
        try Store().rehearse { transaction in
            let first = try transaction.runs.begin(asOf: period.last)
            let waiting = RowPlace(delivery: try deliver(in: first, to: transaction), line: 2)
            try transaction.rows.add(
                delivery: waiting.delivery,
                line: 2,
                outcome: .quarantined,
                period: period
            )
            try transaction.quarantine.add(["klotter"], as: "q1", at: waiting)
            let second = try transaction.runs.begin(asOf: period.last)
            let mended = RowPlace(delivery: try deliver(in: second, to: transaction), line: 2)
            try transaction.rows.add(
                delivery: mended.delivery,
                line: 2,
                outcome: .accepted,
                period: period
            )
            try transaction.quarantine.replace(
                "q1",
                replacing: waiting,
                with: mended,
                reports: [],
                keeping: []
            )
            #expect(try transaction.quarantine.waitingCells(from: period, through: period).isEmpty)
            try transaction.runs.rollBack(to: first)
            #expect(
                try transaction.quarantine.waitingCells(from: period, through: period).count == 1
            )
            #expect(try transaction.rows.accounts(of: period)["skolan"]?.quarantined == 1)
        }
    }

    @Test func `what was known already is left as it is`() throws {
        try Store().rehearse { transaction in
            _ = try take(["a", "b"], category: "klotter", in: transaction)
            try add("AB", ["a", "b"], category: "brand", to: transaction)
            let last = try transaction.runs.begin(asOf: period.last)
            try transaction.runs.rollBack(to: last)
            #expect(try transaction.incidents.all(of: period).map(\.category) == ["brand"])
        }
    }

    /// Takes in reports in a run of their own; returns its number.
    private func take(
        _ ids: [ReportID],
        category: CategoryID,
        origin: ReportOrigin? = nil,
        in transaction: Transaction
    ) throws -> Int64 {
        let run = try transaction.runs.begin(asOf: period.last)
        let id = try deliver(in: run, to: transaction)
        for (line, report) in ids.enumerated() {
            try transaction.rows.add(
                delivery: id,
                line: line + 2,
                outcome: .accepted,
                period: period
            )
            let entry = ReportEntry(
                fingerprint: "\(run)",
                delivery: id,
                run: run,
                period: period
            )
            _ = try transaction.reports.upsert(placed(report, category, origin), as: entry)
        }
        return run
    }

    private func deliver(in run: Int64, to transaction: Transaction) throws -> Int64 {
        let delivery = Delivery(hash: "hash \(run)", reporter: "skolan", file: "\(run).csv")
        return try transaction.deliveries.add(delivery, status: .read, period: period, run: run)
    }

    private func placed(_ id: ReportID, _ category: CategoryID, _ origin: ReportOrigin?)
        -> PlacedReport
    {
        var report = Report(
            id: id,
            reporter: "skolan",
            delivery: "hash",
            category: category,
            time: TimeSpan(day: period.first),
            text: ""
        )
        report.origin = origin
        return PlacedReport(report: report, placement: centre)
    }

    private var centre: Placement {
        Placement(areas: [AreaShare(area: "centrum", probability: 1)], method: .area)
    }

    private func add(
        _ id: IncidentID,
        _ members: [ReportID],
        category: CategoryID = "klotter",
        to transaction: Transaction
    ) throws {
        let incident = Incident(
            id: id,
            members: members.map { IncidentMember(report: $0, probability: 1) },
            time: TimeSpan(day: period.first),
            placement: centre,
            category: category
        )
        try transaction.incidents.add(incident, period: period)
    }

    private func count(_ transaction: Transaction) throws -> Int {
        try transaction.incidents.counts(from: period, through: period).reduce(0) {
            $0 + $1.incidents
        }
    }
}
