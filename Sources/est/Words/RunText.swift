import Domain
import Foundation
import Pipeline
import Toolkit

/// Summary of a run as text and as JSON.
struct RunText {
    let summary: RunSummary

    /// Name of the only period that was asked for; nil for every period that is due.
    let wanted: String?

    var plain: String {
        var lines = [account] + FindingLines.lines(summary.findings) + reread + moved + late
        lines += summary.made.map {
            "\($0.period.id): \(Words.count($0.incidents, "händelse", "händelser")),"
                + " \(Words.rows($0.lines)) i planen, version \($0.version):"
                + " \($0.folder.appending(path: "lagesbild.html").relativePath)"
        }
        if summary.waitsForConfirmation {
            lines.append(Self.confirmation)
        } else if summary.made.isEmpty {
            lines.append(nothingMade)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Lines that need attention; empty where there are none.
    var attention: [String] {
        (summary.account.quarantined > 0 ? [account] : [])
            + FindingLines.lines(
                summary.findings.filter { $0.severity == .error || $0.code == .unstableFile }
            ) + reread + moved + late + (summary.waitsForConfirmation ? [Self.confirmation] : [])
    }

    /// What to write in `kommun.yml` before the first lägesbild is made.
    static let confirmation =
        "Ingen lägesbild görs än, för periodernas längd går inte att ändra sedan: skriv ”längd” och"
        + " ”bekräftad: ja” under ”perioder” i kommun.yml när den är som den ska vara."

    private var account: String {
        StatusText.equation(summary.account) + "."
    }

    /// Effects of placing earlier reports again.
    private var moved: [String] {
        summary.mapChanges.map { change in
            let figures = change.figures.map {
                "\($0.area ?? "utan område") \($0.before) → \($0.after)"
            }
            let printed =
                figures.isEmpty
                ? ""
                : " Tryckta siffror som blir andra: \(figures.joined(separator: ", "))."
                    + " \(Words.remake(change.period.id))"
            return Terminal.plain(
                "\(change.period.id): \(change.moved) av"
                    + " \(Words.count(change.reports, "rapport", "rapporter")) hör nu till ett annat område,"
                    + " för områden, platser, hemvister eller alias är ändrade.\(printed)"
            )
        }
    }

    /// Effects of reading files again by changed settings.
    private var reread: [String] {
        summary.rereadings.flatMap { again -> [String] in
            let files = Words.count(again.files, "fil", "filer")
            let changes = Words.count(again.changes, "rapport", "rapporter")
            let read =
                "\(again.reporter): inställningarna är ändrade; \(files) lästes om och \(changes) blev annorlunda."
            let missing =
                "\(again.reporter): \(Words.count(again.missing, "fil", "filer")) finns inte kvar och räknas som förut."
            let refused = again.refused.map {
                "\(again.reporter)/\($0): inget går att läsa med de nya inställningarna, så filen räknas som förut. Rätta dem i kommun.yml."
            }
            return (again.files > 0 ? [read] : []) + (again.missing > 0 ? [missing] : []) + refused
        }
        .map(Terminal.plain)
    }

    private var late: [String] {
        summary.late.map {
            "\($0.period.id): \(Self.late($0.rows, changes: $0.changes)). \(Words.remake($0.period.id))"
        }
    }

    /// Reason why no lägesbild was made.
    private var nothingMade: String {
        if !summary.due.isEmpty {
            return "En körning skulle göra \(Words.list(summary.due.map(\.id)))."
        }
        if let wanted { return "\(wanted) är redan gjord. \(Words.remake(wanted))" }
        return "Alla avslutade perioder har en lägesbild."
    }

    /// Returns the numbers of late rows and of changed incidents; empty where there are none.
    static func late(_ rows: Int, changes: Int) -> String {
        let late = "\(Words.rows(rows)) kom sent"
        let others = "\(Words.count(changes, "händelse", "händelser")) ändrades"
        return ((rows > 0 ? [late] : []) + (changes > 0 ? [others] : [])).joined(separator: ", ")
    }

    var json: JSON {
        .object([
            ("as_of", .string("\(summary.today)")),
            ("account", StatusText.json(summary.account)),
            ("findings", .int(summary.findings.count)),
            (
                "late",
                .array(
                    summary.late.map {
                        .object([
                            ("period", .string($0.period.id)), ("rows", .int($0.rows)),
                            ("changes", .int($0.changes)),
                        ])
                    }
                )
            ),
            (
                "moved",
                .array(
                    summary.mapChanges.map {
                        .object([
                            ("period", .string($0.period.id)), ("reports", .int($0.reports)),
                            ("moved", .int($0.moved)),
                        ])
                    }
                )
            ),
            (
                "read_again",
                .array(
                    summary.rereadings.map {
                        .object([
                            ("reporter", .string($0.reporter)), ("files", .int($0.files)),
                            ("changes", .int($0.changes)), ("missing", .int($0.missing)),
                            ("refused", .strings($0.refused)),
                        ])
                    }
                )
            ),
            ("waits_for_confirmation", .bool(summary.waitsForConfirmation)),
            ("due", .strings(summary.due.map(\.id))),
            ("made", .array(summary.made.map(Self.json))),
        ])
    }

    private static func json(_ picture: MadePicture) -> JSON {
        .object([
            ("period", .string(picture.period.id)), ("version", .int(picture.version)),
            ("folder", .string(picture.folder.relativePath)),
            ("incidents", .int(picture.incidents)), ("plan_lines", .int(picture.lines)),
            ("reporting_share", .exact(picture.reportingShare)),
            ("seconds", .number(picture.seconds / .seconds(1), decimals: 3)),
            ("planning_seconds", .number(picture.planning / .seconds(1), decimals: 3)),
        ])
    }
}
