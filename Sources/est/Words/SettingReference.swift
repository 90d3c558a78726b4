import Pipeline

/// Reference of all settings of `kommun.yml`, made of the table: for the terminal, and as the page of the catalogue.
enum SettingReference {
    /// The settings of one part of the file, under a heading.
    private struct Section {
        let heading: String
        let keys: [SettingKey]
    }

    private static let sections: [Section] = [
        ("Kommunen och perioderna", ["", "periods"]),
        ("Områden och platser", ["areas", "places"]),
        ("Vad som räknas", ["categories"]),
        ("Vilka som rapporterar", ["reporters"]),
        ("Vilka som kan skickas", ["resources"]),
        ("Fysisk miljö", ["physical"]),
        ("Hur planen räknas fram", ["plan"]),
        ("Gallring", ["retention"]),
    ]
    .map { heading, tops in
        Section(heading: heading, keys: SettingKey.allCases.filter { tops.contains(top(of: $0)) })
    }

    /// The section's name for a key: its first part; nothing for what stands alone at the top.
    private static func top(of key: SettingKey) -> String {
        let first = key.rawValue.split(separator: ".").first.map(String.init) ?? ""
        let isPart = SettingKey.allCases.contains { $0.part == first }
        if [SettingKey.calmPhrases, .seriousWords].map(\.rawValue).contains(first) {
            return SettingKey.categories.rawValue
        }
        if first == SettingKey.gazetteer.rawValue { return SettingKey.places.rawValue }
        return isPart ? first : ""
    }

    private static let introduction = """
        Varje inställning har ett svenskt och ett engelskt namn, och båda läses. En inställning som inte finns, eller ett
        värde som inte går att läsa, är ett fel som nämns med rad. Datum skrivs 2026-10-19 och klockslag "18.00-02.00",
        där en sluttid före starttiden är nästa dag. Text efter # är en kommentar; rader dras in med mellanslag.
        """

    /// The reference for a terminal.
    static var plain: String {
        let parts = sections.map { section in
            ([section.heading.uppercased()] + section.keys.map(entry)).joined(separator: "\n\n")
        }
        return ([introduction] + parts).joined(separator: "\n\n") + "\n"
    }

    private static func entry(_ key: SettingKey) -> String {
        """
          \(path(key))  (\(key.rawValue))
              \(SettingText.sentence(key))
              Värde: \(form(key)). \(absence(key)) Exempel: \(key.swedish): \(key.row.example)
        """
    }

    /// The reference as a page of the catalogue.
    static var page: String {
        let tables = sections.map { section in
            """
            ## \(section.heading)

            | inställning | engelskt namn | vad den gör | värde | utan den | exempel |
            |---|---|---|---|---|---|
            \(section.keys.map(row).joined(separator: "\n"))
            """
        }
        let head = """
            # Inställningar i kommun.yml

            Alla inställningar som kommun.yml kan ha; sidan görs av tabellen i koden, som också `est help kommun.yml` skriver ut.

            \(introduction)
            """
        return ([head] + tables).joined(separator: "\n\n") + "\n"
    }

    private static func row(_ key: SettingKey) -> String {
        let cells = [
            "`\(path(key))`", "`\(key.rawValue)`", SettingText.sentence(key), form(key),
            absence(key), "`\(key.row.example)`",
        ]
        return "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |"
    }

    /// The Swedish path of a key: `funktioner.vila.natt`.
    private static func path(_ key: SettingKey) -> String {
        let part = SettingKey.allCases.first { $0.rawValue == key.part }.map(path)
        return (part ?? (key.part.isEmpty ? nil : "fysisk_miljö.<namn>")).map {
            "\($0).\(key.swedish)"
        }
            ?? key.swedish
    }

    private static func form(_ key: SettingKey) -> String {
        ConfigurationText.words(key.row.form)
    }

    private static func absence(_ key: SettingKey) -> String {
        if key.row.isRequired { return "Krävs." }
        return key.row.standard.map { "Utan den gäller \($0)." } ?? "Får utelämnas."
    }
}
