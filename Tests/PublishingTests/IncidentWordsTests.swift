import Domain
import Testing

@testable import Publishing

/// Tests of the words about the reports of an incident, and about changes of incidents.
struct IncidentWordsTests {
    private let names = Names(SampleEdition.make())

    private func report(
        _ category: CategoryID? = nil,
        minute: Int = 0,
        north: Double? = nil,
        area: AreaID? = nil
    ) -> PlacedReport {
        let start = LocalTime(minutes: SampleEdition.day(2026, 10, 23).number * 1440 + minute)
        return PlacedReport(
            report: Report(
                id: "\(minute)",
                reporter: "vakt",
                category: category,
                time: TimeSpan(start: start, end: start.adding(minutes: 1), precision: .minute)
            ),
            placement: Placement(
                areas: area.map { [AreaShare(area: $0, probability: 0.9)] } ?? [],
                point: north.map { PlanarPoint(north: $0, east: 0) },
                coordinate: nil,
                metres: north.map { _ in 20 },
                method: .coordinate
            )
        )
    }

    private func words(_ reports: PlacedReport...) -> String {
        AgreementWords(reports: reports, names: names).text
    }

    @Test func `what reports agree on is told, and what none of them says is not`() {
        #expect(words(report()) == "")
        #expect(words(report(), report(minute: 10)) == "ens om tid")
        #expect(words(report("misshandel"), report(minute: 10)) == "ens om tid")
        #expect(
            words(report("misshandel", north: 0), report("misshandel", minute: 10, north: 60))
                == "ens om kategori, tid och plats"
        )
    }

    @Test func `what they differ in is told with how much`() {
        #expect(
            words(report("misshandel", north: 0), report("samling", minute: 46, north: 300))
                == "kategori: misshandel och störande samling; tiderna skiljer 45 min;"
                + " platserna ligger 300 m isär"
        )
        #expect(words(report(), report(minute: 181)) == "tiderna skiljer 3 tim")
    }

    @Test func `a report with only an area agrees with a point in it, and with none elsewhere`() {
        let point = report(north: 0, area: "centrum")
        #expect(words(point, report(minute: 10, area: "centrum")) == "ens om tid och plats")
        #expect(
            words(point, report(minute: 10, area: "badhusberget"))
                == "ens om tid; områden: Badhusberget och Centrum"
        )
    }

    @Test func `every cause of a change has its words, and many changes are counted`() {
        let causes: [(IncidentChange.Cause, String)] = [
            (.report("x"), "sedan en rapport kom eller ändrades."),
            (
                .answer(LinkAnswer.Source(file: "a.csv", line: 3)),
                "sedan någon svarat i a.csv, rad 3."
            ),
            (.map, "sedan områden eller platser ändrades."),
            (.withdrawal, "sedan en rapport togs tillbaka."),
            (.neighbours, "sedan liknande rapporter kom eller ändrades."),
        ]
        var edition = SampleEdition.make()
        for (cause, words) in causes {
            let change = IncidentChange(
                .merged,
                from: "b",
                to: "a",
                period: edition.picture.period.first,
                cause: cause
            )
            #expect(ChangeWords(names: names).sentence(change).hasSuffix(words))
            edition.incidentChanges += Array(repeating: change, count: 3)
        }
        let page = IncidentsSection(edition: edition, names: names).content.markup
        #expect(page.contains("7 ändringar till står i lagesbild.json."))
        edition.incidents = []
        #expect(IncidentsSection(edition: edition, names: names).content.markup.contains("a.csv"))
    }
}
