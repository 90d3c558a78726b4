import Domain

/// What each reporter uses to stand for, and what is missed of it this period.
struct CoverageTable {
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
