import Domain

/// Rules behind every word and figure.
struct ReadingSection: Section {
    static let anchor: HTML = "lasanvisning"
    static let title: HTML = "Så läser du bilden"

    let edition: Edition
    let names: Names

    var content: HTML {
        "\(rules)\(weights)\(sources)"
    }

    private var rules: HTML {
        """
        <ul class="rules">
        <li><b>Omdömena.</b> Det väntade räknas ur historiken (\(edition.picture.historyLength) \
        perioder), ur vilka som rapporterade, ur årstiden och ur kalendern.\(season) <em>Fler än väntat</em>: fler än slumpen förklarar, \
        också när man tänker på hur många rutor som granskas. <em>Färre än väntat</em>: färre än \
        slumpen förklarar. <em>Som väntat</em>: inom det. <em>För få för att säga</em>: så små tal att \
        inget omdöme är möjligt. <em>Går inte att bedöma</em>: de som brukar rapportera var tysta, \
        området har nyligen fått andra gränser, eller det finns ingen historik än.</li>
        <li><b>Av slump</b> är det spann som slumpen ensam förklarar: 95 av 100 vanliga perioder hamnar \
        i det.</li>
        <li><b>Över områdesgränser</b> söks efter områden intill varandra som tillsammans har fler än \
        slumpen förklarar. Hur ovanligt det är räknas på \(Swedish.count(999)) slumpade kartor.</li>
        <li><b>Procent</b> skrivs bara om täckning och planens kvalitet, aldrig om antal.</li>
        <li><b>En händelse</b> räknas en gång hur många som än rapporterat den: i sitt mest sannolika \
        område (är två lika sannolika, det med lägst områdes-id) och i den kategori som flest av \
        rapporterna talar för.</li>
        <li><b>Tid.</b> En händelse hör till den period som rymmer största delen av dess tid, den \
        tidigare om det är lika. ”Natten mot lördag” är fredag kl. 21.00 till lördag kl. 06.00; \
        ”helgen” är fredag kl. 17.00 till söndag kl. 24.00.</li>
        <li><b>Områdets omdöme på kartan</b> är det första som gäller för någon av dess kategorier, i \
        ordningen \(Swedish.list(AreaSummary.gravestFirst.map(\.words))).</li>
        <li><b>Ordningen</b> i listan är antalet över det väntade gånger kategorins vikt. Viktade händelser i \
        planen är väntade händelser gånger vikten: ett mått att jämföra med, inget löfte.</li>
        </ul>

        """
    }

    /// Note until the same time of year has been seen before.
    private var season: HTML {
        let picture = edition.picture
        guard picture.historyLength * picture.period.length < 364 else { return "" }
        return """
             Historiken är kortare än ett år: vad årstiden gör är ännu okänt, och spannen är vidare \
            för det.
            """
    }

    private var weights: HTML {
        let counted = edition.categories.filter { $0.kind == .event }
        let rows = counted.map { category -> [HTML] in
            let remark: HTML =
                category.proactive ? "hittas mest genom att letas efter; förutses aldrig" : ""
            return [
                "\(Swedish.sentence(names.category(category.id)))",
                "\(Swedish.weight(category.weight))", remark,
            ]
        }
        return """
            \(Table(
                "Kategoriernas vikter",
                [.words("Kategori"), .number("Vikt"), .words("Anmärkning")],
                rows: rows
            ).html)<p>Vikterna är kommunens policy. \(edition.weightNote)</p>

            """
    }

    private var sources: HTML {
        """
        <p>Källor: det som \(Swedish.count(edition.reporters.count, "rapportör", "rapportörer")) har \
        lämnat för \(edition.picture.period.label), kommunens områden, platser, bemanning, kalender, \
        beslut och insatser. Version \(edition.version), som läget var känt \
        \(edition.asOf.description). Bilden handlar om platser, tider och situationer, aldrig om \
        enskilda personer.</p>

        """
    }
}
