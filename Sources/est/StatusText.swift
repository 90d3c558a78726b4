import Domain
import Pipeline

/// Where things stand, for people and for programs.
struct StatusText {
    let overview: Overview

    var plain: String {
        let made = overview.made.map { period, version, late, changes in
            let news = RunText.late(late, changes: changes)
            return "made    \(period.id)  version \(version)" + (news.isEmpty ? "" : "; \(news)")
        }
        let silent = overview.silent.map(\.id)
        let lines =
            ["As of \(overview.today)."] + made + overview.due.map { "due     \($0.id)" }
            + ["next    closes on \(overview.nextDue.adding(-1)), made from \(overview.nextDue)"]
            + latest + overview.arriving.map(RunText.line)
            + ["silent  \(silent.isEmpty ? "nobody" : silent.joined(separator: ", "))", waiting]
        return lines.joined(separator: "\n")
    }

    /// The latest closed period, whole and by reporter.
    private var latest: [String] {
        guard let latest = overview.accounts.last else { return [] }
        let reporters = latest.reporters.sorted { $0.key < $1.key }
        let width = reporters.map(\.key.count).max() ?? 0
        let dominant = latest.dominant.map {
            "        \($0.reporter) sent \(Int(($0.share * 100).rounded())) % of the rows"
        }
        return ["\(latest.period.id): \(Self.equation(latest.account))"]
            + reporters.map { id, account in
                let padding = String(repeating: " ", count: width - id.count)
                return "        \(id)\(padding)  \(Self.equation(account))"
            } + [dominant].compactMap(\.self)
    }

    private var waiting: String {
        switch overview.waiting {
        case 0: "waiting nothing in quarantine"
        case 1: "waiting 1 row in quarantine; see 'est quarantine'"
        case let rows: "waiting \(rows) rows in quarantine; see 'est quarantine'"
        }
    }

    /// How rows are accounted for, in words.
    static func equation(_ account: RowAccount) -> String {
        "\(account.received) rows = \(account.accepted) accepted"
            + " + \(account.duplicates) delivered again"
            + " + \(account.quarantined) in quarantine"
    }

    var object: [String: Any] {
        [
            "as_of": "\(overview.today)",
            "made": overview.made.map { period, version, late, changes in
                ["period": period.id, "version": version, "late": late, "changes": changes]
                    as [String: Any]
            },
            "due": overview.due.map(\.id),
            "next_due": "\(overview.nextDue)",
            "silent": overview.silent.map(\.id),
            "waiting": overview.waiting,
            "arriving": overview.arriving.map(\.file),
            "periods": overview.accounts.map { period in
                [
                    "period": period.period.id,
                    "account": Self.object(period.account),
                    "reporters": period.reporters.mapValues(Self.object),
                ] as [String: Any]
            },
        ]
    }

    /// An account, for programs.
    static func object(_ account: RowAccount) -> [String: Int] {
        [
            "received": account.received, "accepted": account.accepted,
            "duplicates": account.duplicates, "quarantined": account.quarantined,
        ]
    }
}
