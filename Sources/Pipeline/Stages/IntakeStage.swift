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

    /// Reads every delivery that is not known, and returns the reports that are new, changed or withdrawn.
    func takeIn(_ deliveries: [ReporterFolder]) throws -> Set<ReportID> {
        var touched: Set<ReportID> = []
        for folder in deliveries {
            var mended: [InboxFile] = []
            for file in folder.files {
                progress(.reading(reporter: folder.settings.reporter.id, file: file.name))
                guard let found = try takeIn(file, of: folder.settings) else {
                    mended.append(file)
                    continue
                }
                touched.formUnion(found)
            }
            for file in mended {
                let origins = try origins(of: folder.settings.reporter.id)
                touched.formUnion(try takeIn(file, of: folder.settings, mending: origins) ?? [])
            }
        }
        return touched
    }

    /// Takes in a file; nil, with nothing done, where it mends rows of others, which are to be read first.
    private func takeIn(
        _ file: InboxFile,
        of settings: ReporterSettings,
        mending origins: [QuarantineID: RowOrigin]? = nil
    ) throws -> Set<ReportID>? {
        let input: InputFile
        do {
            input = try InputFile(found: file.url)
        } catch {
            let code: FindingCode = error == .linked ? .linkedFile : .unreadableFile
            try refuse(file.name, of: settings, Finding(code, .error, file: file.name))
            return []
        }
        let delivery = Delivery(
            hash: try input.hash(),
            reporter: settings.reporter.id,
            file: file.name
        )
        switch try transaction.standing(of: delivery) {
        case .known: return []
        case .again(let original):
            try transaction.addAgain(delivery, original: original, run: run)
            return []
        case .new(let replaced):
            return try read(
                input,
                as: delivery,
                replacing: replaced,
                of: settings,
                mending: origins
            )
        }
    }

    /// Writes down a file that is not read: a link, a pipe, one that may not be read or has too many rows.
    ///
    /// It is known by `what`, not by its content, so that it is read once nothing hinders that.
    private func refuse(
        _ what: String,
        of settings: ReporterSettings,
        _ finding: Finding
    ) throws {
        let delivery = Delivery(
            hash: "not read: \(what)",
            reporter: settings.reporter.id,
            file: finding.file
        )
        guard case .new = try transaction.standing(of: delivery) else { return }
        let period = describedDays(finding.file).map(period) ?? current
        let id = try transaction.add(delivery, status: .unreadable, period: period, run: run)
        try transaction.add(finding, delivery: id, period: period)
    }

    /// Reads a file in a savepoint: one that is written to meanwhile waits for the next run, one that mends
    /// rows until its reporter's other files are read.
    private func read(
        _ input: InputFile,
        as delivery: Delivery,
        replacing replaced: [Int64],
        of settings: ReporterSettings,
        mending origins: [QuarantineID: RowOrigin]?
    ) throws -> Set<ReportID>? {
        var touched: Set<ReportID>? = []
        var flood: Finding?
        try transaction.attempt {
            let reading = try DeliveryReading(
                stage: self,
                delivery: delivery,
                settings: settings,
                origins: origins ?? [:]
            )
            do {
                try reading.read(input)
            } catch let error as TooManyRows {
                flood = Finding(.tooManyRows, .error, file: delivery.file, hint: "\(error.most)")
                return false
            }
            guard origins != nil || !reading.mends else {
                touched = nil
                return false
            }
            for earlier in replaced where try reading.replaces(earlier) {
                try reading.replace(earlier)
            }
            touched = reading.touched
            return input.isUnchanged
        }
        if let flood, let most = flood.hint {
            try refuse("\(delivery.hash) \(most)", of: settings, flood)
        }
        return input.isUnchanged ? touched : []
    }

    /// Where each of a reporter's rows in quarantine came from.
    private func origins(of reporter: ReporterID) throws -> [QuarantineID: RowOrigin] {
        try transaction.origins(of: reporter).mapValues { origin in
            let days = DeliveryName.days(origin.file, receivedOn: origin.receivedOn)
            return RowOrigin(days: days, period: days.map(period))
        }
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
