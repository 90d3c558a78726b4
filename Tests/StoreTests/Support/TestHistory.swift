import Domain
import Store

/// A small history that a test writes row by row into a database in memory.
struct TestHistory {
    let transaction: Transaction

    /// Runs `body` on an empty database in memory.
    static func run(_ body: (TestHistory) throws -> Void) throws {
        try Store().rehearse { try body(TestHistory(transaction: $0)) }
    }

    /// The fortnight that begins on day 20 000, or one of those after it.
    static func period(_ number: Int = 0) -> Period {
        Period(first: Day(number: 20_000 + 14 * number), length: 14)
    }

    /// Begins a run on a day, by default one after all periods.
    func begin(_ day: Int = 20_100) throws -> Int64 {
        try transaction.runs.begin(asOf: Day(number: day))
    }

    /// Adds a delivery; its file has the hash's name unless another is given.
    func deliver(
        _ hash: String,
        as file: String? = nil,
        from reporter: ReporterID = "skolan",
        status: Delivery.Status = .read,
        in period: Int = 0,
        run: Int64
    ) throws -> Int64 {
        try transaction.deliveries.add(
            Delivery(hash: hash, reporter: reporter, file: file ?? "\(hash).csv"),
            status: status,
            period: Self.period(period),
            run: run
        )
    }

    /// Adds a row of a delivery.
    @discardableResult
    func row(
        _ delivery: Int64,
        _ line: Int,
        _ outcome: RowOutcome = .accepted,
        in period: Int = 0
    ) throws -> RowPlace {
        try transaction.rows.add(
            delivery: delivery,
            line: line,
            outcome: outcome,
            period: Self.period(period)
        )
        return RowPlace(delivery: delivery, line: line)
    }

    /// Adds a row that waits in quarantine, with its error.
    @discardableResult
    func waiting(
        _ id: QuarantineID,
        _ delivery: Int64,
        _ line: Int,
        cells: [String] = ["x"],
        in period: Int = 0
    ) throws -> RowPlace {
        let place = try row(delivery, line, .quarantined, in: period)
        try transaction.quarantine.add(cells, as: id, at: place)
        try find(.badTime, .error, delivery, line, in: period)
        return place
    }

    /// Adds a finding about a delivery.
    func find(
        _ code: FindingCode,
        _ severity: Finding.Severity,
        _ delivery: Int64,
        _ line: Int?,
        in period: Int = 0
    ) throws {
        try transaction.findings.add(
            Finding(code, severity, file: "", line: line, column: "Datum", hint: "2026-10-24"),
            delivery: delivery,
            period: Self.period(period)
        )
    }

    /// Inserts a report or a revision of it.
    @discardableResult
    func report(
        _ report: Report,
        area: AreaID? = "centrum",
        content: String = "",
        delivery: Int64,
        in period: Int = 0,
        run: Int64
    ) throws -> ReportUpsertOutcome {
        try transaction.reports.upsert(
            PlacedReport(report: report, placement: .test(area)),
            as: ReportEntry(
                fingerprint: content,
                delivery: delivery,
                run: run,
                period: Self.period(period)
            )
        )
    }

    /// Adds an incident of one or more reports.
    func incident(
        _ id: IncidentID,
        _ members: [ReportID],
        category: CategoryID? = "klotter",
        placement: Placement = .test("centrum"),
        foundOnPatrol: Bool = false,
        in period: Int = 0
    ) throws {
        let incident = Incident(
            id: id,
            members: members.map { IncidentMember(report: $0, probability: 0.9) },
            time: TimeSpan(day: Self.period(period).first),
            placement: placement,
            category: category,
            foundOnPatrol: foundOnPatrol
        )
        try transaction.incidents.add(incident, period: Self.period(period))
    }

    /// Adds a published version of a period's lägesbild.
    @discardableResult
    func publish(_ version: Int = 1, of period: Int = 0, run: Int64) throws -> PublishedPicture {
        let picture = PublishedPicture(
            period: Self.period(period),
            version: version,
            run: run,
            manifest: "m\(version)"
        )
        try transaction.pictures.add(picture)
        return picture
    }
}

extension Placement {
    /// An area, with or without a named place in it.
    static func test(_ area: AreaID?, place: String? = nil) -> Placement {
        guard let area else { return .unplaced() }
        return Placement(
            areas: [AreaShare(area: area, probability: 1)],
            method: .area,
            place: place
        )
    }
}

extension Report {
    /// A report that began at noon of a day.
    static func test(
        _ id: ReportID,
        from reporter: ReporterID = "skolan",
        kind: ReportKind = .event,
        category: CategoryID? = "klotter",
        line: Int = 2,
        day: Int = 20_000,
        text: String = ""
    ) -> Report {
        Report(
            id: id,
            reporter: reporter,
            line: line,
            kind: kind,
            category: category,
            time: TimeSpan(minute: LocalTime(Day(number: day), hour: 12)),
            text: text
        )
    }
}
