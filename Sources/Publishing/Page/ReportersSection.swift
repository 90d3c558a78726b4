import Domain

/// Account of the rows of each reporter, and its coverage.
struct ReportersSection: Section {
    static let anchor: HTML = "rapportorer"
    static let title: HTML = "Rapportörerna en och en"

    let edition: Edition
    let names: Names

    private var hasStruck: Bool { edition.account.struck > 0 }

    var content: HTML {
        let rows = edition.reporters.map { standing -> [HTML] in
            let account = edition.accounts[standing.reporter.id] ?? RowAccount()
            return [
                "\(standing.reporter.name)", "\(Figures.status(standing.status))",
                "\(Swedish.count(standing.rows))", "\(Swedish.count(account.accepted))",
                "\(Swedish.count(account.duplicates))", "\(Swedish.count(account.quarantined))",
            ] + (hasStruck ? ["\(Swedish.count(account.struck))"] : [])
        }
        let table = Table(
            "Rader per rapportör",
            [
                .words("Rapportör"), .words("Läge"), .number("Mottagna"), .number("Godtagna"),
                .number("Dubbletter"), .number("I karantän"),
            ] + (hasStruck ? [.number("Strukna")] : []),
            rows: rows
        )
        return """
            <details>
            <summary>Rader och läge för var och en</summary>
            \(table.html)\(ReporterCoverageTable(edition: edition, names: names).html)</details>

            """
    }
}

/// Usual share of each reporter, and its gaps in this period.
struct ReporterCoverageTable {
    let edition: Edition
    let names: Names

    var html: HTML {
        let lines = edition.picture.coverageTable
        guard !lines.isEmpty else { return "" }
        let rows = lines.map { line -> [HTML] in
            [
                "\(names.reporter(line.reporter))", "\(Swedish.percent(line.share))",
                line.periods > 0
                    ? "\(line.periodsPresent) av \(line.periods)" : "–",
                missed(line),
            ]
        }
        return Table(
            "Vad var och en brukar stå för, och vad som saknas nu",
            [
                .words("Rapportör"), .number("Andel av rapporteringen"),
                .number("Hördes av, perioder"), .words("Saknas den här perioden"),
            ],
            rows: rows
        ).html
    }

    private func missed(_ line: ReporterCoverage) -> HTML {
        guard !line.gaps.isEmpty else { return line.present ? "inget" : "hördes inte av" }
        let lead: HTML = line.present ? "" : "hördes inte av; "
        return "\(lead)\(Swedish.list(line.gaps.map { CoverageWords.gap($0, names: names) }))"
    }
}

/// Words about gaps in the reporting.
enum CoverageWords {
    /// A missing category, with its usual number and the cause.
    static func gap(_ gap: CoverageGap, names: Names) -> String {
        let usual = "\(names.category(gap.category)) (\(usual(gap))"
        switch gap.cause {
        case .absent: return usual + ")"
        case .quarantined: return usual + "; raderna ligger i karantän)"
        case .unusuallyQuiet: return usual + "; har hörts av, men inte om detta)"
        }
    }

    /// Present reporters without a usual category, at most three, the largest gaps first.
    static func quiet(_ table: [ReporterCoverage], names: Names) -> [String] {
        let found = table.flatMap { line in
            line.gaps.filter { $0.cause == .unusuallyQuiet }.map { (line.reporter, $0) }
        }
        .sorted { ($1.1.usual, $0.0) < ($0.1.usual, $1.0) }
        return found.prefix(3).map { reporter, gap in
            "\(names.reporter(reporter)) har inte rapporterat \(names.category(gap.category)) den här "
                + "perioden (\(usual(gap)))."
        }
    }

    /// Absent reporters of a category with their usual numbers, at most three, the largest first; nil if there are none.
    static func silent(
        _ category: CategoryID,
        _ table: [ReporterCoverage],
        names: Names
    ) -> String? {
        let missed = table.flatMap { line in
            line.gaps.filter { $0.category == category && $0.cause != .unusuallyQuiet }
                .map { (line.reporter, $0) }
        }
        .sorted { ($1.1.usual, $0.0) < ($0.1.usual, $1.0) }
        guard !missed.isEmpty else { return nil }
        let words = missed.prefix(3).map { reporter, gap in
            "\(names.reporter(reporter)) (\(Swedish.decimal(gap.usual)))"
        }
        return "Saknas: \(Swedish.list(words))."
    }

    private static func usual(_ gap: CoverageGap) -> String {
        "brukar vara omkring \(Swedish.decimal(gap.usual))"
    }
}
