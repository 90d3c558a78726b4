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

    /// What a report is, by its case number.
    enum Match {
        /// A case that is not known.
        case new(ReportID)
        /// The same case with the same content.
        case same(ReportID)
        /// A correction of a known report.
        case revision(ReportID, of: LatestRevision)
        /// Another case under a number that is known.
        case other(ReportID)
    }

    /// Returns what a report is, where the reports in `seen` are those that the same file already contains.
    func match(_ report: IngestedReport, seen: Set<ReportID>) throws -> Match {
        let base = report.id
        if try reports.currentFingerprint(of: base) == report.content { return .same(base) }
        let known = try candidates(of: report).compactMap { id in
            try reports.latest(id).map { (id: id, latest: $0) }
        }
        if known.isEmpty { return .new(base) }
        if let same = known.first(where: { $0.latest.fingerprint == report.content }) {
            return .same(same.id)
        }
        let free = known.filter { !seen.contains($0.id) }
        let plausible = free.filter {
            CaseRevision.isPlausible(of: $0.latest.placed, as: report.placed)
        }
        if let nearest = only(nearest: plausible, to: report) {
            return .revision(nearest.id, of: nearest.latest)
        }
        if plausible.isEmpty, let answered = free.first(where: { answers(for: $0.latest) }) {
            return .revision(answered.id, of: answered.latest)
        }
        return .other(report.caseVariantID)
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

    /// Ids under which the number may be known: in its compared form, as written, and of other cases.
    private func candidates(of report: IngestedReport) throws -> [ReportID] {
        var ids = [report.id]
        if let written = report.idAsWritten { ids.append(written) }
        return ids + (try reports.caseVariants(of: report.id))
    }

    /// Whether the file would withdraw an earlier report that it does not contain.
    private func answers(for earlier: LatestRevision) -> Bool {
        guard earlier.isCurrent else { return false }
        if replaced.contains(earlier.delivery) { return true }
        return isWhole && described?.contains(earlier.placed.report.time.start.day) != false
    }
}
