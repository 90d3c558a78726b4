public import Domain

/// `lagesbild.html` of a period whose lägesbild has been withdrawn: a notice in its place (decision 0047).
public struct WithdrawnPage {
    let period: Period
    let municipality: String
    let request: StaffRequest
    let day: Day

    /// A notice that a lägesbild was withdrawn on a day, as a request asked.
    public init(of period: Period, in municipality: String, by request: StaffRequest, on day: Day) {
        (self.period, self.municipality) = (period, municipality)
        (self.request, self.day) = (request, day)
    }

    /// The notice as a file.
    public var file: ReportFile {
        let reason: HTML = request.reason.isEmpty ? "" : "<p>Skäl: \(request.reason)</p>\n"
        let document = Document(
            title: "Tillbakadragen lägesbild \(period.label), \(municipality)",
            header: """
                <p class="kicker">\(municipality) · EST-samordning</p>
                <h1>Lägesbilden för \(period.shortLabel) är tillbakadragen</h1>

                """,
            main: """
                <p class="answer">Samordnaren drog tillbaka den \(day.description). Använd den inte, och inte \
                planen som hörde till.</p>
                \(reason)<p>När den görs om ersätts den här sidan.</p>

                """,
            footer: "<p>\(municipality)</p>\n"
        )
        return ReportFile(name: "lagesbild.html", text: document.text)
    }
}
