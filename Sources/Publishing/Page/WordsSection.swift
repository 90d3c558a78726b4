import Domain

/// Words that have become more common in the reports, with their counts.
struct WordsSection: Section {
    static let anchor: HTML = "orden"
    static let title: HTML = "Nytt i orden"

    let picture: SituationPicture
    let names: Names

    var content: HTML {
        guard !picture.newWords.isEmpty else {
            return "<p>Inga ord är säkert vanligare i rapporterna än förr.</p>\n"
        }
        let rows = picture.newWords.map { word -> [HTML] in
            [
                "<strong>\(word.word)</strong>",
                "\(word.incidents) av \(Swedish.count(word.among))",
                "\(Swedish.decimal(word.expected))",
                "\(word.before) av \(Swedish.count(word.amongBefore))", "\(place(word))",
            ]
        }
        return """
            \(Table(
                "Ord i fler händelser än förr, tydligast först",
                [
                    .words("Ord"), .number("Nu"), .number("Väntat"), .number("Senaste året före"),
                    .words("Var"),
                ],
                rows: rows
            ).html)<p class="note">Räknat i händelser ur rapporternas maskerade text, mot hur samma rapportörer skrev \
            förr. Ett ord visas först när det står i minst tre händelser och minst två rapportörer har \
            skrivit det; namn visas inte.</p>

            """
    }

    /// Area of the comparison, or the areas with most incidents.
    private func place(_ word: NewWord) -> String {
        let areas = word.areas.map { "\(names.area($0.area)) \($0.incidents)" }
        guard let area = word.area else {
            return areas.isEmpty ? "spritt i kommunen" : Swedish.list(areas)
        }
        return "i \(names.area(area)), jämfört med samma område förr"
    }
}
