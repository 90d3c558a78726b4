import Domain
import Store

/// Handling of a delivered file after it is ingested: `archive` in `kommun.yml`.
enum ArchivePolicy: String, CaseIterable {
    /// The file stays in the inbox only.
    case off
    /// The file stays in the inbox, with a copy in the archive.
    case copy
    /// The file is moved to the archive.
    case move
}

/// Retention times of documents by a recorded gallringsbeslut: `retention` in `kommun.yml`.
struct Retention: Sendable {
    /// The decision.
    let decision: PurgeDecision

    /// Days that each kind is kept, from the end of its period or from receipt.
    ///
    /// Kinds that are absent are kept forever.
    let days: [DocumentKind: Int]

    /// Reads `retention`; throws `ConfigurationError`.
    ///
    /// The decision must be named, and reports and decisions kept as long as new pages are made from them.
    init(settings: SettingsReader, periodLength: Int) throws {
        try settings.allow(["decision", "decided"] + DocumentKind.allCases.map(\.rawValue))
        decision = PurgeDecision(
            reference: try settings.required("decision", .text),
            day: try settings.required("decided", .day)
        )
        var days: [DocumentKind: Int] = [:]
        for kind in DocumentKind.allCases {
            let least = max(1, kind.leastPeriods * periodLength)
            days[kind] = try settings.optional(kind.rawValue, .whole(least...36_525))
        }
        self.days = days
    }

    /// Returns the last day whose documents of a kind are purged; nil where the kind is kept forever.
    func lastDay(of kind: DocumentKind, on today: Day) -> Day? {
        days[kind].map { today.adding(-$0 - 1) }
    }
}

extension DocumentKind {
    /// Minimum number of periods to keep it, since the next lägesbild is made from it (decision 0019).
    fileprivate var leastPeriods: Int {
        switch self {
        case .reports: HistorySpan.recentHistory
        case .decisions: 3
        case .deliveredFiles, .quarantine, .receipts, .pages: 0
        }
    }
}
