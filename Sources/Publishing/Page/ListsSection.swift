import Domain

/// What is never added to the incidents: unsafe places, fault reports and what is coming.
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
