import Domain
import Store

/// Repeated reading of a reporter's deliveries, after its columns, categories or words have changed (decision 0042).
extension IntakeStage {
    /// Reads again what was read by other settings and is still at hand; returns what it changed and the reports concerned.
    ///
    /// A file that is no longer there counts as before, and is told once. So does one of which nothing could be read by the new
    /// settings, which is tried again in every run.
    func readAgain(
        _ reporter: ReporterSettings,
        in folder: [InboxFile]
    ) throws -> (result: Rereading, touched: Set<ReportID>) {
        let (id, basis) = (reporter.reporter.id, rules.basis(of: reporter))
        try transaction.deliveries.adopt(basis, for: id)
        var result = Rereading(reporter: id)
        var touched: Set<ReportID> = []
        let all = try transaction.deliveries.outdated(id, basis: basis)
        let files = try all.isEmpty ? [:] : filesByHash(folder)
        let found = all.filter { input(of: $0, among: files) != nil }
        for outdated in all where !found.contains(outdated) {
            try noteMissing(outdated, basis)
            result.missing += 1
        }
        // Before any is read, since what one no longer tells may be given to another that told it only by the old settings.
        let told = try found.map { try transaction.deliveries.forgetRetellings(of: $0.number) }
        for (outdated, retold) in zip(found, told) {
            guard let input = input(of: outdated, among: files),
                let changed = try readAgain(input, outdated, from: reporter)
            else {
                try transaction.deliveries.remember(retold, toldBy: outdated.number)
                result.refused.append(outdated.delivery.file)
                continue
            }
            result.files += 1
            touched.formUnion(changed)
        }
        result.changes = touched.count
        return (result, touched)
    }

    /// Reads a delivery again; nil, with nothing changed, where nothing in it can be read.
    private func readAgain(
        _ input: InputFile,
        _ outdated: OutdatedDelivery,
        from reporter: ReporterSettings
    ) throws -> Set<ReportID>? {
        let rules = rules.asOf(outdated)
        let outcome = try attempts { habits in
            let ingestor = DeliveryIngestor(
                file: outdated.delivery.file,
                hash: outdated.delivery.hash,
                from: reporter,
                by: rules,
                habits: habits
            )
            let writer = try DeliveryWriter(
                outdated.delivery,
                replacing: [],
                again: outdated,
                from: reporter,
                by: rules,
                run: run,
                to: transaction
            )
            let read: IngestedFile
            do {
                read = try ingestor.read(input, writer.write)
            } catch let error as TooManyRows {
                return .tooMany(most: error.most)
            }
            if read.habits.isNew(beside: habits) { return .otherHabits(read.habits) }
            guard !read.isUnreadable, !ingestor.mends, read.hash == outdated.delivery.hash else {
                return .unstable
            }
            let calm = read.isCalm ? ingestor.calmReport() : nil
            try writer.finish(read, calm: calm, mends: false)
            return .done(writer.touched)
        }
        if case .done(let touched) = outcome { return touched }
        return nil
    }

    private func filesByHash(_ folder: [InboxFile]) throws -> [String: InboxFile] {
        var files: [String: InboxFile] = [:]
        for file in folder {
            if let input = try? InputFile(found: file) { files[try input.hash()] = file }
        }
        return files
    }

    /// The file of a delivery, in its reporter's folder or in the archive; nil where it is no longer there.
    private func input(
        of outdated: OutdatedDelivery,
        among files: [String: InboxFile]
    ) -> InputFile? {
        if let file = files[outdated.delivery.hash] { return try? InputFile(found: file) }
        return try? InputFile(named: archived(outdated.delivery.hash))
    }

    private func noteMissing(_ outdated: OutdatedDelivery, _ basis: String) throws {
        let period = rules.settings.configuration.calendar.period(containing: outdated.period)
        try transaction.deliveries.setBasis(basis, of: outdated.number)
        try transaction.findings.add(
            Finding(.notReadAgain, file: outdated.delivery.file),
            delivery: outdated.number,
            period: period
        )
    }
}
