import Domain
import Foundation
import Geography
import Intake
import Store

/// Takes in what reporters have delivered: files → placed reports, rows and findings in the database.
struct IntakeStage {
    let settings: Settings
    let transaction: Transaction
    let run: Int64
    let today: Day

    /// Where a file is accounted for that says nothing of its days: the page that is made next.
    let current: Period
    let progress: (RunProgress) -> Void

    /// Files that are left for the next run.
    let watch = UploadWatch()

    /// Reads every delivery that is not known, and returns the reports that are new, changed or withdrawn.
    func takeIn(_ inbox: Inbox) throws -> Set<ReportID> {
        var touched: Set<ReportID> = []
        for reporter in settings.configuration.reporters {
            let folder = try inbox.deliveries(of: reporter)
            if let code = folder.refusal { wait(for: "", of: reporter, code) }
            for file in folder.files {
                progress(.reading(reporter: reporter.reporter.id, file: file.name))
                touched.formUnion(try takeIn(file, of: reporter))
            }
        }
        return touched
    }

    private func takeIn(
        _ file: InboxFile,
        of settings: ReporterSettings
    ) throws -> Set<ReportID> {
        if DeliveryFileName(file.name).isUnfinished {
            wait(for: file.name, of: settings, .temporaryFile)
            return []
        }
        let input: InputFile
        do {
            input = try InputFile(found: file)
        } catch {
            try refuse(file, of: settings, try error.finding(of: file.name))
            return []
        }
        let delivery = Delivery(
            hash: try input.hash(),
            reporter: settings.reporter.id,
            file: file.name
        )
        let standing = try transaction.standing(of: delivery)
        guard standing != .known else { return [] }
        guard !watch.isArriving(input) else {
            wait(for: file.name, of: settings, .unstableFile)
            return []
        }
        switch standing {
        case .known: return []
        case .again(let original):
            try transaction.addAgain(delivery, original: original, run: run)
            return []
        case .new(let replaced):
            return try read(input, as: delivery, replacing: replaced, of: settings)
        }
    }

    /// Leaves something for the next run: what it held before stands.
    private func wait(for file: String, of settings: ReporterSettings, _ code: FindingCode) {
        watch.add(
            WaitingFile(
                reporter: settings.reporter.id,
                file: file,
                code: code,
                period: describedDays(file).map(period) ?? current
            )
        )
    }

    /// Writes down a link, a pipe, or a file that may not be read or is too large.
    private func refuse(
        _ file: InboxFile,
        of settings: ReporterSettings,
        _ code: FindingCode
    ) throws {
        let delivery = Delivery(
            hash: "not read: \(file.name)",
            reporter: settings.reporter.id,
            file: file.name
        )
        guard case .new = try transaction.standing(of: delivery) else { return }
        let period = describedDays(file.name).map(period) ?? current
        let id = try transaction.add(delivery, status: .unreadable, period: period, run: run)
        let finding = Finding(code, .error, file: file.name)
        try transaction.add(finding, delivery: id, period: period)
    }

    /// Reads a file in a savepoint: one that is written to meanwhile waits for the next run.
    private func read(
        _ input: InputFile,
        as delivery: Delivery,
        replacing replaced: [Int64],
        of settings: ReporterSettings
    ) throws -> Set<ReportID> {
        var touched: Set<ReportID>?
        try transaction.attempt {
            let reading = try DeliveryReading(stage: self, delivery: delivery, settings: settings)
            let hash = try reading.read(input)
            guard hash == delivery.hash, input.isUnchanged else { return false }
            if reading.isReadable { try replaced.forEach(reading.replace) }
            touched = reading.touched
            return true
        }
        if touched == nil { wait(for: delivery.file, of: settings, .unstableFile) }
        return touched ?? []
    }

    /// The days that a file's name says it describes.
    func describedDays(_ name: String) -> ClosedRange<Day>? {
        DeliveryName.days(name, receivedOn: today)
    }

    /// The period that holds the larger part of some days.
    func period(_ days: ClosedRange<Day>) -> Period {
        settings.configuration.calendar.period(
            of: TimeSpan(
                start: LocalTime(days.lowerBound),
                end: LocalTime(days.upperBound.adding(1)),
                precision: .period
            )
        )
    }
}
