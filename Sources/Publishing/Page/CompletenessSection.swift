import Domain

extension RowAccount {
    /// Word for its struck rows.
    var struckWord: String { struck == 1 ? "struken" : "strukna" }
}

/// Data behind the picture: the account of all rows, and the reporters present.
struct CompletenessSection: Section {
    static let anchor: HTML = "underlag"
    static let title: HTML = "Vad bilden vilar på"

    let edition: Edition
    let names: Names

    var content: HTML {
        """
        \(equation)\(dominant)\(ledger)\(coverage)\(late.html)\(maps.html)\(unreadable)
        """
    }

    private var late: FigureRevisionNotes {
        FigureRevisionNotes(changes: edition.figureRevisions, names: names)
    }

    private var maps: MapChangesNote { MapChangesNote(edition: edition, names: names) }

    private var equation: HTML {
        let account = edition.account
        return """
            <p class="equation"><span><b>\(Swedish.count(account.received))</b> mottagna rader</span> \
            <span>= <b>\(Swedish.count(account.accepted))</b> godtagna</span> \
            <span>+ <b>\(Swedish.count(account.duplicates))</b> dubbletter</span> \
            <span>+ <b>\(Swedish.count(account.quarantined))</b> i karantän</span>\
            \(struck(account))</p>

            """
    }

    private func struck(_ account: RowAccount) -> HTML {
        guard account.struck > 0 else { return "" }
        return " <span>+ <b>\(Swedish.count(account.struck))</b> \(account.struckWord)</span>"
    }

    /// Note if most rows are from one reporter.
    private var dominant: HTML {
        guard edition.accounts.count > 1, let most = DominantReporter(in: edition.accounts) else {
            return ""
        }
        let rows = edition.accounts[most.reporter]?.received ?? 0
        return """
            <p>\(names.reporter(most.reporter)) står för \(Swedish.count(rows)) av raderna, mer än \
            hälften: bilden är till stor del vad de har sett.</p>

            """
    }

    private var ledger: HTML {
        let rows = ReporterStatus.allCases.compactMap { status -> HTML? in
            let found = edition.reporters.filter { $0.status == status }.map(\.reporter.name)
            if status == .voices, found.isEmpty { return nil }
            let who = found.isEmpty ? "ingen" : found.joined(separator: ", ")
            return """
                <div><dt>\(Swedish.sentence(Figures.status(status))) (\(found.count))</dt>\
                <dd>\(who)</dd></div>

                """
        }
        return "<dl class=\"ledger\">\n\(rows)</dl>\n"
    }

    private var coverage: HTML {
        """
        <p><strong>Tystnad är inte lugn.</strong> De som hördes av brukar stå för \
        \(Swedish.percent(edition.picture.coverage)) av rapporteringen; det som väntas är räknat \
        efter det.\(quiet)</p>

        """
    }

    /// Present reporters that lack a usual category; not counted as absence, for they may have had nothing to report.
    private var quiet: String {
        CoverageWords.quiet(edition.picture.coverageTable, names: names).map { " " + $0 }.joined()
    }

    private var unreadable: HTML {
        guard !edition.unreadable.isEmpty else { return "" }
        return Table(
            "Filer och rader som inte gick att använda",
            [.words("Fil"), .words("Vad som är fel och hur det rättas")],
            rows: FindingGroup.groups(of: edition.unreadable).map { group in
                ["\(place(of: group.first))", "\(FindingText.swedish(group))"]
            }
        ).html
    }

    private func place(of finding: Finding) -> String {
        [finding.file, RowWords.place(of: finding)].compactMap(\.self).joined(separator: ", ")
    }
}
