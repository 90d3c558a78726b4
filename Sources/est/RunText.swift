import Domain
import Foundation
import Pipeline

/// What became of a run, for people and for programs.
struct RunText {
    let summary: RunSummary

    /// Name of the only period that was to be made.
    let wanted: String?

    var plain: String {
        var lines = [account] + Self.lines(summary.findings) + moved + late
        lines += summary.made.map {
            "\($0.period.id): \($0.incidents) incidents, \($0.lines) lines in the plan, version"
                + " \($0.version): \($0.folder.appending(path: "lagesbild.html").relativePath)"
        }
        if summary.made.isEmpty { lines.append(nothingMade) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What someone should look at; empty where all is well.
    var attention: [String] {
        (summary.account.quarantined > 0 ? [account] : [])
            + Self.lines(
                summary.findings.filter { $0.severity == .error || $0.code == .unstableFile }
            ) + moved + late
    }

    private var account: String {
        let account = summary.account
        return "Received \(account.received) \(account.received == 1 ? "row" : "rows")"
            + " = \(account.accepted) accepted"
            + " + \(account.duplicates) delivered again + \(account.quarantined) in quarantine."
    }

    /// What placing reports anew has changed.
    private var moved: [String] {
        summary.mapChanges.map { change in
            let figures = change.figures.map {
                "\($0.area ?? "no area") \($0.before) → \($0.after)"
            }
            let printed =
                figures.isEmpty
                ? "."
                : "; printed figures that would be others: \(figures.joined(separator: ", "))."
                    + " Make a new version with 'est run --remake \(change.period.id)'."
            return Terminal.plain(
                "\(change.period.id): areas, places, homes or aliases have changed, and \(change.moved) of"
                    + " \(change.reports) reports lie in another area now\(printed)"
            )
        }
    }

    private var late: [String] {
        summary.late.map {
            "\($0.period.id): \(Self.late($0.rows, changes: $0.changes)); make a new version with"
                + " 'est run --remake \($0.period.id)'."
        }
    }

    /// Why no lägesbild was made.
    private var nothingMade: String {
        if !summary.due.isEmpty {
            return "A run would make \(summary.due.map(\.id).joined(separator: ", "))."
        }
        if let wanted {
            return
                "\(wanted) is made already; make a new version with 'est run --remake \(wanted)'."
        }
        return "No closed period is without a lägesbild."
    }

    /// How many rows came late and how many incidents became others, in words; empty where none did.
    static func late(_ rows: Int, changes: Int) -> String {
        let late = rows == 1 ? "1 row came late" : "\(rows) rows came late"
        let others =
            changes == 1 ? "1 incident became another" : "\(changes) incidents became others"
        return ((rows > 0 ? [late] : []) + (changes > 0 ? [others] : [])).joined(separator: ", ")
    }

    /// Findings of one kind in a file on one line, with how many there are.
    static func lines(_ findings: [Finding]) -> [String] {
        FindingGroup.groups(of: findings).map { group in
            line(group.first) + (group.count == 1 ? "" : " And \(group.count - 1) more like it.")
        }
    }

    /// A finding on one line.
    static func line(_ finding: Finding) -> String {
        let place = [finding.file, finding.line.map { "line \($0)" }, finding.column]
            .compactMap(\.self).joined(separator: ", ")
        let hint = finding.hint.map { " \(lead(finding)): '\($0)'." } ?? ""
        return Terminal.plain(
            "\(finding.severity.rawValue): \(place): \(finding.code.rawValue).\(hint)"
        )
    }

    /// What the hint of a finding is.
    private static func lead(_ finding: Finding) -> String {
        switch finding.code {
        case .badTime where finding.severity == .note: "Read instead"
        case .badTime, .badNumber, .badCoordinate: "Such as"
        case .impossibleTime: "Compare with"
        case .missingHeading: "Expected"
        case .tooManyRows: "At most"
        // Without a line it is a name that was looked up, not a cell with few words to choose from.
        case .unknownValue where finding.line != nil: "Accepted"
        case .personData, .badArea, .contradictoryPlace: "It concerns"
        default: "Nearest"
        }
    }

    var json: String {
        let made = summary.made.map { picture in
            [
                "period": picture.period.id, "version": picture.version,
                "folder": picture.folder.relativePath, "incidents": picture.incidents,
                "plan_lines": picture.lines, "reporting_share": picture.reportingShare,
                "seconds": picture.seconds / .seconds(1),
                "planning_seconds": picture.planning / .seconds(1),
            ] as [String: Any]
        }
        let account = summary.account
        let object: [String: Any] = [
            "as_of": "\(summary.today)",
            "account": [
                "received": account.received, "accepted": account.accepted,
                "duplicates": account.duplicates, "quarantined": account.quarantined,
            ],
            "findings": summary.findings.count,
            "late": summary.late.map {
                ["period": $0.period.id, "rows": $0.rows, "changes": $0.changes] as [String: Any]
            },
            "moved": summary.mapChanges.map {
                ["period": $0.period.id, "reports": $0.reports, "moved": $0.moved] as [String: Any]
            },
            "due": summary.due.map(\.id),
            "made": made,
        ]
        let data = try? JSONSerialization.data(
            withJSONObject: object,
            options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        )
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
