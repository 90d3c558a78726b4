import Domain

/// Reports that are never added to the incidents: unsafe places, fault reports and events to come.
struct ListsSection: Section {
    static let anchor: HTML = "listor"
    static let title: HTML = "Otrygga platser, felanmälningar och det som kommer"

    let edition: Edition
    let names: Names

    var content: HTML {
        """
        <p>Det här räknas aldrig ihop med händelserna.</p>
        \(list(.unsafePlace, "Otrygga platser"))\(list(.faultReport, "Felanmälningar"))\
        \(list(.arrangement, "Arrangemang som rapportörer berättat om"))\(calendar)
        """
    }

    private func list(_ kind: ReportKind, _ caption: HTML) -> HTML {
        let found = edition.reports.filter { $0.report.kind == kind }
        guard !found.isEmpty else { return "<p>\(caption): inga under perioden.</p>\n" }
        let words: [Table.Column] = edition.showsText ? [.words("Text, maskerad")] : []
        let rows = found.map { placed -> [HTML] in
            let report = placed.report
            let place = placed.placement.place ?? placed.placement.area.map(names.area)
            let area = placed.placement.area.map(names.area) ?? "okänt område"
            let base: [HTML] = [
                "\(place ?? "okänd plats")", "\(area)", "\(Swedish.moment(report.time))",
                "\(names.reporter(report.reporter))",
            ]
            return edition.showsText ? base + ["\(report.text)"] : base
        }
        return Table(
            caption,
            [.words("Plats"), .words("Område"), .words("När"), .words("Rapportör")] + words,
            rows: rows
        ).html
    }

    private var calendar: HTML {
        guard !edition.calendar.isEmpty else {
            return "<p>Kalendern har inget fram till att planen slutar.</p>\n"
        }
        let rows = edition.calendar.map { event -> [HTML] in
            [
                "\(event.name)", "\(Swedish.days(event.first, event.last))",
                "\(event.area.map(names.area) ?? "hela kommunen")",
            ]
        }
        return Table(
            "Det som kommer, till och med \(edition.plan.period.last.description)",
            [.words("Vad"), .words("När"), .words("Var")],
            rows: rows
        ).html
    }
}

/// Reports without an area, or with several possible, listed with the nearest names.
struct UnplacedSection: Section {
    static let anchor: HTML = "oplacerade"
    static let title: HTML = "Rapporter utan säker plats"

    let edition: Edition
    let names: Names

    var content: HTML {
        let (unplaced, ambiguous) = (edition.unplaced, edition.ambiguous)
        guard !(unplaced + ambiguous).isEmpty else {
            return "<p>Alla rapporter har fått ett område.</p>\n"
        }
        let none = "\(Swedish.count(unplaced.count, "rapport", "rapporter")) utan område"
        let several =
            "\(Swedish.count(ambiguous.count, "rapport", "rapporter")) som kan höra till flera områden"
        return """
            <p>De utan område räknas i hela kommunen men inte i något område; de andra räknas där det är \
            troligast. Skriv i oplacerade.csv, under ”är”, vilken plats orden betyder och lägg filen i \
            inbox/alias. Från nästa körning placeras de så. Svaret gäller rapportören på raden; töm den \
            cellen om alla menar samma plats, och korta gärna ”skrivet” till själva namnet.</p>
            \(unplaced.isEmpty ? "" : table("\(none)", unplaced))\
            \(ambiguous.isEmpty ? "" : table("\(several)", ambiguous))
            """
    }

    private func table(_ caption: HTML, _ reports: [PlacedReport]) -> HTML {
        let texts: [Table.Column] =
            edition.showsText ? [.words("Platsen som den skrevs"), .words("Text, maskerad")] : []
        return Table(
            caption,
            [
                .words("Rapportör"), .number("Rad"), .words("När"), .words("Vad"),
                .words("Namn som ligger nära"),
            ] + texts,
            rows: reports.map(row)
        ).html
    }

    private func row(_ placed: PlacedReport) -> [HTML] {
        let report = placed.report
        let near = placed.placement.suggestions
        let what = report.kind == .event ? names.category(report.category) : report.kind.words
        let base: [HTML] = [
            "\(names.reporter(report.reporter))", "\(RowWords.number(report.line))",
            "\(Swedish.moment(report.time))",
            "\(Swedish.sentence(what))", "\(near.isEmpty ? "inga" : near.joined(separator: "; "))",
        ]
        return edition.showsText ? base + ["\(report.place.text)", "\(report.text)"] : base
    }
}

extension Edition {
    /// Reports without an area, except nil reports, which have no place.
    var unplaced: [PlacedReport] {
        reports.filter { $0.placement.area == nil && $0.report.kind != .calm }
    }

    /// Reports with several possible areas, none of them likelier than 0.5.
    var ambiguous: [PlacedReport] {
        reports.filter {
            $0.placement.area != nil && !$0.placement.suggestions.isEmpty && $0.report.kind != .calm
        }
    }
}
