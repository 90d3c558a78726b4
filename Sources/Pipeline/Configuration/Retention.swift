import Domain
import Store

/// Retention times of documents by a recorded gallringsbeslut: `retention` in `kommun.yml`.
struct Retention: Sendable {
    /// The decision.
    let decision: PurgeDecision

    /// Days that each kind is kept, from the end of its period or from receipt.
    ///
    /// Kinds that are absent are kept forever.
    let days: [DocumentKind: Int]

    /// Reads `retention`.
    ///
    /// The decision must be named, and reports and decisions kept as long as new pages are made from them.
    init(settings: SettingsReader, periodLength: Int) {
        decision = PurgeDecision(
            reference: settings.required(.retentionDecision, .text),
            day: settings.required(.retentionDecided, .day)
        )
        var days: [DocumentKind: Int] = [:]
        for kind in DocumentKind.allCases {
            let least = max(1, kind.leastPeriods * periodLength)
            days[kind] = settings.optional(kind.setting, .whole, form: .whole(least...36_525))
        }
        self.days = days
    }

    /// Returns the last day whose documents of a kind are purged; nil where the kind is kept forever.
    func lastDay(of kind: DocumentKind, on today: Day) -> Day? {
        days[kind].map { today.adding(-$0 - 1) }
    }
}

extension DocumentKind {
    /// Its key in `retention`.
    fileprivate var setting: SettingKey {
        switch self {
        case .deliveredFiles: .retentionDeliveredFiles
        case .quarantine: .retentionQuarantine
        case .receipts: .retentionReceipts
        case .reports: .retentionReports
        case .pages: .retentionPages
        case .decisions: .retentionDecisions
        }
    }

    /// Minimum number of periods to keep it, since the next lägesbild is made from it (decision 0019).
    fileprivate var leastPeriods: Int {
        switch self {
        case .reports: HistorySpan.recentHistory
        case .decisions: 3
        case .deliveredFiles, .quarantine, .receipts, .pages: 0
        }
    }
}
