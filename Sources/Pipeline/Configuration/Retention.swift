import Domain
import Store

/// What becomes of a delivered file once it is taken in: `archive` in `kommun.yml`.
enum ArchiveHabit: String, CaseIterable {
    /// It stays in the inbox, and nowhere else.
    case off
    /// It stays in the inbox, with a copy in the archive.
    case copy
    /// It goes to the archive.
    case move
}

/// How long documents are kept: `retention` in `kommun.yml`, by a recorded gallringsbeslut.
struct Retention: Sendable {
    /// The decision.
    let decision: PurgeDecision

    /// Days that each kind is kept: from the end of its period, or from receipt.
    ///
    /// Other kinds are kept for ever.
    let days: [DocumentKind: Int]

    /// Throws `ConfigurationError` where the decision is not named, or less is kept than pages are made from.
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

    /// Last day of what is to be purged of a kind; nil where it is kept for ever.
    func lastDay(of kind: DocumentKind, on today: Day) -> Day? {
        days[kind].map { today.adding(-$0 - 1) }
    }
}

extension DocumentKind {
    /// Periods that it must be kept, since the next lägesbild is made from it (decision 0019).
    fileprivate var leastPeriods: Int {
        switch self {
        case .reports: HistorySpan.recentHistory
        case .decisions: 3
        case .deliveredFiles, .quarantine, .receipts, .pages: 0
        }
    }
}
