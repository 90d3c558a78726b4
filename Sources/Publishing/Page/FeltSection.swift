import Domain

/// Felt safety by area compared with the incidents, and areas where the two differ.
struct FeltSection: Section {
    static let anchor: HTML = "upplevd"
    static let title: HTML = "Upplevd trygghet"

    let picture: SituationPicture
    let names: Names

    var content: HTML {
        """
        <p>\(summary)</p>
        \(Table(
            "Svar i enkäter och dialoger det senaste året, bredvid det som rapporterats",
            [
                .words("Område"), .number("Otrygga svar"), .number("Trygga"),
                .number("Händelser per period"), .number("Nu"), .words("Omdöme"),
            ],
            rows: rows
        ).html)<p class="note">Ett område är tryggare eller otryggare när svaren räcker för att skilja det från kommunen i \
        stort, där varje område väger lika när svaren är många; med färre än \(fewest) svar sägs inget. Mycket och lite är jämfört med områdena i mitten, utan hänsyn till \
        hur många som bor eller vistas där. Svar läggs aldrig ihop med händelser.</p>

        """
    }

    private var fewest: Int {
        picture.felt.map(\.fewest).max() ?? 0
    }

    /// Areas where answers and incidents differ, and areas that feel safe.
    private var summary: String {
        let parts: [String?] = [
            sentence("Otryggare än kommunen i stort fast lite rapporteras", [.unsafeThoughFew]),
            sentence("Tryggare än kommunen i stort fast mycket rapporteras", [.safeThoughMany]),
            sentence("Otryggare än kommunen i stort", [.unsafe]),
            sentence("Tryggare än kommunen i stort", [.safe]),
        ]
        let said = parts.compactMap(\.self)
        return said.isEmpty
            ? "Inget område skiljer sig säkert från kommunen i stort." : said.joined(separator: " ")
    }

    private func sentence(_ lead: String, _ verdicts: Set<FeltVerdict>) -> String? {
        let areas = picture.felt.filter { verdicts.contains($0.verdict) }.map {
            names.area($0.area)
        }
        return areas.isEmpty ? nil : "\(lead): \(Swedish.list(areas))."
    }

    private var rows: [[HTML]] {
        let felt = picture.felt.sorted {
            (Swedish.alphabetical(names.area($0.area)), $0.area)
                < (Swedish.alphabetical(names.area($1.area)), $1.area)
        }
        return felt.map { area in
            let raised = area.raised.map(names.category)
            let more = raised.isEmpty ? "" : "; fler än väntat: \(Swedish.list(raised))"
            return [
                "\(names.area(area.area))", "\(area.voices.unsafe) av \(area.voices.all)",
                "\(area.voices.safe)", "\(Swedish.decimal(area.incidentsPerPeriod))",
                "\(area.incidents)", "\(Swedish.sentence(area.verdict.words))\(more)",
            ]
        }
    }
}
