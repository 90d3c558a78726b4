import Domain
import Testing

@testable import Publishing

/// Tests of the notes on what the counts leave out.
struct LeftOutTests {
    private func edition(coverage: Double, history: Int = 26) -> Edition {
        var edition = SampleEdition.make()
        let table = edition.picture.coverageTable
        edition.picture = SituationPicture(
            period: SampleEdition.period,
            cells: [],
            flags: [],
            totals: [],
            persistent: [],
            weekPattern: [],
            coverage: coverage,
            forecast: [],
            historyLength: history
        )
        edition.picture.coverageTable = table.map {
            ReporterCoverage(
                reporter: $0.reporter,
                share: $0.share,
                present: false,
                periodsPresent: $0.periodsPresent,
                periods: $0.periods,
                gaps: $0.gaps
            )
        }
        return edition
    }

    private func changed(_ edition: Edition) -> String {
        let agenda = Agenda(edition.plan)
        return Headline(edition: edition, agenda: agenda, names: Names(edition)).changed
    }

    @Test func `the first sentences say where most of the reporting is missing, and whose`() {
        let thin = changed(edition(coverage: 0.43))
        #expect(thin.contains("brukar stå för bara 43\u{A0}% av rapporteringen; mest saknas "))
        #expect(!changed(edition(coverage: 0.95)).contains("rapporteringen"))
        #expect(!changed(edition(coverage: 0, history: 0)).contains("rapporteringen"))
    }

    @Test func `incidents of a category that kommun.yml has no longer are not lost in silence`() {
        let edition = edition(coverage: 1)
        let gone = Set(edition.incidents.compactMap(\.category))
        let page = FlagsSection(edition: edition, names: Names(edition)).content.markup
        #expect(page.contains("Dessutom \(edition.incidents.count) händelser utan känd kategori"))
        #expect(gone.allSatisfy { page.contains("\($0) (") })
    }
}
