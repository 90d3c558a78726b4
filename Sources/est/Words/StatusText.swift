import Domain
import Pipeline
import Publishing
import Toolkit

/// State of a workspace as text and as JSON.
struct StatusText {
    let state: WorkspaceState

    var plain: String {
        let made = state.pages.map { page in
            let news = PageChanges.causes(of: page)
            return "gjord    \(page.period.id)  version \(page.version)"
                + (news.isEmpty ? "" : "; skulle bli annorlunda: \(news)")
        }
        let silent = state.silent.map(\.id)
        let lines =
            ["Läget \(state.today):"] + made + state.due.map { "att göra \($0.id)" }
            + [
                "nästa    slutar \(state.nextDue.adding(-1)) och görs från \(state.nextDue)"
            ] + latest + FindingLines.lines(state.arriving)
            + ["tysta    \(silent.isEmpty ? "inga" : silent.joined(separator: ", "))", waiting]
            + (state.waitsForConfirmation ? ["väntar   \(RunText.confirmation)"] : [])
        return lines.joined(separator: "\n")
    }

    /// The latest closed period, as a whole and by reporter.
    private var latest: [String] {
        guard let latest = state.accounts.last else { return [] }
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
        state.waiting == 0
            ? "väntar   inget i karantän"
            : "väntar   \(Words.rows(state.waiting)) i karantän; se ”est quarantine”"
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
            ("as_of", .string("\(state.today)")),
            (
                "made",
                .array(
                    state.pages.map { page in
                        .object([
                            ("period", .string(page.period.id)), ("version", .int(page.version)),
                            ("late", .int(page.lateRows)), ("changes", .int(page.changes)),
                            ("other_rosters", .bool(page.hasOtherRosters)),
                            ("causes", .strings(page.causes.map(\.cause.rawValue))),
                        ])
                    }
                )
            ),
            ("due", .strings(state.due.map(\.id))),
            ("next_due", .string("\(state.nextDue)")),
            ("silent", .strings(state.silent.map(\.id))),
            ("waiting", .int(state.waiting)),
            ("waits_for_confirmation", .bool(state.waitsForConfirmation)),
            ("arriving", .strings(state.arriving.map(\.file))),
            (
                "periods",
                .array(
                    state.accounts.map { period in
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
