import Domain
import Foundation
import Store
import Testing

struct StoreTests {
    private let period = Period(first: Day(number: 20_000), length: 14)
    private let delivery = Delivery(hash: "aa", reporter: "skolan", file: "v43.csv")

    @Test func `a file is known by its content and name, and counts again under another name`()
        throws
    {
        let store = try Store()
        try store.write { transaction in
            #expect(try transaction.standing(of: delivery) == .new(replacing: []))
            let run = try transaction.beginRun(asOf: period.last)
            let id = try transaction.add(delivery, status: .read, period: period, run: run)
            try transaction.addRow(delivery: id, line: 2, outcome: .accepted, period: period)
            try transaction.addRow(delivery: id, line: 3, outcome: .quarantined, period: period)
            #expect(try transaction.standing(of: delivery) == .known)

            let copy = Delivery(hash: "aa", reporter: "skolan", file: "v43 (1).csv")
            #expect(try transaction.standing(of: copy) == .again(original: id))
            try transaction.addAgain(copy, original: id, run: run)
            #expect(try transaction.standing(of: copy) == .known)
            let account = try transaction.accounts(of: period)["skolan"]
            #expect(account == RowAccount(accepted: 1, duplicates: 2, quarantined: 1))

            let other = Delivery(hash: "aa", reporter: "polisen", file: "v43.csv")
            #expect(try transaction.standing(of: other) == .new(replacing: []))
        }
    }

    @Test func `a report is new once, a duplicate after that, and a revision when it changes`()
        throws
    {
        let store = try Store()
        try store.write { transaction in
            let entry = try entry(in: transaction, fingerprint: "one")
            let placed = placed(id: "r1", text: "krossad ruta")
            #expect(try transaction.take(placed, as: entry) == .new)
            #expect(try transaction.take(placed, as: entry) == .duplicate)

            let changed = self.placed(id: "r1", text: "två krossade rutor")
            let revision = ReportEntry(
                fingerprint: "two",
                delivery: entry.delivery,
                run: entry.run,
                period: period
            )
            #expect(try transaction.take(changed, as: revision) == .revised)
            #expect(
                try transaction.reports(of: period).map(\.report.text) == ["två krossade rutor"]
            )

            try transaction.supersede(["r1"], run: entry.run)
            #expect(try transaction.reports(of: period).isEmpty)
            #expect(try transaction.take(placed, as: entry) == .revised)
            #expect(try transaction.reports(of: period).count == 1)
        }
    }

    @Test func `a placed report comes back as it was written`() throws {
        let store = try Store()
        var report = Report(
            id: "r1",
            reporter: "skolan",
            reporterType: "skola",
            delivery: "aa",
            line: 7,
            kind: .faultReport,
            category: "belysning",
            time: TimeSpan(
                start: LocalTime(period.first, hour: 21),
                end: LocalTime(period.first, hour: 30),
                precision: .partOfDay
            ),
            place: WrittenPlace(
                text: "vid \"ICA\"; torget",
                area: "Centrum",
                coordinate: WrittenCoordinate(north: 58.27, east: 11.4, system: .wgs84),
                municipality: "Lysekil"
            ),
            text: "rad ett\nrad två; '; DROP TABLE report; --"
        )
        report.caseNumber = "A-1"
        report.reportedAt = LocalTime(period.first, hour: 8, minute: 5)
        report.people = 4
        report.origin = .foundOnPatrol
        let placed = PlacedReport(
            report: report,
            placement: Placement(
                areas: [
                    AreaShare(area: "centrum", probability: 0.75),
                    AreaShare(area: "a:b", probability: 0.25),
                ],
                point: PlanarPoint(north: 6_465_000.5, east: 290_000.25),
                coordinate: Coordinate(latitude: 58.27, longitude: 11.4),
                metres: 40,
                method: .name,
                place: "ICA",
                suggestions: ["Torget", "Coop"]
            )
        )
        let read = try store.write { transaction in
            _ = try transaction.take(placed, as: try entry(in: transaction, fingerprint: "one"))
            return try transaction.reports(of: period)
        }
        #expect(read == [placed])
    }

    @Test func `incidents come back with their members, and unlinking leaves none empty`() throws {
        let store = try Store()
        try store.write { transaction in
            let entry = try entry(in: transaction, fingerprint: "one")
            for id in ["r1", "r2", "r3"] {
                _ = try transaction.take(placed(id: id, text: id), as: entry)
            }
            try transaction.add(incident("r1", members: ["r1", "r2"]), period: period)
            try transaction.add(incident("r3", members: ["r3"]), period: period)
            #expect(try transaction.incidents(of: period).map(\.members.count) == [2, 1])
            #expect(try transaction.companions(of: ["r2"]) == ["r1", "r2"])
            #expect(
                try transaction.incidentIDs(of: ["r2", "r3", "r9"]) == ["r2": "r1", "r3": "r3"]
            )

            try transaction.unlink(["r1"])
            #expect(try transaction.incidents(of: period).map(\.members.count) == [1, 1])
            try transaction.unlink(["r2"])
            #expect(try transaction.incidents(of: period).map(\.id) == ["r3"])
        }
    }

    @Test func `a rehearsal leaves nothing behind`() throws {
        let store = try Store()
        let run = try store.rehearse { try $0.beginRun(asOf: period.last) }
        #expect(run == 1)
        #expect(try store.read { try $0.latestRun() } == 0)
    }

    @Test func `a copy holds what is in the log, and nothing done with it reaches a file`() throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "\(UUID())")
        try files.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? files.removeItem(at: folder) }
        let (file, copy) = (folder.path + "/est.sqlite", folder.path + "/copy")
        let store = try Store(file: file)
        _ = try store.write { try $0.beginRun(asOf: period.last) }
        for ending in ["", "-wal"] {
            try files.copyItem(atPath: file + ending, toPath: copy + ending)
        }
        let memory = try Store(copy: copy, of: file)
        #expect(try memory.write { try $0.beginRun(asOf: period.last) } == 2)
        #expect(try store.read { try $0.latestRun() } == 1)
        #expect(try Store(file: copy).read { try $0.latestRun() } == 1)
    }

    @Test func `a run that brought nothing is forgotten, but for the first`() throws {
        let store = try Store()
        try store.write { transaction in
            let first = try transaction.beginRun(asOf: period.last)
            try transaction.forgetIfEmpty(run: first)
            #expect(try transaction.latestRun() == first)
            let second = try transaction.beginRun(asOf: period.last)
            try transaction.forgetIfEmpty(run: second)
            #expect(try transaction.latestRun() == first)
        }
    }

    @Test func `a transaction that fails leaves nothing behind`() throws {
        struct Stop: Error {}
        let store = try Store()
        #expect(throws: Stop.self) {
            try store.write { transaction in
                _ = try transaction.beginRun(asOf: period.last)
                throw Stop()
            }
        }
        #expect(try store.read { try $0.latestRun() } == 0)
    }

    @Test func `an attempt that answers false is undone, and what came before it stays`() throws {
        let store = try Store()
        try store.write { transaction in
            let run = try transaction.beginRun(asOf: period.last)
            try transaction.attempt {
                _ = try transaction.add(delivery, status: .read, period: period, run: run)
                return false
            }
            #expect(try transaction.standing(of: delivery) == .new(replacing: []))
        }
        #expect(try store.read { try $0.latestRun() } == 1)
    }

    @Test func `a file that is no database is refused with its name`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite")
        try Data(repeating: 7, count: 5000).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let error = #expect(throws: StoreError.self) { try Store(file: file.path) }
        #expect(error.map { "\($0)".contains(file.lastPathComponent) } == true)
        let copied = #expect(throws: StoreError.self) {
            try Store(copy: file.path, of: "est.sqlite")
        }
        #expect(copied == .damaged(file: "est.sqlite"))
    }

    private func entry(in transaction: Transaction, fingerprint: String) throws -> ReportEntry {
        let run = try transaction.beginRun(asOf: period.last)
        let id = try transaction.add(delivery, status: .read, period: period, run: run)
        return ReportEntry(fingerprint: fingerprint, delivery: id, run: run, period: period)
    }

    private func placed(id: ReportID, text: String) -> PlacedReport {
        PlacedReport(
            report: Report(
                id: id,
                reporter: "skolan",
                delivery: "aa",
                time: TimeSpan(day: period.first),
                text: text
            ),
            placement: .unplaced()
        )
    }

    private func incident(_ id: IncidentID, members: [ReportID]) -> Incident {
        Incident(
            id: id,
            members: members.map { IncidentMember(report: $0, probability: 0.9) },
            time: TimeSpan(day: period.first),
            placement: Placement(
                areas: [AreaShare(area: "centrum", probability: 1)],
                method: .area
            ),
            category: "skadegorelse"
        )
    }
}
