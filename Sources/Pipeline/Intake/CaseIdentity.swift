import Domain
import Store

/// Identity of reports that have a case number: which known report a row revises, if any (decision 0037).
struct CaseIdentity {
    let reports: ReportRepository

    /// Whether a file contains all that its reporter sends, and for which days; nil days are all days.
    let isWhole: Bool
    let described: ClosedRange<Day>?

    /// Earlier deliveries that the file replaces.
    let replaced: Set<Int64>

    /// Files that were read earlier, but made later.
    let newer: NewerExports

    /// What a report is, by its case number.
    enum Match {
        /// A case that is not known.
        case new(ReportID)
        /// The same case with the same content.
        case same(ReportID)
        /// A correction of a known report.
        case revision(ReportID, of: LatestRevision)
        /// An earlier state of a known report, of which a newer export tells.
        case older(ReportID)
        /// Another case under a number that is known: whether it may correct either of two, and whether the file has another
        /// case with the number.
        case other(ReportID, isTied: Bool, isRepeated: Bool)
    }

    /// Returns what a report is, where the reports in `seen` are those that the same file already contains.
    func match(_ report: IngestedReport, seen: Set<ReportID>) throws -> Match {
        let id = report.id
        if try reports.currentFingerprint(of: id) == report.content { return .same(id) }
        let known = try candidates(of: report).compactMap { id in
            try reports.latest(id).map { (id: id, latest: $0) }
        }
        if known.isEmpty { return .new(id) }
        if let same = known.first(where: { $0.latest.fingerprint == report.content }) {
            return .same(same.id)
        }
        let free = known.filter { !seen.contains($0.id) }
        let plausible = free.filter {
            CaseRevision.isPlausible(of: $0.latest.placed, as: report.placed)
        }
        let answered = plausible.isEmpty ? free.first { answers(for: $0.latest) } : nil
        guard let revised = only(nearest: plausible, to: report) ?? answered else {
            return .other(
                report.caseVariantID,
                isTied: plausible.count > 1,
                isRepeated: known.contains { seen.contains($0.id) }
            )
        }
        return newer.numbers.contains(revised.latest.delivery)
            ? .older(revised.id) : .revision(revised.id, of: revised.latest)
    }

    /// The report nearest in time; nil where two are equally near, since either may be meant.
    private func only(
        nearest known: [(id: ReportID, latest: LatestRevision)],
        to report: IngestedReport
    ) -> (id: ReportID, latest: LatestRevision)? {
        let start = report.placed.report.time.start.minutes
        let sorted = known.map { (abs($0.latest.placed.report.time.start.minutes - start), $0) }
            .sorted { $0.0 < $1.0 }
        guard let first = sorted.first else { return nil }
        return sorted.count > 1 && sorted[1].0 == first.0 ? nil : first.1
    }

    /// Ids under which the number may be known: as it is compared, as it is written, and of other cases and spellings.
    private func candidates(of report: IngestedReport) throws -> [ReportID] {
        let (number, written) = (report.caseID, report.id)
        let known = [try reports.knownID(of: written)].compactMap(\.self)
        let own = (number == written ? [number] : [number, written]) + known
        return own + (try own.flatMap(reports.caseVariants)).filter { !own.contains($0) }
    }

    /// Whether the file would withdraw an earlier report that it does not contain.
    private func answers(for earlier: LatestRevision) -> Bool {
        guard earlier.isCurrent else { return false }
        if replaced.contains(earlier.delivery) { return true }
        return isWhole && described?.contains(earlier.placed.report.time.start.day) != false
    }
}
