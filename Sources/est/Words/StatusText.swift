import Domain
import Pipeline
import Toolkit

/// State of a workspace as text and as JSON.
struct StatusText {
    let overview: Overview

    var plain: String {
        let made = overview.made.map { period, version, late, changes in
            let news = RunText.late(late, changes: changes)
            return "gjord    \(period.id)  version \(version)" + (news.isEmpty ? "" : "; \(news)")
        }
        let silent = overview.silent.map(\.id)
        let lines =
            ["Läget \(overview.today):"] + made + overview.due.map { "att göra \($0.id)" }
            + [
                "nästa    slutar \(overview.nextDue.adding(-1)) och görs från \(overview.nextDue)"
            ] + latest + overview.arriving.map(FindingLines.line)
            + ["tysta    \(silent.isEmpty ? "inga" : silent.joined(separator: ", "))", waiting]
        return lines.joined(separator: "\n")
    }

    /// The latest closed period, as a whole and by reporter.
    private var latest: [String] {
        guard let latest = overview.accounts.last else { return [] }
        let reporters = latest.reporters.sorted { $0.key < $1.key }
        let width = reporters.map(\.key.count).max() ?? 0
        let dominant = latest.dominant.map {
            "         \($0.reporter) skickade \(Int(($0.share * 100).rounded())) % av raderna"
        }
        return ["\(latest.period.id): \(Self.equation(latest.account))"]
            + reporters.map { id, account in
                let padding = String(repeating: " ", count: width - id.count)
                return "         \(id)\(padding)  \(Self.equation(account))"
            } + [dominant].compactMap(\.self)
    }

    private var waiting: String {
        overview.waiting == 0
            ? "väntar   inget i karantän"
            : "väntar   \(Words.rows(overview.waiting)) i karantän; se ”est quarantine”"
    }

    /// Returns a row account as an equation, as on the page.
    static func equation(_ account: RowAccount) -> String {
        "\(Words.count(account.received, "mottagen rad", "mottagna rader"))"
            + " = \(account.accepted) \(account.accepted == 1 ? "godtagen" : "godtagna")"
            + " + \(Words.count(account.duplicates, "dubblett", "dubbletter"))"
            + " + \(account.quarantined) i karantän"
            + (account.struck > 0 ? " + \(Words.count(account.struck, "struken", "strukna"))" : "")
    }

    var json: JSON {
        .object([
            ("as_of", .string("\(overview.today)")),
            (
                "made",
                .array(
                    overview.made.map { period, version, late, changes in
                        .object([
                            ("period", .string(period.id)), ("version", .int(version)),
                            ("late", .int(late)), ("changes", .int(changes)),
                        ])
                    }
                )
            ),
            ("due", .strings(overview.due.map(\.id))),
            ("next_due", .string("\(overview.nextDue)")),
            ("silent", .strings(overview.silent.map(\.id))),
            ("waiting", .int(overview.waiting)),
            ("arriving", .strings(overview.arriving.map(\.file))),
            (
                "periods",
                .array(
                    overview.accounts.map { period in
                        .object([
                            ("period", .string(period.period.id)),
                            ("account", Self.json(period.account)),
                            (
                                "reporters",
                                .object(
                                    period.reporters.sorted { $0.key < $1.key }.map {
                                        ($0.key, Self.json($0.value))
                                    }
                                )
                            ),
                        ])
                    }
                )
            ),
        ])
    }

    /// Returns a row account as JSON.
    static func json(_ account: RowAccount) -> JSON {
        .object([
            ("received", .int(account.received)), ("accepted", .int(account.accepted)),
            ("duplicates", .int(account.duplicates)),
            ("quarantined", .int(account.quarantined)), ("struck", .int(account.struck)),
        ])
    }
}
