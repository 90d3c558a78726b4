import Domain
import Foundation
import Geography
import Intake
import Store

/// Intake stage: files that reporters have delivered → placed reports, rows and findings in the database.
struct IntakeStage {
    let rules: IngestRules
    let transaction: Transaction
    let run: Int64
    let progress: (RunProgress) -> Void

    /// Files left for the next run.
    let watch = UploadWatch()

    /// Location that a file has in the archive, by its hash; it need not be there.
    let archived: (String) -> URL

    /// Reads every unknown delivery, and again those that were read by other settings; returns the reports that are new,
    /// changed or withdrawn.
    ///
    /// Quarantine files are read last, after the files whose rows they correct.
    func ingest(_ inbox: Inbox) throws -> (touched: Set<ReportID>, rereadings: [Rereading]) {
        var touched: Set<ReportID> = []
        var rereadings: [Rereading] = []
        for reporter in rules.settings.configuration.reporters {
            let folder = try inbox.deliveries(of: reporter)
            if let code = folder.refusal {
                wait(for: "", from: reporter, code)
                continue
            }
            let (again, changed) = try readAgain(reporter, in: folder.files)
            if !again.isEmpty { rereadings.append(again) }
            touched.formUnion(changed)
            var mended: [InboxFile] = []
            for file in folder.files {
                progress(.reading(reporter: reporter.reporter.id, file: file.name))
                guard let found = try ingest(file, from: reporter) else {
                    mended.append(file)
                    continue
                }
                touched.formUnion(found)
            }
            for file in mended {
                let origins = try origins(of: reporter.reporter.id)
                touched.formUnion(try ingest(file, from: reporter, mending: origins) ?? [])
            }
        }
        return (touched, rereadings)
    }

    /// Ingests a file; returns nil without any change if it corrects rows of files that must be read first.
    private func ingest(
        _ file: InboxFile,
        from reporter: ReporterSettings,
        mending origins: [QuarantineID: RowOrigin]? = nil
    ) throws -> Set<ReportID>? {
        if DeliveryFileName(file.name).isUnfinished {
            wait(for: file.name, from: reporter, .temporaryFile)
            return []
        }
        let input: InputFile
        do {
            input = try InputFile(found: file)
        } catch {
            let code = try error.finding(of: file.name)
            try refuse(file.name, from: reporter, Finding(code, file: file.name))
            return []
        }
        let delivery = Delivery(
            hash: try input.hash(),
            reporter: reporter.reporter.id,
            file: file.name
        )
        let standing = try transaction.deliveries.standing(of: delivery)
        guard standing != .known else { return [] }
        guard !watch.isArriving(input) else {
            wait(for: file.name, from: reporter, .unstableFile)
            return []
        }
        switch standing {
        case .known: return []
        case .again(let original):
            try transaction.deliveries.addCopy(delivery, of: original, run: run)
            return []
        case .new(let replaced):
            return try read(
                input,
                as: delivery,
                replacing: replaced,
                from: reporter,
                mending: origins
            )
        }
    }

    /// Leaves a file or folder for the next run; its earlier content is kept.
    private func wait(for file: String, from reporter: ReporterSettings, _ code: FindingCode) {
        watch.add(
            WaitingFile(
                reporter: reporter.reporter.id,
                file: file,
                code: code,
                period: rules.period(ofFile: file)
            )
        )
    }

    /// Records a file that is not read: a link, a pipe, or one unreadable, too large or with too many rows.
    ///
    /// It is identified by `what`, not by its content, so that it is read once the obstacle is gone.
    private func refuse(
        _ what: String,
        from reporter: ReporterSettings,
        _ finding: Finding
    ) throws {
        let delivery = Delivery(
            hash: "not read: \(what)",
            reporter: reporter.reporter.id,
            file: finding.file
        )
        guard case .new = try transaction.deliveries.standing(of: delivery) else { return }
        let period = rules.period(ofFile: finding.file)
        let id = try transaction.deliveries.add(
            delivery,
            status: .unreadable,
            period: period,
            run: run
        )
        try transaction.findings.add(finding, delivery: id, period: period)
    }

    /// Reads a file in a savepoint, which is rolled back unless the file is ingested.
    ///
    /// A file written to meanwhile waits for the next run, one that corrects rows for its reporter's other files.
    private func read(
        _ input: InputFile,
        as delivery: Delivery,
        replacing replaced: [Int64],
        from reporter: ReporterSettings,
        mending origins: [QuarantineID: RowOrigin]?
    ) throws -> Set<ReportID>? {
        let outcome = try attempts { habits in
            try attempt(
                input,
                as: delivery,
                replacing: replaced,
                from: reporter,
                mending: origins,
                habits: habits
            )
        }
        switch outcome {
        case .done(let touched): return touched
        case .mends: return nil
        case .otherHabits, .unstable: wait(for: delivery.file, from: reporter, .unstableFile)
        case .tooMany(let most):
            let finding = Finding(.tooManyRows, file: delivery.file, hint: "\(most)")
            try refuse("\(delivery.hash) \(most)", from: reporter, finding)
        }
        return []
    }

    /// Tries to read a file until nothing more is learned of its habits; each try but the last is rolled back.
    func attempts(_ attempt: (FileHabits) throws -> Attempt) throws -> Attempt {
        var habits = FileHabits()
        var outcome = Attempt.unstable
        for _ in 0...Self.mostReadings {
            try transaction.attempt {
                outcome = try attempt(habits)
                if case .done = outcome { return true }
                return false
            }
            guard case .otherHabits(let told) = outcome else { break }
            habits = habits.adding(told)
        }
        return outcome
    }

    /// Times that a file is read again: for its times, and for its case numbers by these times.
    private static let mostReadings = 3

    /// Outcome of trying to read a file.
    enum Attempt {
        /// Ingested, with the reports that are new, changed or withdrawn.
        case done(Set<ReportID>)
        /// Corrects rows of other files, which must be read first.
        case mends
        /// All rows tell what the rows before each one did not.
        case otherHabits(FileHabits)
        /// Written to while it was read.
        case unstable
        /// More rows than the reporter may send at a time.
        case tooMany(most: Int)
    }

    private func attempt(
        _ input: InputFile,
        as delivery: Delivery,
        replacing replaced: [Int64],
        from reporter: ReporterSettings,
        mending origins: [QuarantineID: RowOrigin]?,
        habits: FileHabits
    ) throws -> Attempt {
        let ingestor = DeliveryIngestor(
            file: delivery.file,
            hash: delivery.hash,
            from: reporter,
            by: rules,
            origins: origins ?? [:],
            habits: habits
        )
        let writer = try DeliveryWriter(
            delivery,
            replacing: replaced,
            from: reporter,
            by: rules,
            run: run,
            to: transaction
        )
        do {
            let file = try ingestor.read(input, writer.write)
            if file.habits.isNew(beside: habits) { return .otherHabits(file.habits) }
            let calm = file.isCalm ? ingestor.calmReport() : nil
            try writer.finish(file, calm: calm, mends: ingestor.mends)
            guard file.hash == delivery.hash, input.isUnchanged else { return .unstable }
        } catch let error as TooManyRows {
            return .tooMany(most: error.most)
        }
        guard origins != nil || !ingestor.mends else { return .mends }
        for earlier in replaced { try writer.replace(earlier, mends: ingestor.mends) }
        return .done(writer.touched)
    }

    /// Returns the origin of each of a reporter's rows in quarantine.
    private func origins(of reporter: ReporterID) throws -> [QuarantineID: RowOrigin] {
        try transaction.quarantine.origins(of: reporter).mapValues { origin in
            let days = DeliveryName.days(origin.file, receivedOn: origin.receivedOn)
            return RowOrigin(days: days, period: days.map(rules.period))
        }
    }
}
